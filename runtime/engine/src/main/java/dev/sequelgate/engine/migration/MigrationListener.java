package dev.sequelgate.engine.migration;

import java.time.Duration;

/** Hears what a run does, while it does it; must not throw. */
public interface MigrationListener {
    /** Hears nothing. */
    MigrationListener NONE = new MigrationListener() {};

    /** The lock was taken, after waiting that long. */
    default void lockAcquired(Duration waited) {}

    /** @param skipped how many of its statements ran in an earlier run */
    default void fileStarted(MigrationFile file, int statements, int skipped) {}

    default void statementFinished(MigrationFile file, MigrationStatement statement) {}

    /** The file's statements and its journal row are committed. */
    default void fileFinished(AppliedFile file) {}

    default void fileFailed(MigrationFile file, MigrationException failure, Duration spent) {}
}
