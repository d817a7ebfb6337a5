package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.dialect.SourceStatement;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The views that SQL files declare. */
public final class DeclaredViews {
    private static final String NAME = "(\"(?:[^\"]|\"\")+\"|[\\w$]+)";

    private static final Pattern VIEW = Pattern.compile(
            "(?is)^\\s*CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:TEMP(?:ORARY)?\\s+)?(?:RECURSIVE\\s+)?(?:MATERIALIZED\\s+)?VIEW\\s+"
                    + "(?:IF\\s+NOT\\s+EXISTS\\s+)?" + NAME + "(?:\\s*\\.\\s*" + NAME + ")?.*");

    /** Schema and name, the schema empty where the statement names none. */
    private final Set<List<String>> names;

    private DeclaredViews(Set<List<String>> names) {
        this.names = names;
    }

    public static DeclaredViews in(List<SourceStatement> statements) {
        Set<List<String>> names = new HashSet<>();
        for (SourceStatement statement : statements) {
            Matcher view = VIEW.matcher(statement.sql());
            if (view.matches()) {
                String second = view.group(2);
                names.add(
                        second == null
                                ? List.of("", stored(view.group(1)))
                                : List.of(stored(view.group(1)), stored(second)));
            }
        }
        return new DeclaredViews(names);
    }

    private static String stored(String written) {
        return written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : written.toLowerCase(java.util.Locale.ROOT);
    }

    /** @param defaultNamespace where names without a schema live */
    public boolean contains(QualifiedName name, Identifier defaultNamespace) {
        return names.contains(List.of(name.schema().value(), name.name().value()))
                || (name.schema().equals(defaultNamespace)
                        && names.contains(List.of("", name.name().value())));
    }
}
