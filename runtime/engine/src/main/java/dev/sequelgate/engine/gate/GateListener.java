package dev.sequelgate.engine.gate;

import java.time.Duration;

/** Hears what the gate does while it does it. */
public interface GateListener {
    default void phaseEnded(Phase phase, Duration duration) {}

    /** The database is not ready; the gate tries again until its time is over. */
    default void waitingForDatabase(String database, String reason, Duration longest) {}

    default void lockWaited(Duration duration) {}

    default void migrationStarted(String file, int statements) {}

    default void migrationEnded(String file, Duration duration, boolean successful) {}
}
