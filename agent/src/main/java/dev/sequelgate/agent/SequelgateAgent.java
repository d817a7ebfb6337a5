package dev.sequelgate.agent;

import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/** Where the JVM enters; costs next to nothing until GraalJS appears. */
public final class SequelgateAgent {
    private SequelgateAgent() {}

    /** @param arguments the settings {@code a=b,c=d} */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        instrumentation.addTransformer(new PolyglotTransformer(arguments, instrumentation));
    }
}
