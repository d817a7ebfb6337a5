package dev.sequelgate.agent.support;

import dev.sequelgate.engine.migration.MigrationDirectory;
import dev.sequelgate.engine.migration.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The migrations directory of an application under test. */
public record MigrationFiles(Path directory) {
    public MigrationFiles add(String name, String sql) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(name), sql);
        return this;
    }

    /** Writes the checksums. */
    public void hash() throws MigrationException {
        MigrationDirectory.readUnverified(directory).writeSum();
    }

    public void delete() throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
