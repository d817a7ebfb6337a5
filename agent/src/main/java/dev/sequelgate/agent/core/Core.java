package dev.sequelgate.agent.core;

import dev.sequelgate.agent.gate.Gatekeeper;
import dev.sequelgate.agent.weave.ClassWeaver;
import dev.sequelgate.agent.weave.SourceWeaver;
import dev.sequelgate.engine.gate.Mode;
import java.lang.instrument.Instrumentation;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers what woven classes say: the points are those that {@link ClassWeaver} writes into them. */
public final class Core implements Function<@Nullable Object[], @Nullable Object> {
    private final Gatekeeper gatekeeper;
    private final HelperLoaders helpers;

    /** Called once, by reflection, when the first class of GraalVM is about to be loaded. */
    public Core(@Nullable String arguments, Instrumentation instrumentation) {
        gatekeeper = Gatekeeper.start(arguments);
        boolean closed = gatekeeper.settings().mode() != Mode.OBSERVE;
        helpers = new HelperLoaders(instrumentation, new SourceWeaver(closed), new HookAnswers(gatekeeper));
    }

    @Override
    public @Nullable Object apply(@Nullable Object[] call) {
        String point = String.valueOf(call[0]);
        Object first = call[1];
        Object second = call[2];
        switch (point) {
            case "weave" -> {
                return weave(String.valueOf(first), (byte[]) second);
            }
            case "source" -> {
                return first == null ? null : helpers.ofSource(first.getClass()).woven(first);
            }
            case "parse" -> prepare(first, second);
            case "enter" -> {
                prepare(first, second);
                if (first != null) {
                    Evaluations.enter(first);
                }
            }
            case "leave" -> Evaluations.leave((Throwable) second);
            default -> throw new IllegalArgumentException("no such point: " + point);
        }
        return null;
    }

    private byte @Nullable [] weave(String className, byte @Nullable [] classFile) {
        return classFile == null || gatekeeper.settings().mode() == Mode.OFF
                ? null
                : ClassWeaver.weave(className, classFile);
    }

    private void prepare(@Nullable Object context, @Nullable Object source) {
        if (context == null || source == null) {
            return;
        }
        Polyglot helper = helpers.ofContext(context.getClass());
        if (helper != null) {
            helper.prepare(context, source);
        }
    }
}
