package dev.sequelgate.engine.dialect;

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

/**
 * Which column types take the values of which model types, as it was measured on a real server: the tables
 * {@code type-pairs-6.txt} and {@code type-pairs-7.txt} beside a dialect's classes.
 */
public final class TypePairs {
    private final Map<String, Map<String, TypeFit>> byModel = new HashMap<>();
    private final Set<String> columns = new HashSet<>();

    private TypePairs() {}

    /** The tables of both versions of Sequelize. */
    public static final class OfBothVersions {
        private final TypePairs of6;
        private final TypePairs of7;

        /** @param dialect a class beside which the tables lie */
        public OfBothVersions(Class<?> dialect) {
            this.of6 = read(dialect, "type-pairs-6.txt");
            this.of7 = read(dialect, "type-pairs-7.txt");
        }

        public TypePairs of(int sequelizeMajor) {
            return sequelizeMajor >= 7 ? of7 : of6;
        }
    }

    public TypeFit fit(String model, String column) {
        Map<String, TypeFit> row = byModel.get(model);
        return row == null || !columns.contains(column)
                ? TypeFit.UNKNOWN
                : row.getOrDefault(column, TypeFit.INCOMPATIBLE);
    }

    private static TypePairs read(Class<?> dialect, String table) {
        TypePairs pairs = new TypePairs();
        try (InputStream resource = Objects.requireNonNull(dialect.getResourceAsStream(table));
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
            case "changed" -> TypeFit.NARROWER;
            case "parsed" -> TypeFit.PARSED;
            case "not-comparable" -> TypeFit.NOT_COMPARABLE;
            default -> throw new IllegalStateException("a table of type pairs has an outcome '" + word + "'");
        };
    }
}
