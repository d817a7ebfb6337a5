package dev.sequelgate.engine.diff;

import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Index;
import dev.sequelgate.engine.schema.Key;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares two tables of one name. */
final class TableDiff {
    private final Table from;
    private final Table to;
    private final List<Change> changes = new ArrayList<>();

    private TableDiff(Table from, Table to) {
        this.from = from;
        this.to = to;
    }

    static List<Change> between(Table from, Table to, Scope scope) {
        TableDiff diff = new TableDiff(from, to);
        // A partition has what its parent has.
        if (to.partitionOf().isEmpty()) {
            diff.columns();
            diff.parts();
        }
        diff.comment(Optional.empty(), from.comment(), to.comment());
        if (scope == Scope.EVERYTHING) {
            diff.options();
        }
        return diff.changes;
    }

    static List<Change> indexes(QualifiedName owner, List<Index> from, List<Index> to) {
        List<Change> changes = new ArrayList<>();
        compare(
                owner,
                from.stream().map(TablePart.Lookup::new).toList(),
                to.stream().map(TablePart.Lookup::new).toList(),
                changes);
        return changes;
    }

    private void columns() {
        for (Column wanted : to.columns()) {
            Optional<Column> old = from.column(wanted.name());
            if (old.isEmpty()) {
                changes.add(new Change.AddColumn(to.name(), wanted));
            } else {
                alter(old.get(), wanted);
            }
        }
        for (Column old : from.columns()) {
            if (to.column(old.name()).isEmpty()) {
                changes.add(new Change.DropColumn(to.name(), old));
            }
        }
    }

    private void alter(Column old, Column wanted) {
        boolean same = old.typeText().equals(wanted.typeText())
                && old.nullable() == wanted.nullable()
                && old.defaultText().equals(wanted.defaultText())
                && old.source() == wanted.source()
                && old.collation().equals(wanted.collation())
                && old.options().equals(wanted.options());
        if (!same) {
            changes.add(new Change.AlterColumn(to.name(), old, wanted));
        }
        comment(Optional.of(wanted.name()), old.comment(), wanted.comment());
    }

    private void parts() {
        primaryKey();
        compare(to.name(), uniques(from, to), uniques(to, from), changes);
        compare(
                to.name(),
                from.checks().stream().map(TablePart.Condition::new).toList(),
                to.checks().stream().map(TablePart.Condition::new).toList(),
                changes);
        compare(
                to.name(),
                from.foreignKeys().stream().map(TablePart.Reference::new).toList(),
                to.foreignKeys().stream().map(TablePart.Reference::new).toList(),
                changes);
        compare(to.name(), indexes(from, to), indexes(to, from), changes);
    }

    private void primaryKey() {
        Optional<List<Identifier>> old = from.primaryKey().map(Key::columns);
        Optional<List<Identifier>> wanted = to.primaryKey().map(Key::columns);
        if (!old.equals(wanted)) {
            from.primaryKey()
                    .ifPresent(key -> changes.add(new Change.DropPart(to.name(), new TablePart.PrimaryKey(key))));
            to.primaryKey().ifPresent(key -> changes.add(new Change.AddPart(to.name(), new TablePart.PrimaryKey(key))));
        }
    }

    /** A unique index and a unique constraint on the same columns keep the same rows apart: the other table's suffices. */
    private static List<TablePart> uniques(Table table, Table other) {
        return table.uniques().stream()
                .filter(key -> has(other.uniques(), key.columns())
                        || other.indexes().stream()
                                .noneMatch(index -> index.isPlainUnique()
                                        && Set.copyOf(columns(index)).equals(Set.copyOf(key.columns()))))
                .<TablePart>map(TablePart.Unique::new)
                .toList();
    }

    private static List<TablePart> indexes(Table table, Table other) {
        return table.indexes().stream()
                .filter(index -> !index.isPlainUnique() || !has(other.uniques(), columns(index)))
                .<TablePart>map(TablePart.Lookup::new)
                .toList();
    }

    private static boolean has(List<Key> keys, List<Identifier> columns) {
        return keys.stream().anyMatch(key -> Set.copyOf(key.columns()).equals(Set.copyOf(columns)));
    }

    private static List<Identifier> columns(Index index) {
        return index.parts().stream().flatMap(part -> part.column().stream()).toList();
    }

    /** Parts that do the same are one, however many there are: old runs of {@code sync({alter: true})} left copies. */
    private static void compare(
            QualifiedName table, List<? extends TablePart> from, List<? extends TablePart> to, List<Change> changes) {
        Set<Object> old = structures(from);
        Set<Object> wanted = structures(to);
        for (TablePart part : from) {
            if (!wanted.contains(part.structure())) {
                changes.add(new Change.DropPart(table, part));
            }
        }
        Set<Object> added = new HashSet<>();
        for (TablePart part : to) {
            if (!old.contains(part.structure()) && added.add(part.structure())) {
                changes.add(new Change.AddPart(table, part));
            }
        }
    }

    private static Set<Object> structures(List<? extends TablePart> parts) {
        Set<Object> structures = new HashSet<>();
        parts.forEach(part -> structures.add(part.structure()));
        return structures;
    }

    private void options() {
        Set<String> names = new TreeSet<>();
        Stream.of(from, to).forEach(table -> names.addAll(table.options().keySet()));
        for (String name : names) {
            Optional<String> old = Optional.ofNullable(from.options().get(name));
            Optional<String> wanted = Optional.ofNullable(to.options().get(name));
            if (!old.equals(wanted)) {
                changes.add(new Change.SetOption(to.name(), name, old, wanted));
            }
        }
    }

    private void comment(Optional<Identifier> column, Optional<String> old, Optional<String> wanted) {
        if (!old.equals(wanted)) {
            changes.add(new Change.SetComment(ObjectKey.of(ObjectKey.Kind.TABLE, to.name()), column, old, wanted));
        }
    }
}
