package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.dialect.Connector.Failure;
import java.sql.SQLException;

/** What a failed attempt to connect to MySQL or MariaDB means. */
public final class MysqlFailures {
    private static final int TOO_MANY_CONNECTIONS = 1040;
    private static final int NO_RIGHT_TO_DATABASE = 1044;
    private static final int UNKNOWN_DATABASE = 1049;
    private static final int SHUTTING_DOWN = 1053;

    private MysqlFailures() {}

    public static Failure of(SQLException failed) {
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        return switch (failed.getErrorCode()) {
            case TOO_MANY_CONNECTIONS, SHUTTING_DOWN -> Failure.NOT_READY;
            case NO_RIGHT_TO_DATABASE -> Failure.LOGIN_REFUSED;
            case UNKNOWN_DATABASE -> Failure.NO_SUCH_DATABASE;
            default ->
                state.startsWith("28")
                        ? Failure.LOGIN_REFUSED
                        : state.startsWith("08") ? Failure.NOT_READY : Failure.OTHER;
        };
    }
}
