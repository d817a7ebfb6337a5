package dev.sequelgate.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/** Waits for the two classes of GraalVM's polyglot API that are woven. */
final class PolyglotTransformer implements ClassFileTransformer {
    private static final String SOURCE_BUILDER = "com/oracle/truffle/api/source/Source$SourceBuilder";
    private static final String CONTEXT = "org/graalvm/polyglot/Context";

    private final @Nullable String arguments;
    private final Instrumentation instrumentation;

    PolyglotTransformer(@Nullable String arguments, Instrumentation instrumentation) {
        this.arguments = arguments;
        this.instrumentation = instrumentation;
    }

    @Override
    public byte @Nullable [] transform(
            Module module,
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        if (name == null || !(name.equals(SOURCE_BUILDER) || name.equals(CONTEXT))) {
            return null;
        }
        try {
            return (byte[]) Bridge.to(arguments, instrumentation).apply(new Object[] {"weave", name, classFile});
        } catch (Throwable failed) {
            // The JVM would take the class as it is: the application would run without its gate, and nobody would know.
            System.err.println("sequelgate: the agent cannot work in this process: " + failed);
            Runtime.getRuntime().halt(1);
            return null;
        }
    }
}
