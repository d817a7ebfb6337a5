package dev.sequelgate.engine.dialect.sqlite;

import dev.sequelgate.engine.schema.Check;
import dev.sequelgate.engine.schema.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What only the text of a CREATE TABLE says: checks, computed columns, collations, and when references are checked. */
final class TableText {
    private static final Set<String> TABLE_CONSTRAINTS = Set.of("constraint", "primary", "unique", "check", "foreign");

    private final List<Check> checks = new ArrayList<>();
    private final Map<String, String> generated = new HashMap<>();
    private final Map<String, String> collations = new HashMap<>();
    private final Set<List<String>> deferrable = new HashSet<>();
    private final Set<List<String>> deferred = new HashSet<>();

    TableText(String statement) {
        SqliteTokens all = SqliteTokens.of(statement);
        int open = all.tokens().indexOf("(");
        if (open >= 0) {
            all.between(open + 1, all.closing(open)).parts().forEach(this::definition);
        }
    }

    List<Check> checks() {
        return checks;
    }

    Optional<String> generated(Identifier column) {
        return Optional.ofNullable(generated.get(folded(column)));
    }

    Optional<String> collation(Identifier column) {
        return Optional.ofNullable(collations.get(folded(column))).filter(name -> !name.equals("BINARY"));
    }

    boolean deferrable(List<Identifier> columns) {
        return deferrable.contains(folded(columns));
    }

    boolean deferred(List<Identifier> columns) {
        return deferred.contains(folded(columns));
    }

    private static String folded(Identifier name) {
        return name.value().toLowerCase(Locale.ROOT);
    }

    private static List<String> folded(List<Identifier> names) {
        return names.stream().map(TableText::folded).toList();
    }

    private void definition(SqliteTokens tokens) {
        if (tokens.size() == 0) {
            return;
        }
        if (TABLE_CONSTRAINTS.contains(tokens.tokens().get(0))) {
            constraints(tokens, 0, List.of());
        } else {
            String name = SqliteTokens.unquoted(tokens.tokens().get(0)).toLowerCase(Locale.ROOT);
            constraints(tokens, 1, List.of(name));
        }
    }

    /** @param columns that of a column's own definition; empty for a constraint of the table */
    private void constraints(SqliteTokens tokens, int start, List<String> columns) {
        Optional<Identifier> name = Optional.empty();
        List<String> referencing = columns;
        int i = start;
        while (i < tokens.size()) {
            if (tokens.at(i, "constraint")) {
                name = Optional.of(
                        Identifier.of(SqliteTokens.unquoted(tokens.tokens().get(i + 1))));
                i += 2;
            } else if (tokens.at(i, "check", "(")) {
                int close = tokens.closing(i + 1);
                checks.add(new Check(name, tokens.between(i + 2, close).text(), true));
                name = Optional.empty();
                i = close + 1;
            } else if (tokens.at(i, "foreign", "key", "(")) {
                int close = tokens.closing(i + 2);
                referencing = tokens.between(i + 3, close).parts().stream()
                        .map(part -> SqliteTokens.unquoted(part.text()).toLowerCase(Locale.ROOT))
                        .toList();
                i = close + 1;
            } else if (tokens.at(i, "as", "(") && !columns.isEmpty()) {
                int close = tokens.closing(i + 1);
                generated.put(columns.get(0), tokens.between(i + 2, close).text());
                i = close + 1;
            } else if (tokens.at(i, "collate") && !columns.isEmpty()) {
                collations.put(columns.get(0), tokens.tokens().get(i + 1).toUpperCase(Locale.ROOT));
                i += 2;
            } else if (tokens.at(i, "deferrable") && !tokens.at(i - 1, "not", "deferrable")) {
                deferrable.add(referencing);
                if (tokens.at(i + 1, "initially", "deferred")) {
                    deferred.add(referencing);
                }
                i++;
            } else {
                i = tokens.at(i, "(") ? tokens.closing(i) + 1 : i + 1;
            }
        }
    }
}
