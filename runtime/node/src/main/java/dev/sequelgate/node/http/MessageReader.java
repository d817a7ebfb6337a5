package dev.sequelgate.node.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads one HTTP/1.1 message after the other from a connection; blocks. */
public final class MessageReader {
    /** Takes bytes back that belong to what follows. */
    public interface Rest {
        void giveBack(byte[] bytes, int offset, int length);
    }

    /** Limits how long one read may take; 0 means for ever. */
    public interface ReadTimeout {
        void set(int milliseconds) throws IOException;
    }

    private static final int CHUNK = 64 * 1024;
    private static final int FIRST_CHUNK = 8 * 1024;
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int UNTIL_CLOSED = -1;

    private final InputStream in;
    private final Rest rest;
    private final ReadTimeout timeout;
    private boolean chunked;
    private boolean inChunks;
    private long remaining;

    public MessageReader(InputStream in, Rest rest, ReadTimeout timeout) {
        this.in = in;
        this.rest = rest;
        this.timeout = timeout;
    }

    /**
     * The next head as JSON; null when the connection ends before its first byte.
     *
     * @param limit most bytes of a head
     * @param milliseconds how long the rest of a head may take to come after its first bytes, 0 for ever
     */
    public @Nullable String head(boolean request, int limit, int milliseconds) throws IOException {
        byte[] bytes = new byte[FIRST_CHUNK];
        int count = 0;
        int start = 0;
        boolean limited = false;
        try {
            while (true) {
                if (count == bytes.length) {
                    bytes = Arrays.copyOf(bytes, bytes.length * 2);
                }
                int more = in.read(bytes, count, bytes.length - count);
                if (more < 0) {
                    if (count == start) {
                        return null;
                    }
                    throw new MalformedMessage("HPE_INVALID_EOF_STATE", "Invalid EOF state");
                }
                count += more;
                while (start < count && (bytes[start] == '\r' || bytes[start] == '\n')) {
                    start++;
                }
                int end = end(bytes, start, count);
                if (end > 0 || count - start > limit) {
                    if (end < 0 || end - start > limit) {
                        throw new MalformedMessage("HPE_HEADER_OVERFLOW", "Header overflow");
                    }
                    Head head = Head.parse(Arrays.copyOfRange(bytes, start, end), end - start, request);
                    if (count > end) {
                        rest.giveBack(bytes, end, count - end);
                    }
                    expect(head);
                    return head.json();
                }
                if (!limited && milliseconds > 0) {
                    limited = true;
                    timeout.set(milliseconds);
                }
            }
        } catch (SocketTimeoutException slow) {
            throw new MalformedMessage("ERR_HTTP_REQUEST_TIMEOUT", "Request timeout");
        } finally {
            if (limited) {
                timeout.set(0);
            }
        }
    }

    /** Where the empty line after the head ends, -1 when it has not come yet. */
    private static int end(byte[] bytes, int start, int count) {
        for (int i = start; i < count - 1; i++) {
            if (bytes[i] == '\n') {
                if (bytes[i + 1] == '\n') {
                    return i + 2;
                }
                if (i + 2 < count && bytes[i + 1] == '\r' && bytes[i + 2] == '\n') {
                    return i + 3;
                }
            }
        }
        return -1;
    }

    private void expect(Head head) {
        chunked = head.chunked();
        inChunks = false;
        remaining = chunked ? 0 : head.length();
    }

    /** The message whose head came last has no body, whatever its head says: it answers HEAD. */
    public void noBody() {
        chunked = false;
        remaining = 0;
    }

    /** The next bytes of the body, or at its end its trailers as text: names and values, each on its line. */
    public Object body() throws IOException {
        if (chunked && remaining == 0) {
            if (inChunks) {
                line();
            }
            inChunks = true;
            remaining = chunkSize(line());
            if (remaining == 0) {
                chunked = false;
                return trailers();
            }
        }
        if (remaining == 0) {
            return "";
        }
        byte[] bytes = new byte[(int) (remaining < 0 ? CHUNK : Math.min(remaining, CHUNK))];
        int count = in.read(bytes, 0, bytes.length);
        if (count < 0) {
            if (remaining == UNTIL_CLOSED) {
                remaining = 0;
                return "";
            }
            throw new EOFException("Connection reset before the end of the message");
        }
        if (remaining > 0) {
            remaining -= count;
        }
        return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
    }

    private static long chunkSize(String line) throws MalformedMessage {
        int end = line.indexOf(';');
        String digits = (end < 0 ? line : line.substring(0, end)).trim();
        if (!digits.matches("[0-9a-fA-F]{1,15}")) {
            throw new MalformedMessage("HPE_INVALID_CHUNK_SIZE", "Invalid character in chunk size");
        }
        return Long.parseLong(digits, 16);
    }

    private String trailers() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon <= 0 || all.length() > LONGEST_LINE) {
                throw new MalformedMessage("HPE_INVALID_HEADER_TOKEN", "Invalid header token");
            }
            all.append(all.length() == 0 ? "" : "\n")
                    .append(line, 0, colon)
                    .append('\n')
                    .append(line.substring(colon + 1).trim());
        }
        return all.toString();
    }

    private String line() throws IOException {
        byte[] bytes = new byte[128];
        int count = 0;
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("Connection reset before the end of the message");
            }
            if (next == '\n') {
                int end = count > 0 && bytes[count - 1] == '\r' ? count - 1 : count;
                return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
            }
            if (count == LONGEST_LINE) {
                throw new MalformedMessage("HPE_HEADER_OVERFLOW", "Header overflow");
            }
            if (count == bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            bytes[count++] = (byte) next;
        }
    }
}
