package dev.sequelgate.engine.migration;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files beside these tests. */
final class Resources {
    private Resources() {}

    static Path path(String name) {
        URL found = Resources.class.getResource(name);
        if (found == null) {
            throw new AssertionError("there is no resource " + name);
        }
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What a folder holds, sorted. */
    static Stream<String> names(String folder) throws IOException {
        try (Stream<Path> entries = Files.list(path(folder))) {
            List<String> names = entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
            if (names.isEmpty()) {
                throw new AssertionError(folder + " is empty");
            }
            return names.stream();
        }
    }
}
