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
    private final boolean observing;
    private final HookAnswers answers;
    private final HelperLoaders helpers;

    /** Called once, by reflection, when the first class of GraalVM is about to be loaded. */
    public Core(@Nullable String arguments, Instrumentation instrumentation) {
        gatekeeper = Gatekeeper.start(arguments);
        observing = gatekeeper.settings().mode() == Mode.OBSERVE;
        answers = new HookAnswers(gatekeeper);
        helpers = new HelperLoaders(instrumentation, new SourceWeaver(!observing), answers);
    }

    /** With {@code mode=observe} nothing may stop the application, not even a GraalVM that the agent does not know. */
    @Override
    public @Nullable Object apply(@Nullable Object[] call) {
        String point = String.valueOf(call[0]);
        if (!observing || point.equals("leave")) {
            return answer(point, call[1], call[2]);
        }
        try {
            return answer(point, call[1], call[2]);
        } catch (RuntimeException | LinkageError unfit) {
            gatekeeper.cannotObserve(unfit);
            return point.equals("source") ? call[1] : null;
        }
    }

    private @Nullable Object answer(String point, @Nullable Object first, @Nullable Object second) {
        switch (point) {
            case "weave" -> {
                return weave(String.valueOf(first), (byte[]) second);
            }
            case "source" -> {
                return first == null ? null : helpers.ofSource(first.getClass()).woven(first);
            }
            case "parse" -> prepare(first, second);
            case "enter" -> enter(first, second);
            case "leave" -> Evaluations.leave((Throwable) second);
            default -> throw new IllegalArgumentException("no such point: " + point);
        }
        return null;
    }

    private void enter(@Nullable Object context, @Nullable Object source) {
        boolean ofSequelize;
        try {
            ofSequelize = prepare(context, source);
        } catch (RuntimeException | LinkageError unfit) {
            if (observing && context != null) {
                // The evaluation goes on, and will be left.
                Evaluations.enter(context);
            }
            throw unfit;
        }
        if (context != null) {
            Evaluations.enter(context);
        }
        if (ofSequelize) {
            answers.sequelizeEvaluated();
        }
    }

    private byte @Nullable [] weave(String className, byte @Nullable [] classFile) {
        return classFile == null || gatekeeper.settings().mode() == Mode.OFF
                ? null
                : ClassWeaver.weave(className, classFile);
    }

    private boolean prepare(@Nullable Object context, @Nullable Object source) {
        if (context == null || source == null) {
            return false;
        }
        Polyglot helper = helpers.ofContext(context.getClass());
        return helper != null && helper.prepare(context, source);
    }
}
