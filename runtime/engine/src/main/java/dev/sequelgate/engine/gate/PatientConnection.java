package dev.sequelgate.engine.gate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Opens a connection to a database that may start later than the application. */
public final class PatientConnection {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Database database;
    private final Duration longest;
    private final GateListener listener;

    /** @param longest how long to wait for a database that does not answer */
    public PatientConnection(Database database, Duration longest, GateListener listener) {
        this.database = database;
        this.longest = longest;
        this.listener = listener;
    }

    /** @throws GateException one line with place and remedy */
    public Connection open() throws GateException {
        long deadline = System.nanoTime() + longest.toNanos();
        Duration pause = FIRST_PAUSE;
        boolean told = false;
        while (true) {
            Duration left = Duration.ofNanos(Math.max(deadline - System.nanoTime(), 1_000_000));
            try {
                return database.connect(left);
            } catch (SQLException failed) {
                String reason = reason(failed);
                switch (database.dialect().connector().failure(failed)) {
                    case LOGIN_REFUSED ->
                        throw new GateException(
                                database.toString(),
                                "the database refuses this login: " + reason,
                                "correct user and password in Sequelize's configuration, or in the setting 'url'");
                    case NO_SUCH_DATABASE ->
                        throw new GateException(
                                database.toString(),
                                "the server has no such database: " + reason,
                                "create it, or correct its name");
                    case OTHER ->
                        throw new GateException(
                                database.toString(), "cannot connect: " + reason, "correct the connection's settings");
                    case NOT_READY -> {
                        if (System.nanoTime() + pause.toNanos() >= deadline) {
                            throw new GateException(
                                    database.toString(),
                                    "cannot be reached within " + text(longest) + ": " + reason,
                                    "start the database, correct host and port, or raise connect-timeout");
                        }
                    }
                }
                if (!told) {
                    listener.waitingForDatabase(database.toString(), reason, longest);
                    told = true;
                }
                sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private void sleep(Duration pause) throws GateException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new GateException(database.toString(), "was interrupted while waiting for the database", "");
        }
    }

    static String reason(SQLException failed) {
        String state = failed.getSQLState() == null ? "" : " (SQLSTATE " + failed.getSQLState() + ")";
        return String.valueOf(failed.getMessage()).replaceAll("\\s+", " ").strip() + state;
    }

    private static String text(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }
}
