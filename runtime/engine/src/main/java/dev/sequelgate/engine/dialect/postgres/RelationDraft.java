package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.schema.Check;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Index;
import dev.sequelgate.engine.schema.Key;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A table or view while its parts are being collected. */
final class RelationDraft {
    final List<Key> uniques = new ArrayList<>();
    final List<Check> checks = new ArrayList<>();
    final List<ForeignKey> foreignKeys = new ArrayList<>();
    final List<Index> indexes = new ArrayList<>();
    final SortedMap<String, String> options = new TreeMap<>();
    Optional<Key> primaryKey = Optional.empty();

    private final SortedMap<Integer, Column> columns = new TreeMap<>();
    private final QualifiedName name;
    private final char kind;
    private final boolean extension;
    private final Optional<String> parent;
    private final Optional<String> definition;
    private final Optional<String> comment;

    /**
     * @param kind {@code pg_class.relkind}
     * @param extension true when an extension created it
     * @param parent oid of the table of which this is a partition
     */
    RelationDraft(
            QualifiedName name,
            char kind,
            boolean extension,
            Optional<String> parent,
            Optional<String> definition,
            Optional<String> comment) {
        this.name = name;
        this.kind = kind;
        this.extension = extension;
        this.parent = parent;
        this.definition = definition;
        this.comment = comment;
    }

    QualifiedName name() {
        return name;
    }

    void addColumn(Integer number, Column column) {
        columns.put(number, column);
    }

    Column column(Integer number) {
        Column column = columns.get(number);
        if (column == null) {
            throw new IllegalStateException("catalog.sql gives no column " + number + " of " + name);
        }
        return column;
    }

    List<Identifier> names(List<Integer> numbers) {
        return numbers.stream().map(number -> column(number).name()).toList();
    }

    /** Empty for a table. */
    Optional<View> view() {
        if (extension) {
            return Optional.of(view(View.Kind.EXTENSION));
        }
        return switch (kind) {
            case 'v' -> Optional.of(view(View.Kind.VIEW));
            case 'm' -> Optional.of(view(View.Kind.MATERIALIZED));
            case 'f' -> Optional.of(view(View.Kind.FOREIGN));
            default -> Optional.empty();
        };
    }

    private View view(View.Kind viewKind) {
        return new View(
                name,
                List.copyOf(columns.values()),
                viewKind,
                definition.orElse(""),
                comment,
                sorted(indexes, Comparator.comparing(Index::name)),
                options.getOrDefault("WITH", ""));
    }

    Table table(Map<String, RelationDraft> relations) {
        return new Table(
                name,
                List.copyOf(columns.values()),
                primaryKey,
                sorted(uniques, Comparator.comparing(unique -> named(unique.name()))),
                sorted(checks, Comparator.comparing(check -> named(check.name()))),
                sorted(foreignKeys, Comparator.comparing(foreignKey -> named(foreignKey.name()))),
                sorted(indexes, Comparator.comparing(Index::name)),
                kind == 'p',
                parent.map(relations::get).map(RelationDraft::name),
                comment,
                options);
    }

    private static String named(Optional<Identifier> constraint) {
        return constraint.map(Identifier::value).orElse("");
    }

    private static <T> List<T> sorted(List<T> values, Comparator<T> order) {
        return values.size() < 2 ? values : values.stream().sorted(order).toList();
    }
}
