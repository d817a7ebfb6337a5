package dev.sequelgate.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** Scripts that an application makes from text; each is parsed when it is made and runs in the one global scope. */
final class VmModule implements NativeModule {
    @Override
    public String name() {
        return "vm";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        return new Members(runtime)
                .function("script", arguments -> script(runtime, arguments[0].asString(), arguments[1].asString()))
                .build();
    }

    private static Object script(NodeRuntime runtime, String text, String file) {
        try {
            Value parsed = runtime.context()
                    .parse(Source.newBuilder("js", text, file).cached(false).build());
            return Members.guarded(runtime, arguments -> parsed.execute());
        } catch (IOException impossible) {
            throw new UncheckedIOException("A source made from text needs no file", impossible);
        }
    }
}
