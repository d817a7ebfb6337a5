package dev.sequelgate.engine.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A migrations folder of one test, written as a person writes it. */
final class Folder {
    private final Path path;

    Folder(Path path) {
        this.path = path;
    }

    Folder with(String file, String content) {
        try {
            Files.createDirectories(path);
            Files.writeString(path.resolve(file), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    Folder without(String file) {
        try {
            Files.delete(path.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** Writes the checksums and reads the folder as a run would. */
    MigrationDirectory hashed() throws MigrationException {
        MigrationDirectory.readUnverified(path).writeSum();
        return read();
    }

    MigrationDirectory read() throws MigrationException {
        return MigrationDirectory.read(path);
    }

    Path path() {
        return path;
    }
}
