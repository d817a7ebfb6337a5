package dev.sequelgate.agent.polyglot;

import dev.sequelgate.agent.core.HookHost;
import dev.sequelgate.agent.weave.SourceWeaver;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/** The function that woven sources call, as JavaScript sees it. */
final class Hook {
    private final HookHost host;

    Hook(HookHost host) {
        this.host = host;
    }

    /** Does nothing where it is installed already. */
    void install(Context context) {
        if (context.getBindings("js").hasMember(SourceWeaver.HOOK)) {
            return;
        }
        Source program = Source.newBuilder("js", host.program(), "sequelgate")
                .internal(true)
                .buildLiteral();
        // A proxy may be called whatever access to host objects the context grants.
        context.eval(program).executeVoid((ProxyExecutable) this::answer);
    }

    private Object answer(Value[] given) {
        String question = given[0].asString();
        return switch (question) {
            case "frames" -> host.json(RunningFrames.innermostFirst());
            case "place" -> place(given[1]);
            case "attached" -> String.valueOf(host.attached(given[1]::executeVoid));
            default ->
                host.ask(
                        question,
                        Arrays.stream(given).skip(1).map(Value::asString).toList());
        };
    }

    /** Where a class is written. */
    private String place(Value type) {
        SourceSection section = type.getSourceLocation();
        if (section == null || !section.isAvailable()) {
            return "null";
        }
        Source source = section.getSource();
        return host.json(place(source.getPath(), source.getName(), section.getStartLine()));
    }

    static Map<String, Object> place(@Nullable String path, String name, int line) {
        return Map.of("file", path == null ? name : shown(path), "line", line);
    }

    /** As people name files of the project that they stand in; the same models are the same in every checkout. */
    private static String shown(String path) {
        Path here = Path.of("").toAbsolutePath();
        Path file = Path.of(path);
        return file.startsWith(here) ? here.relativize(file).toString() : path;
    }
}
