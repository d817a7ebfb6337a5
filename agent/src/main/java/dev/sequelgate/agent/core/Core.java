package dev.sequelgate.agent.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequelgate.agent.gate.Gatekeeper;
import dev.sequelgate.agent.weave.ClassWeaver;
import dev.sequelgate.agent.weave.SourceWeaver;
import dev.sequelgate.engine.gate.Mode;
import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers what woven classes say: the points are those that {@link ClassWeaver} writes into them. */
public final class Core implements Function<@Nullable Object[], @Nullable Object> {
    private final Gatekeeper gatekeeper;
    private final Evaluations evaluations = new Evaluations();
    private final HelperLoaders helpers;

    /** Called once, by reflection, when the first class of GraalVM is about to be loaded. */
    public Core(@Nullable String arguments, Instrumentation instrumentation) {
        gatekeeper = Gatekeeper.start(arguments);
        boolean closed = gatekeeper.settings().mode() != Mode.OBSERVE;
        helpers = new HelperLoaders(instrumentation, new SourceWeaver(closed), new Host(gatekeeper, evaluations));
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
                    evaluations.enter(first);
                }
            }
            case "leave" -> evaluations.leave((Throwable) second);
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

    /** What the hook asks, answered by the gatekeeper. */
    private static final class Host implements HookHost {
        private static final ObjectMapper JSON = new ObjectMapper();

        private final Gatekeeper gatekeeper;
        private final Evaluations evaluations;
        private final AtomicInteger sequelizes = new AtomicInteger();
        private final String program = HookProgram.read();

        Host(Gatekeeper gatekeeper, Evaluations evaluations) {
            this.gatekeeper = gatekeeper;
            this.evaluations = evaluations;
        }

        @Override
        public String program() {
            return program;
        }

        @Override
        public String ask(String question, List<String> given) {
            return switch (question) {
                case "settings" -> gatekeeper.settingsJson();
                case "number" -> String.valueOf(sequelizes.incrementAndGet());
                case "judge" ->
                    gatekeeper
                            .judge(given.get(0), given.get(1), given.get(2), given.get(3))
                            .json();
                case "fault" -> gatekeeper.fault(given.get(0)).json();
                default -> throw new IllegalArgumentException("the hook asks what nobody knows: " + question);
            };
        }

        @Override
        public boolean attached(Runnable mainReturned) {
            return evaluations.afterOutermost(mainReturned);
        }

        @Override
        public String json(Object value) {
            try {
                return JSON.writeValueAsString(value);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("maps, lists and texts are JSON", impossible);
            }
        }
    }
}
