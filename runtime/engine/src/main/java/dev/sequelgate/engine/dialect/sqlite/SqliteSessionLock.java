package dev.sequelgate.engine.dialect.sqlite;

import dev.sequelgate.engine.dialect.SessionLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * A lock of the operating system on a file beside the database, since SQLite has no named locks. It ends with its
 * process, and excludes other Sequelgates, not Atlas, whose lock is a file of the machine's temporary directory.
 */
final class SqliteSessionLock implements SessionLock {
    private static final Map<Connection, FileChannel> HELD = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public boolean tryAcquire(Connection connection, String name) throws SQLException {
        if (HELD.containsKey(connection)) {
            return true;
        }
        try {
            FileChannel channel = FileChannel.open(
                    file(connection, name),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return false;
            }
            String holder = "process " + ProcessHandle.current().pid() + ", since "
                    + Instant.now().truncatedTo(ChronoUnit.SECONDS);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            HELD.put(connection, channel);
            return true;
        } catch (IOException failure) {
            throw new SQLException("the lock beside the database cannot be taken: " + failure.getMessage(), failure);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException anotherOfThisProcess) {
            return false;
        }
    }

    @Override
    public void releaseAll(Connection connection) {
        FileChannel channel = HELD.remove(connection);
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Override
    public Optional<String> holder(Connection connection, String name) throws SQLException {
        try {
            Path file = file(connection, name);
            return Files.exists(file)
                    ? Optional.of(Files.readString(file)).filter(text -> !text.isBlank())
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of("another process (" + unreadable.getMessage() + ")");
        }
    }

    private static Path file(Connection connection, String name) throws SQLException {
        return Path.of(connection
                        .getMetaData()
                        .getURL()
                        .replaceFirst("^jdbc:sqlite:", "")
                        .replaceFirst("\\?.*$", "") + "-" + name + ".lock");
    }
}
