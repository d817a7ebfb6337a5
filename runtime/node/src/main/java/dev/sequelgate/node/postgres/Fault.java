package dev.sequelgate.node.postgres;

import dev.sequelgate.node.tls.TlsFault;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/**
 * An error or a notice in node-postgres' terms.
 *
 * @param fromServer whether the server reported it, so that it is a {@code DatabaseError}
 * @param properties the error's own properties beside {@code message}
 */
record Fault(boolean fromServer, String message, Map<String, Object> properties) {
    private static final String CONNECT = "connect";
    private static final String NO_PASSWORD_STATE = "08004";
    private static final int LENGTH_FIELD = 4;
    private static final int TERMINATOR = 1;
    private static final int TAG_AND_TERMINATOR = 2;

    Fault {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    static Fault plain(String message) {
        return new Fault(false, message, Map.of());
    }

    /** What node-postgres says when the connection is cut while it is in use; with a code when the network said so. */
    static Fault reset() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("errno", -104);
        properties.put("code", "ECONNRESET");
        properties.put("syscall", "read");
        return new Fault(false, "read ECONNRESET", properties);
    }

    /** Why a query failed or a notice was sent. */
    static Fault of(SQLException thrown) {
        @Nullable ServerErrorMessage server = serverMessage(thrown);
        if (server == null && PSQLState.NOT_IMPLEMENTED.getState().equals(thrown.getSQLState())) {
            return new Fault(
                    false,
                    "COPY FROM STDIN and COPY TO STDOUT are not supported here; use INSERT and SELECT, or psql",
                    Map.of("code", PSQLState.NOT_IMPLEMENTED.getState()));
        }
        return server == null ? plain(message(thrown)) : of(server);
    }

    private static @Nullable ServerErrorMessage serverMessage(SQLException thrown) {
        if (thrown instanceof PSQLException error) {
            return error.getServerErrorMessage();
        }
        return thrown instanceof PSQLWarning warning ? warning.getServerErrorMessage() : null;
    }

    private static Fault of(ServerErrorMessage server) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Length length = new Length();
        length.add(server.getMessage());
        // The server sends its severity twice: in the session's language and, for programs, in English.
        length.add(server.getSeverity());
        BiConsumer<String, @Nullable Object> property = (name, value) -> {
            length.add(value);
            if (value != null) {
                properties.put(name, value);
            }
        };
        property.accept("severity", server.getSeverity());
        property.accept("code", server.getSQLState());
        property.accept("detail", server.getDetail());
        property.accept("hint", server.getHint());
        property.accept("position", number(server.getPosition()));
        property.accept("internalPosition", number(server.getInternalPosition()));
        property.accept("internalQuery", server.getInternalQuery());
        property.accept("where", server.getWhere());
        property.accept("schema", server.getSchema());
        property.accept("table", server.getTable());
        property.accept("column", server.getColumn());
        property.accept("dataType", server.getDatatype());
        property.accept("constraint", server.getConstraint());
        property.accept("file", server.getFile());
        property.accept("line", number(server.getLine()));
        property.accept("routine", server.getRoutine());
        properties.put("length", length.total);
        return new Fault(true, message(server.getMessage()), properties);
    }

    private static @Nullable String number(int value) {
        return value == 0 ? null : Integer.toString(value);
    }

    private static String message(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String message(SQLException thrown) {
        return message(thrown.getMessage());
    }

    /** Why no connection was made, with the codes and fields of Node's own network errors. */
    static Fault connecting(SQLException thrown, ConnectionSettings settings) {
        if (serverMessage(thrown) != null) {
            return of(thrown);
        }
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return unknownHost(settings);
            }
            if (cause instanceof TlsFault tls) {
                return new Fault(
                        false, message(tls.getMessage()), tls.code().isEmpty() ? Map.of() : Map.of("code", tls.code()));
            }
            if (cause instanceof NoRouteToHostException) {
                return network("EHOSTUNREACH", -113, settings);
            }
            if (cause instanceof ConnectException refused) {
                return message(refused.getMessage()).toLowerCase(Locale.ROOT).contains("timed out")
                        ? network("ETIMEDOUT", -110, settings)
                        : network("ECONNREFUSED", -111, settings);
            }
            if (cause instanceof SocketTimeoutException) {
                return network("ETIMEDOUT", -110, settings);
            }
        }
        if (NO_PASSWORD_STATE.equals(thrown.getSQLState())) {
            String kind = settings.password().value().isEmpty() ? "a string" : "a non-empty string";
            return plain("SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be " + kind);
        }
        return plain("Connection terminated unexpectedly");
    }

    private static Fault unknownHost(ConnectionSettings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("errno", -3008);
        properties.put("code", "ENOTFOUND");
        properties.put("syscall", "getaddrinfo");
        properties.put("hostname", settings.host());
        return new Fault(false, "getaddrinfo ENOTFOUND " + settings.host(), properties);
    }

    private static Fault network(String code, int number, ConnectionSettings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("errno", number);
        properties.put("code", code);
        properties.put("syscall", CONNECT);
        properties.put("address", settings.host());
        properties.put("port", settings.port());
        return new Fault(false, CONNECT + " " + code + " " + settings.host() + ":" + settings.port(), properties);
    }

    /** The length of the server's message, which node-postgres reports too. */
    private static final class Length {
        private int total = LENGTH_FIELD + TERMINATOR;

        void add(@Nullable Object part) {
            if (part != null) {
                total += part.toString().getBytes(StandardCharsets.UTF_8).length + TAG_AND_TERMINATOR;
            }
        }
    }
}
