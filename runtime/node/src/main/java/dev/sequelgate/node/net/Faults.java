package dev.sequelgate.node.net;

import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.tls.TlsFault;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLException;

/** Node's codes for what goes wrong on a connection; Java only has the system's words. */
final class Faults {
    private record Known(String code, int errno, String text) {}

    private static final Known RESET = new Known("ECONNRESET", -104, "connection reset by peer");
    private static final Map<String, Known> TEXTS = Map.ofEntries(
            Map.entry("connection reset", RESET),
            Map.entry("connection abort", RESET),
            Map.entry("broken pipe", new Known("EPIPE", -32, "broken pipe")),
            Map.entry("connection refused", new Known("ECONNREFUSED", -111, "connection refused")),
            Map.entry("timed out", new Known("ETIMEDOUT", -110, "connection timed out")),
            Map.entry("no route to host", new Known("EHOSTUNREACH", -113, "host is unreachable")),
            Map.entry("host is down", new Known("EHOSTDOWN", -112, "host is down")),
            Map.entry("network is unreachable", new Known("ENETUNREACH", -101, "network is unreachable")),
            Map.entry("permission denied", new Known("EACCES", -13, "permission denied")),
            Map.entry("cannot assign", new Known("EADDRNOTAVAIL", -99, "address not available")),
            Map.entry("invalid argument", new Known("EINVAL", -22, "invalid argument")),
            Map.entry("address already in use", new Known("EADDRINUSE", -98, "address already in use")));

    private Faults() {}

    private static Known known(IOException failure, Known otherwise) {
        if (failure instanceof SocketTimeoutException) {
            return new Known("ETIMEDOUT", -110, "connection timed out");
        }
        String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Known> entry : TEXTS.entrySet()) {
            if (text.contains(entry.getKey())) {
                return entry.getValue();
            }
        }
        return otherwise;
    }

    /** A failed {@code read} or {@code write}. */
    static NodeException transfer(IOException failure, String syscall) {
        if (failure instanceof SSLException secure) {
            return secure(secure);
        }
        Known known = known(failure, RESET);
        return NodeException.error(known.code(), syscall + " " + known.code())
                .with("errno", known.errno())
                .with("syscall", syscall);
    }

    static NodeException connect(IOException failure, String address, int port) {
        Known known = known(failure, new Known("ECONNREFUSED", -111, "connection refused"));
        return NodeException.error(known.code(), "connect " + known.code() + " " + address + ":" + port)
                .with("errno", known.errno())
                .with("syscall", "connect")
                .with("address", address)
                .with("port", port);
    }

    static NodeException listen(IOException failure, String address, int port) {
        Known known = known(failure, new Known("EADDRINUSE", -98, "address already in use"));
        String place = address + ":" + port;
        return NodeException.error(known.code(), "listen " + known.code() + ": " + known.text() + " " + place)
                .with("errno", known.errno())
                .with("syscall", "listen")
                .with("address", address)
                .with("port", port);
    }

    static NodeException secure(SSLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TlsFault known) {
                return NodeException.error(known.code(), String.valueOf(known.getMessage()));
            }
        }
        String text = String.valueOf(failure.getMessage());
        if (text.contains("Unsupported or unrecognized SSL message")) {
            return NodeException.error(
                            "ERR_SSL_WRONG_VERSION_NUMBER", "SSL routines:ssl3_get_record:wrong version number")
                    .with("library", "SSL routines")
                    .with("reason", "wrong version number");
        }
        if (failure.getCause() instanceof IOException || text.contains("terminated the handshake")) {
            return NodeException.error(
                    "ECONNRESET", "Client network socket disconnected before secure TLS connection was established");
        }
        return NodeException.error("ERR_SSL_TLSV1_ALERT", "TLS: " + text).with("library", "SSL routines");
    }
}
