package dev.sequelgate.sample.demo;

import dev.sequelgate.engine.testing.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the sample service that somebody works in. */
final class Checkout implements AutoCloseable {
    private static final String PACKAGES = "node_modules";

    private final Path directory;

    private Checkout(Path directory) {
        this.directory = directory;
    }

    static Checkout of(Path original) throws IOException {
        Path directory = Files.createTempDirectory("recipe-service");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(each -> !original.relativize(each).startsWith(PACKAGES))
                    .toList()) {
                Path target = directory.resolve(original.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        Files.createSymbolicLink(directory.resolve(PACKAGES), original.resolve(PACKAGES));
        return new Checkout(directory);
    }

    Path directory() {
        return directory;
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** @throws IllegalStateException when the text is not there: the sample has changed, and with it what is shown */
    Checkout edit(String file, String text, String replacement) throws IOException {
        String before = Files.readString(file(file));
        if (!before.contains(text)) {
            throw new IllegalStateException(file + " does not contain: " + text);
        }
        Files.writeString(file(file), before.replace(text, replacement));
        return this;
    }

    Checkout delete(String file) throws IOException {
        Files.delete(file(file));
        return this;
    }

    @Override
    public void close() throws IOException {
        Directories.delete(directory);
    }
}
