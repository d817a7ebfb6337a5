package dev.sequelgate.agent.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequelgate.agent.gate.Gatekeeper;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What the hook asks, answered by the gatekeeper. */
final class HookAnswers implements HookHost {
    /** Made when the first Sequelize appears: it loads hundreds of classes. */
    private static final class JsonWriter {
        static final ObjectMapper MAPPER = new ObjectMapper();
    }

    private final Gatekeeper gatekeeper;
    private final AtomicInteger sequelizes = new AtomicInteger();
    private final AtomicReference<Watch> watch = new AtomicReference<>(Watch.NOTHING_SEEN);

    private enum Watch {
        NOTHING_SEEN,
        SEEN,
        WATCHED
    }

    HookAnswers(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /** Once the script that loads it has returned, Sequelize must have called the hook. */
    @Override
    public void sequelizeSeen() {
        if (watch.compareAndSet(Watch.NOTHING_SEEN, Watch.SEEN)) {
            sequelizeEvaluated();
        }
    }

    /** A host may have built the source before it evaluates it. */
    void sequelizeEvaluated() {
        if (watch.get() == Watch.SEEN && Evaluations.afterOutermost(this::warnUnlessGated)) {
            watch.set(Watch.WATCHED);
        }
    }

    private void warnUnlessGated() {
        if (sequelizes.get() == 0) {
            gatekeeper.warnOfUnknownSequelize();
        }
    }

    @Override
    public String program() {
        return HookProgram.TEXT;
    }

    @Override
    public String ask(String question, List<String> given) {
        return switch (question) {
            case "settings" -> gatekeeper.settingsJson();
            case "number" -> {
                int number = sequelizes.incrementAndGet();
                if (number == 1) {
                    gatekeeper.sequelizeFound();
                }
                yield String.valueOf(number);
            }
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
        return Evaluations.afterOutermost(mainReturned);
    }

    @Override
    public String json(Object value) {
        try {
            return JsonWriter.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps, lists and texts are JSON", impossible);
        }
    }
}
