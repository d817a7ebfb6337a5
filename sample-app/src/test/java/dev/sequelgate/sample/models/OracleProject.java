package dev.sequelgate.sample.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The Node packages that the oracle needs, installed below {@code target} once for each state of the lock file. */
final class OracleProject {
    static final Path SOURCES = Path.of("src/test/oracle");
    private static final List<String> DESCRIPTION = List.of("package.json", "package-lock.json");

    private OracleProject() {}

    /** The {@code node_modules} directory. */
    static synchronized Path modules() {
        try {
            Path project = Path.of("target", "oracle-" + hash()).toAbsolutePath();
            Path done = project.resolve("installed");
            if (!Files.exists(done)) {
                install(project);
                Files.writeString(done, "");
            }
            return project.resolve("node_modules");
        } catch (IOException failure) {
            throw new UncheckedIOException("the tests of model sets need Node and npm on the PATH", failure);
        }
    }

    private static void install(Path project) throws IOException {
        Files.createDirectories(project);
        for (String file : DESCRIPTION) {
            Files.copy(SOURCES.resolve(file), project.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int code = npm.waitFor();
            if (code != 0) {
                throw new IllegalStateException("npm ci in " + project + " ended with " + code + ": " + reason(said));
            }
        } catch (InterruptedException stopped) {
            npm.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("npm ci was interrupted", stopped);
        }
    }

    private static String reason(String said) {
        List<String> errors = said.lines()
                .filter(line -> line.startsWith("npm error") || line.startsWith("npm ERR!"))
                .toList();
        return errors.isEmpty()
                ? said.strip().replaceAll("\\s+", " ")
                : String.join(" ", errors).replaceAll("\\s+", " ");
    }

    private static String hash() throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String file : DESCRIPTION) {
                sha.update(Files.readAllBytes(SOURCES.resolve(file)));
            }
            return HexFormat.of().formatHex(sha.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
