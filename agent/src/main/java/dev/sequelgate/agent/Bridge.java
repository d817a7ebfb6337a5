package dev.sequelgate.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way from woven classes, whichever loader they are in, to the agent's own: they find this class by name through the
 * system class loader, and only types of the JDK cross it.
 */
public final class Bridge {
    private static final String CORE = "dev.sequelgate.agent.core.Core";

    /** Takes the name of a point and its arguments; set before the first class is woven, and read by reflection. */
    public static volatile @Nullable Function<@Nullable Object[], @Nullable Object> core;

    private Bridge() {}

    static synchronized Function<@Nullable Object[], @Nullable Object> to(
            @Nullable String arguments, Instrumentation instrumentation) throws Throwable {
        Function<@Nullable Object[], @Nullable Object> target = core;
        if (target == null) {
            target = start(arguments, instrumentation);
            core = target;
        }
        return target;
    }

    @SuppressWarnings("unchecked")
    private static Function<@Nullable Object[], @Nullable Object> start(
            @Nullable String arguments, Instrumentation instrumentation) throws Throwable {
        try {
            return (Function<@Nullable Object[], @Nullable Object>) CoreLoader.open()
                    .loadClass(CORE)
                    .getConstructor(String.class, Instrumentation.class)
                    .newInstance(arguments, instrumentation);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }
}
