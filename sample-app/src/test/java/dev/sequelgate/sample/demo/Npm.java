package dev.sequelgate.sample.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Installs what a package-lock.json names, once. */
final class Npm {
    private static final String MARK = ".sequelgate-lock";

    private Npm() {}

    /** @throws IllegalStateException one line with npm's own last words, when it fails */
    static void install(Path directory) throws IOException, InterruptedException {
        Path mark = directory.resolve("node_modules").resolve(MARK);
        String lock = Files.readString(directory.resolve("package-lock.json"));
        if (Files.exists(mark) && Files.readString(mark).equals(lock)) {
            return;
        }
        // The driver of the database is the host's own: the JVM needs none from npm.
        Process npm = new ProcessBuilder("npm", "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (npm.waitFor() != 0) {
            throw new IllegalStateException(
                    "npm ci failed in " + directory + ": " + output.strip().replaceAll("\\s*\\R\\s*", " | "));
        }
        Files.writeString(mark, lock);
    }
}
