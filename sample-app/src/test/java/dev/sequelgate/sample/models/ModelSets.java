package dev.sequelgate.sample.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The model sets: those of every database, and those of one. */
final class ModelSets {
    static final Path DIRECTORY = Path.of("src/test/model-sets");

    private ModelSets() {}

    /** Names of sets, such as {@code 01-string} and {@code mysql/01-numbers}; the property {@code sequelgate.sets} selects. */
    static List<String> names(Product product) {
        return Stream.concat(
                        in("").stream(),
                        product.directories().stream().flatMap(directory -> in(directory + "/").stream()))
                .filter(name -> name.matches(System.getProperty("sequelgate.sets", ".*")))
                .toList();
    }

    private static List<String> in(String prefix) {
        try (Stream<Path> files = Files.list(DIRECTORY.resolve(prefix))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".js"))
                    .map(name -> prefix + name.replaceFirst("\\.js$", ""))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
