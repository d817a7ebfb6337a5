package dev.sequelgate.node;

import dev.sequelgate.node.NodeRuntime.Launch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A typical application in small, run once to record which classes a start needs.
 *
 * <p>{@code java -XX:ArchiveClassesAtExit=FILE -cp … dev.sequelgate.node.Training} writes the archive that
 * {@code -XX:SharedArchiveFile=FILE} then gives to {@link Main} on the same JVM, class path and options.
 */
public final class Training {
    private Training() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("sequelgate-training");
        Path script = directory.resolve("training.js");
        // Deleted in the opposite order.
        directory.toFile().deleteOnExit();
        script.toFile().deleteOnExit();
        try (InputStream text = Training.class.getResourceAsStream("js/internal/training.js")) {
            if (text == null) {
                throw new IllegalStateException("The training script is not on the class path");
            }
            Files.copy(text, script);
        }
        Main.start(new Launch(script.toString(), List.of(), directory, Map.of()));
    }
}
