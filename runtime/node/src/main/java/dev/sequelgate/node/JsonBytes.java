package dev.sequelgate.node;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** JSON text under construction, made from UTF-8 as the server sends it, so that a result crosses to JavaScript at once. */
public final class JsonBytes {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final int CONTROL_LIMIT = 0x20;
    private static final int ESCAPED_MAXIMUM = 6;

    private byte[] bytes;
    private int size;

    public JsonBytes(int capacity) {
        bytes = new byte[Math.max(capacity, 64)];
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    public JsonBytes raw(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    public JsonBytes raw(byte[] text) {
        reserve(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
        return this;
    }

    public JsonBytes raw(String ascii) {
        return raw(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    public JsonBytes string(@Nullable String text) {
        return text == null ? raw(NULL) : string(text.getBytes(StandardCharsets.UTF_8));
    }

    public JsonBytes string(byte @Nullable [] utf8) {
        if (utf8 == null) {
            return raw(NULL);
        }
        reserve(utf8.length * ESCAPED_MAXIMUM + 2);
        bytes[size++] = '"';
        for (byte value : utf8) {
            if (value == '"' || value == '\\') {
                bytes[size++] = '\\';
                bytes[size++] = value;
            } else if (value >= 0 && value < CONTROL_LIMIT) {
                escape(value);
            } else {
                bytes[size++] = value;
            }
        }
        bytes[size++] = '"';
        return this;
    }

    private void escape(byte control) {
        bytes[size++] = '\\';
        bytes[size++] = 'u';
        bytes[size++] = '0';
        bytes[size++] = '0';
        bytes[size++] = HEX[control >> 4];
        bytes[size++] = HEX[control & 0xf];
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
