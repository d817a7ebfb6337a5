package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.dialect.SessionLock;
import dev.sequelgate.engine.migration.MigrationException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The lock that lets one process at a time migrate a database; Atlas takes the same one. */
final class MigrationLock implements AutoCloseable {
    static final String NAME = "atlas_migrate_execute";

    private static final Duration FIRST_PAUSE = Duration.ofMillis(25);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final SessionLock lock;
    private final Connection connection;
    private final Duration waited;

    private MigrationLock(SessionLock lock, Connection connection, Duration waited) {
        this.lock = lock;
        this.connection = connection;
        this.waited = waited;
    }

    /** Waits for the lock, asking again and again: a waiting query would block CREATE INDEX CONCURRENTLY of the holder. */
    static MigrationLock acquire(Connection connection, SessionLock lock, Duration timeout)
            throws SQLException, MigrationException {
        long start = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        while (!lock.tryAcquire(connection, NAME)) {
            Duration left = timeout.minus(Duration.ofNanos(System.nanoTime() - start));
            if (left.isNegative() || left.isZero()) {
                throw timedOut(lock.holder(connection, NAME), timeout);
            }
            sleep(pause.compareTo(left) < 0 ? pause : left);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        return new MigrationLock(lock, connection, Duration.ofNanos(System.nanoTime() - start));
    }

    private static MigrationException timedOut(Optional<String> holder, Duration timeout) {
        return MigrationException.of(
                Kind.LOCK_TIMEOUT,
                "the migration lock was not free within " + seconds(timeout) + "; it is held by "
                        + holder.orElse("a session that has just ended"),
                "wait until that process is done or end it, or raise lock-timeout");
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    private static void sleep(Duration pause) throws MigrationException {
        try {
            Thread.sleep(Math.max(1, pause.toMillis()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw MigrationException.of(
                    Kind.LOCK_TIMEOUT, "waiting for the migration lock was interrupted", "start again");
        }
    }

    /** Takes the lock anew after a statement that may have let go of it. */
    void retake() throws SQLException, MigrationException {
        if (!lock.tryAcquire(connection, NAME)) {
            throw MigrationException.of(
                    Kind.LOCK_TIMEOUT,
                    "a statement of this migration let go of the migration lock, and it was taken by "
                            + lock.holder(connection, NAME).orElse("a session that has just ended"),
                    "let migrations unlock only what they have locked themselves; then start again");
        }
    }

    Duration waited() {
        return waited;
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            lock.releaseAll(connection);
        }
    }
}
