package dev.sequelgate.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Installs what a package-lock.json names, once for each state of that file. */
public final class Npm {
    private static final String MARK = ".sequelgate-lock";
    private static final List<String> DESCRIPTION = List.of("package.json", "package-lock.json");

    private Npm() {}

    /** Installs beside the description, as a person does; without the packages that only development needs. */
    public static void install(Path project) throws IOException, InterruptedException {
        install(project, List.of("--omit=dev"));
    }

    /** Installs everything below {@code target}; returns that {@code node_modules}. */
    public static Path installBelow(Path target, Path description) throws IOException, InterruptedException {
        Files.createDirectories(target);
        for (String file : DESCRIPTION) {
            Files.copy(description.resolve(file), target.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        install(target, List.of());
        return target.resolve("node_modules");
    }

    /** @throws IllegalStateException one line with npm's own words, when it fails */
    private static void install(Path project, List<String> options) throws IOException, InterruptedException {
        Path mark = project.resolve("node_modules").resolve(MARK);
        String lock = Files.readString(project.resolve("package-lock.json"));
        if (Files.exists(mark) && Files.readString(mark).equals(lock)) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        command.addAll(options);
        Process npm = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (npm.waitFor() != 0) {
            throw new IllegalStateException(
                    "npm ci failed in " + project + ": " + output.strip().replaceAll("\\s*\\R\\s*", " | "));
        }
        Files.writeString(mark, lock);
    }
}
