package dev.sequelgate.engine.gate;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Measures the phases of one judgement. */
final class Stopwatch {
    private final GateListener listener;
    private final Map<Phase, Duration> durations = new EnumMap<>(Phase.class);

    Stopwatch(GateListener listener) {
        this.listener = listener;
    }

    /** A phase's work. */
    interface Work<T> {
        T run() throws SQLException, GateException;
    }

    <T> T time(Phase phase, Work<T> work) throws SQLException, GateException {
        long start = System.nanoTime();
        try {
            return work.run();
        } finally {
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            durations.merge(phase, duration, Duration::plus);
            listener.phaseEnded(phase, duration);
        }
    }

    Map<Phase, Duration> durations() {
        return new EnumMap<>(durations);
    }
}
