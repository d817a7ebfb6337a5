package dev.sequelgate.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A zip file that is read where it lies, also inside another one; the JDK's own reader cannot do that.
 *
 * <p>The agent's jar holds few entries, because the JVM reads the list of them at every start.
 */
final class Archive {
    private static final int DIRECTORY_END = 0x06054b50;
    private static final int DIRECTORY_END_SIZE = 22;
    private static final int DIRECTORY_ENTRY_SIZE = 46;
    private static final int LOCAL_HEADER_SIZE = 30;
    private static final int STORED = 0;

    private final ByteBuffer bytes;
    private final Map<String, Entry> entries;

    /** @param header where the entry's local header begins */
    private record Entry(int method, int packedSize, int size, int header) {}

    private Archive(ByteBuffer bytes) throws IOException {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
        this.entries = directory();
    }

    static Archive open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Archive(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /** The archive that is stored, not compressed, as an entry of this one. */
    Archive inside(String name) throws IOException {
        Entry entry = entries.get(name);
        if (entry == null || entry.method != STORED) {
            throw new IOException("the agent's jar is damaged: it lacks " + name);
        }
        return new Archive(packed(entry));
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    byte @Nullable [] read(String name) throws IOException {
        Entry entry = entries.get(name);
        if (entry == null) {
            return null;
        }
        byte[] content = new byte[entry.size];
        ByteBuffer packed = packed(entry);
        if (entry.method == STORED) {
            packed.get(content);
            return content;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            if (inflater.inflate(content) != content.length) {
                throw new IOException("the agent's jar is damaged: " + name + " is shorter than it should be");
            }
            return content;
        } catch (DataFormatException damaged) {
            throw new IOException("the agent's jar is damaged: " + name, damaged);
        } finally {
            inflater.end();
        }
    }

    private ByteBuffer packed(Entry entry) {
        int names = Short.toUnsignedInt(bytes.getShort(entry.header + 26));
        int extra = Short.toUnsignedInt(bytes.getShort(entry.header + 28));
        return bytes.slice(entry.header + LOCAL_HEADER_SIZE + names + extra, entry.packedSize);
    }

    private Map<String, Entry> directory() throws IOException {
        int end = bytes.limit() - DIRECTORY_END_SIZE;
        while (end >= 0 && bytes.getInt(end) != DIRECTORY_END) {
            end--;
        }
        if (end < 0) {
            throw new IOException("the agent's jar is damaged: it has no directory");
        }
        int count = Short.toUnsignedInt(bytes.getShort(end + 10));
        int at = bytes.getInt(end + 16);
        Map<String, Entry> found = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            byte[] name = new byte[Short.toUnsignedInt(bytes.getShort(at + 28))];
            bytes.get(at + DIRECTORY_ENTRY_SIZE, name);
            found.put(
                    new String(name, StandardCharsets.UTF_8),
                    new Entry(
                            bytes.getShort(at + 10),
                            bytes.getInt(at + 20),
                            bytes.getInt(at + 24),
                            bytes.getInt(at + 42)));
            at += DIRECTORY_ENTRY_SIZE
                    + name.length
                    + Short.toUnsignedInt(bytes.getShort(at + 30))
                    + Short.toUnsignedInt(bytes.getShort(at + 32));
        }
        return found;
    }
}
