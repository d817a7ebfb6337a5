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
    private static final Pattern VIEW = Pattern.compile(
            "(?is)^\\s*CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:TEMP(?:ORARY)?\\s+)?(?:RECURSIVE\\s+)?(?:MATERIALIZED\\s+)?VIEW\\s+"
                    + "(?:IF\\s+NOT\\s+EXISTS\\s+)?" + WrittenName.QUALIFIED + ".*");

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
                                ? List.of("", WrittenName.plain(view.group(1)))
                                : List.of(WrittenName.plain(view.group(1)), WrittenName.plain(second)));
            }
        }
        return new DeclaredViews(names);
    }

    /** @param defaultNamespace where names without a schema live */
    public boolean contains(QualifiedName name, Identifier defaultNamespace) {
        return names.contains(List.of(name.schema().value(), name.name().value()))
                || (name.schema().equals(defaultNamespace)
                        && names.contains(List.of("", name.name().value())));
    }
}
