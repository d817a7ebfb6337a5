package dev.sequelgate.engine.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One case file: sections that begin with a line {@code -- name --}.
 *
 * <p>{@code current} and {@code desired} are schemas, {@code rows} fills the current one, {@code up}, {@code down} and
 * {@code hazards} are what is planned, {@code left out} what is not, {@code check} queries with the rows they give
 * afterwards, {@code rename} hints, {@code options} words: {@code keep} (nothing destructive),
 * {@code concurrent}, {@code validate later}, {@code from 15} (servers before that refuse it by name).
 */
record PlanCase(Path file, Map<String, String> sections) {
    static List<PlanCase> in(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
            return sorted.stream().map(PlanCase::read).collect(Collectors.toList());
        }
    }

    private static PlanCase read(Path file) {
        Map<String, String> sections = new LinkedHashMap<>();
        String name = "about";
        StringBuilder text = new StringBuilder();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.matches("-- [a-z ]+ --")) {
                    sections.put(name, text.toString().strip());
                    name = line.substring(3, line.length() - 3);
                    text.setLength(0);
                } else {
                    text.append(line).append('\n');
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        sections.put(name, text.toString().strip());
        return new PlanCase(file, sections);
    }

    String name() {
        return String.valueOf(file.getFileName()).replace(".sql", "");
    }

    String section(String name) {
        return sections.getOrDefault(name, "");
    }

    boolean has(String option) {
        return section("options").lines().anyMatch(option::equals);
    }

    /** Writes the case with other expectations, for a person to read before they are committed. */
    void write(Map<String, String> expectations) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(sections);
        all.putAll(expectations);
        StringBuilder text = new StringBuilder(all.remove("about")).append('\n');
        for (Map.Entry<String, String> section : all.entrySet()) {
            if (!section.getValue().isBlank()) {
                text.append("-- ").append(section.getKey()).append(" --\n");
                text.append(section.getValue().strip()).append('\n');
            }
        }
        Files.writeString(file, text);
    }
}
