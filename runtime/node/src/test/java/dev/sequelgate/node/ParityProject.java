package dev.sequelgate.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of {@code src/test/node} with the packages of its {@code package.json} installed, made once per build. */
final class ParityProject {
    private static final Path SOURCE = Path.of("src/test/node").toAbsolutePath();
    private static final Path COPY = Path.of("target/parity").toAbsolutePath();
    private static boolean prepared;

    private ParityProject() {}

    /** The copy of a directory of scripts. */
    static synchronized Path directory(String name) throws IOException, InterruptedException {
        if (!prepared) {
            copy();
            install();
            prepared = true;
        }
        return COPY.resolve(name).toRealPath();
    }

    private static void copy() throws IOException {
        Path installed = COPY.resolve("node_modules");
        if (Files.exists(COPY)) {
            try (Stream<Path> old = Files.walk(COPY)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    if (!path.startsWith(installed) && !path.equals(COPY) && !path.endsWith("STAMP")) {
                        Files.delete(path);
                    }
                }
            }
        }
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path path : files.toList()) {
                Path target = COPY.resolve(SOURCE.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void install() throws IOException, InterruptedException {
        String lock = Files.readString(SOURCE.resolve("package-lock.json"), StandardCharsets.UTF_8);
        Path stamp = COPY.resolve("STAMP");
        if (Files.exists(stamp)
                && Files.readString(stamp, StandardCharsets.UTF_8).equals(lock)) {
            return;
        }
        // Not the test's own streams: over those Maven talks to this JVM.
        Path said = COPY.resolve("npm.log");
        Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
                .directory(COPY.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!npm.waitFor(5, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            throw new IllegalStateException(
                    "npm ci failed in " + COPY + ": " + Files.readString(said, StandardCharsets.UTF_8));
        }
        Files.writeString(stamp, lock, StandardCharsets.UTF_8);
    }
}
