package dev.sequelgate.node.postgres;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Sends the application's start-up parameters in place of the driver's own.
 *
 * <p>The driver would set the session's TimeZone, extra_float_digits and application_name; with node-postgres these are
 * the server's, and queries that read {@code now()} or write a {@code timestamp} depend on them.
 */
final class StartupStream extends FilterOutputStream {
    private static final int HEADER = 8;
    private static final int PROTOCOL_3 = 3;

    private final ConnectionSettings settings;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean started;

    StartupStream(OutputStream out, ConnectionSettings settings) {
        super(out);
        this.settings = settings;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (started) {
            out.write(bytes, offset, length);
            return;
        }
        held.write(bytes, offset, length);
        if (held.size() >= HEADER) {
            sendHeld();
        }
    }

    private void sendHeld() throws IOException {
        byte[] packet = held.toByteArray();
        ByteBuffer header = ByteBuffer.wrap(packet);
        int length = header.getInt();
        int version = header.getInt();
        if (version >>> 16 != PROTOCOL_3) {
            out.write(packet);
            held.reset();
        } else if (packet.length >= length) {
            started = true;
            out.write(startup(version));
            out.write(packet, length, packet.length - length);
        }
    }

    private byte[] startup(int version) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        parameter(body, "user", settings.user());
        parameter(body, "database", settings.database());
        for (Map.Entry<String, String> entry : settings.startup().entrySet()) {
            parameter(body, entry.getKey(), entry.getValue());
        }
        parameter(body, "client_encoding", "UTF8");
        // The driver works with ISO dates only, and so do node-postgres' parsers.
        parameter(body, "DateStyle", "ISO");
        body.write(0);
        return ByteBuffer.allocate(HEADER + body.size())
                .putInt(HEADER + body.size())
                .putInt(version)
                .put(body.toByteArray())
                .array();
    }

    private static void parameter(ByteArrayOutputStream body, String name, String value) {
        body.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        body.write(0);
        body.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        body.write(0);
    }
}
