package dev.sequelgate.agent.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.Nullable;

/**
 * A Java program that runs JavaScript applications, as an embedder of GraalJS writes it; knows nothing of the gate.
 *
 * <p>Each line of its input is one start of an application: how it is loaded, its file, a script that runs before it, and
 * expressions that are evaluated after it, all separated by tabs. It answers each with one line: the error with which
 * loading ended, if it did, and the expressions' values.
 */
public final class PlainHost {
    private static final String RESULT = "RESULT";

    private final Engine engine = Engine.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .allowExperimentalOptions(true)
            .build();

    private PlainHost() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        if (Boolean.getBoolean("host.endless-shutdown-hook")) {
            Thread main = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> waitFor(main)));
        }
        PlainHost host = new PlainHost();
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            System.out.println(host.run(line.split("\t", -1)));
        }
    }

    private static void waitFor(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private String run(String[] start) throws IOException {
        List<String> answer = new ArrayList<>(List.of(RESULT));
        try (Context context = context(start[0], Path.of(start[1]))) {
            context.eval("js", start[2]);
            answer.add(loadError(context, start[0], start[1], start[2]));
            for (int i = 3; i < start.length; i++) {
                answer.add(value(context, start[i]));
            }
        }
        return String.join("\t", answer);
    }

    private Context context(String style, Path file) {
        Context.Builder builder = Context.newBuilder("js")
                .engine(engine)
                .allowHostAccess(HostAccess.NONE)
                .allowExperimentalOptions(true);
        return switch (style) {
            case "require" ->
                builder.allowIO(IOAccess.ALL)
                        .option("js.commonjs-require", "true")
                        .option(
                                "js.commonjs-require-cwd",
                                file.resolve("../..").normalize().toString())
                        .option("js.commonjs-core-modules-replacements", replacements())
                        .build();
            case "load", "realm" -> builder.allowIO(IOAccess.ALL).build();
            default -> builder.build();
        };
    }

    private static String replacements() {
        return "assert:assert/,buffer:buffer/,events:events/,path:path-browserify,url:url/,util:util/,punycode:punycode/,"
                + "crypto:./shims/crypto.js,async_hooks:./shims/async_hooks.js,fs:./shims/nothing.js,os:./shims/nothing.js,"
                + "tty:./shims/nothing.js,querystring:./shims/nothing.js";
    }

    private static String loadError(Context context, String style, String file, String before) throws IOException {
        try {
            switch (style) {
                case "eval" ->
                    context.eval(Source.newBuilder("js", Path.of(file).toFile()).build());
                case "text" -> context.eval("js", Files.readString(Path.of(file)));
                case "parse" ->
                    context.parse(Source.newBuilder("js", Path.of(file).toFile())
                                    .build())
                            .executeVoid();
                case "require" -> context.eval("js", "require('./shims/globals.js'); require('" + file + "');");
                case "load" -> context.eval("js", "load('" + file + "')");
                case "realm" -> context.eval("js", inRealmOfItsOwn(file, before));
                default -> throw new IllegalArgumentException("no way to load is called " + style);
            }
            return "";
        } catch (PolyglotException thrown) {
            return oneLine(thrown.getMessage());
        }
    }

    /** A global object of its own, which the expressions see through the context's. */
    private static String inRealmOfItsOwn(String file, String before) {
        return "const script = `" + before + "load('" + file + "'); globalThis`;"
                + "const other = loadWithNewGlobal({ name: 'realm', script });"
                + "for (const name of ['outcome', 'connections'])"
                + " Object.defineProperty(globalThis, name, { get: () => other[name] });";
    }

    private static String value(Context context, String expression) {
        try {
            return oneLine(context.eval("js", "String(" + expression + ")").asString());
        } catch (PolyglotException thrown) {
            return "thrown " + oneLine(thrown.getMessage());
        }
    }

    private static String oneLine(@Nullable String text) {
        return String.valueOf(text).replace("\n", "\\n").replace("\t", " ");
    }
}
