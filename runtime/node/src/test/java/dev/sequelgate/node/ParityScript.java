package dev.sequelgate.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A script that must behave alike under Node and under this host.
 *
 * <p>Lines at its top say how it is started: {@code //> arguments a b}, {@code //> input text\n} (with JavaScript's
 * escapes), {@code //> environment A=b}, and {@code //> own process} for one that touches the process itself (signals,
 * the whole JVM); the others share a JVM.
 */
record ParityScript(
        Path file, List<String> arguments, String input, Map<String, String> environment, boolean ownProcess) {
    private static final String DIRECTIVE = "//> ";

    /** The scripts of a directory, by name; a directory with a {@code main.js} or {@code main.mjs} is one script. */
    static List<ParityScript> in(Path directory) throws IOException {
        List<ParityScript> scripts = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                if (Files.isDirectory(file)) {
                    for (String main : List.of("main.js", "main.mjs", "main.cjs")) {
                        if (Files.exists(file.resolve(main))) {
                            scripts.add(read(file.resolve(main)));
                        }
                    }
                } else if (file.toString().matches(".*\\.[cm]?js")) {
                    scripts.add(read(file));
                }
            }
        }
        return scripts;
    }

    private static ParityScript read(Path file) throws IOException {
        List<String> arguments = List.of();
        StringBuilder input = new StringBuilder();
        Map<String, String> environment = new TreeMap<>();
        boolean ownProcess = false;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.startsWith(DIRECTIVE)) {
                break;
            }
            String[] words = line.substring(DIRECTIVE.length()).split(" ", 2);
            switch (words[0]) {
                case "arguments" -> arguments = List.of(words[1].split(" "));
                case "input" -> input.append(words[1].translateEscapes());
                case "environment" -> environment.put(words[1].split("=", 2)[0], words[1].split("=", 2)[1]);
                case "own" -> ownProcess = true;
                default -> throw new IllegalArgumentException(file + ": unknown directive " + line);
            }
        }
        return new ParityScript(file, arguments, input.toString(), environment, ownProcess);
    }

    ParityScript with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(environment);
        all.putAll(more);
        return new ParityScript(file, arguments, input, all, ownProcess);
    }

    /** Unique within its directory. */
    String name() {
        String name = String.valueOf(file.getFileName());
        return name.startsWith("main.") ? directory().getFileName() + "/" : name;
    }

    Path directory() {
        return java.util.Objects.requireNonNull(file.getParent());
    }
}
