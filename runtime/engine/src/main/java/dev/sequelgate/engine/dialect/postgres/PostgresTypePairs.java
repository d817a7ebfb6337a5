package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.TypeFit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The tables {@code type-pairs-6.txt} and {@code type-pairs-7.txt}: which column types take the values of which model types. */
final class PostgresTypePairs {
    private static final PostgresTypePairs OF_6 = read("type-pairs-6.txt");
    private static final PostgresTypePairs OF_7 = read("type-pairs-7.txt");

    private final Map<String, Map<String, TypeFit>> byModel = new HashMap<>();
    private final Set<String> columns = new HashSet<>();

    private PostgresTypePairs() {}

    static PostgresTypePairs of(int sequelizeMajor) {
        return sequelizeMajor >= 7 ? OF_7 : OF_6;
    }

    TypeFit fit(String model, String column) {
        Map<String, TypeFit> row = byModel.get(model);
        return row == null || !columns.contains(column)
                ? TypeFit.UNKNOWN
                : row.getOrDefault(column, TypeFit.INCOMPATIBLE);
    }

    private static PostgresTypePairs read(String table) {
        PostgresTypePairs pairs = new PostgresTypePairs();
        try (InputStream resource = Objects.requireNonNull(PostgresTypePairs.class.getResourceAsStream(table));
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(pairs::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return pairs;
    }

    private void add(String line) {
        String[] words = line.split(" ", -1);
        Map<String, TypeFit> row = byModel.computeIfAbsent(words[0], model -> new HashMap<>());
        TypeFit fit = outcome(words[1]);
        for (int i = 2; i < words.length; i++) {
            row.put(words[i], fit);
            columns.add(words[i]);
        }
    }

    private static TypeFit outcome(String word) {
        return switch (word) {
            case "works" -> TypeFit.OTHER;
            case "parsed" -> TypeFit.PARSED;
            case "not-comparable" -> TypeFit.NOT_COMPARABLE;
            default -> throw new IllegalStateException("a table of type pairs has an outcome '" + word + "'");
        };
    }
}
