package dev.sequelgate.engine.diff;

import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tables and columns that somebody says have a new name; nothing is ever taken for a rename without that word. */
public final class Renames {
    private final List<Change.RenameTable> tables;
    private final List<ColumnHint> columns;

    /** @param table its new name */
    private record ColumnHint(QualifiedName table, Identifier from, Identifier to) {}

    private Renames(List<Change.RenameTable> tables, List<ColumnHint> columns) {
        this.tables = List.copyOf(tables);
        this.columns = List.copyOf(columns);
    }

    public static Renames none() {
        return new Renames(List.of(), List.of());
    }

    /**
     * @param namespace that of unqualified names
     * @param hints {@code users=members} for a table, {@code users.name=full_name} for a column (the table's new name)
     * @throws IllegalArgumentException naming the hint that cannot be read
     */
    public static Renames parse(List<String> hints, Identifier namespace) {
        List<Change.RenameTable> tables = new ArrayList<>();
        List<ColumnHint> columns = new ArrayList<>();
        for (String hint : hints) {
            int equals = hint.indexOf('=');
            if (equals <= 0 || equals == hint.length() - 1) {
                throw new IllegalArgumentException("--rename '" + hint
                        + "' cannot be read; write OLD=NEW for a table, TABLE.OLD=NEW for a column");
            }
            String from = hint.substring(0, equals);
            String to = hint.substring(equals + 1);
            int dot = from.lastIndexOf('.');
            if (dot > 0) {
                columns.add(new ColumnHint(
                        qualified(from.substring(0, dot), namespace),
                        Identifier.of(from.substring(dot + 1)),
                        Identifier.of(to.substring(to.lastIndexOf('.') + 1))));
            } else {
                tables.add(new Change.RenameTable(
                        new QualifiedName(namespace, Identifier.of(from)),
                        new QualifiedName(namespace, Identifier.of(to))));
            }
        }
        return new Renames(tables, columns);
    }

    public Renames withTable(QualifiedName from, QualifiedName to) {
        List<Change.RenameTable> more = new ArrayList<>(tables);
        more.add(new Change.RenameTable(from, to));
        return new Renames(more, columns);
    }

    /** @param table its new name */
    public Renames withColumn(QualifiedName table, Identifier from, Identifier to) {
        List<ColumnHint> more = new ArrayList<>(columns);
        more.add(new ColumnHint(table, from, to));
        return new Renames(tables, more);
    }

    /** The hints of both; one that both have counts once. */
    public Renames and(Renames other) {
        Set<Change.RenameTable> allTables = new LinkedHashSet<>(tables);
        allTables.addAll(other.tables);
        Set<ColumnHint> allColumns = new LinkedHashSet<>(columns);
        allColumns.addAll(other.columns);
        return new Renames(List.copyOf(allTables), List.copyOf(allColumns));
    }

    /**
     * The hints that fit these two schemas, in the order in which they have to be done; the first schema has to be read
     * as it is after them before it is compared. A hint fits where only the old name is in the first schema and only the new
     * one in the second: comments in files stay there when the rename is done.
     */
    public List<Change> between(Schema from, Schema to) {
        List<Change> renames = new ArrayList<>();
        tables.stream()
                .filter(rename -> moves(from.table(rename.from()), from.table(rename.to()))
                        && moves(to.table(rename.to()), to.table(rename.from())))
                .forEach(renames::add);
        for (ColumnHint hint : columns) {
            QualifiedName old = tables.stream()
                    .filter(rename -> rename.to().equals(hint.table()) && renames.contains(rename))
                    .map(Change.RenameTable::from)
                    .findFirst()
                    .orElse(hint.table());
            Optional<Table> before = from.table(old);
            Optional<Table> after = to.table(hint.table());
            if (moves(column(before, hint.from()), column(before, hint.to()))
                    && moves(column(after, hint.to()), column(after, hint.from()))) {
                renames.add(new Change.RenameColumn(hint.table(), hint.from(), hint.to()));
            }
        }
        return renames;
    }

    private static boolean moves(Optional<?> there, Optional<?> absent) {
        return there.isPresent() && absent.isEmpty();
    }

    private static Optional<Column> column(Optional<Table> table, Identifier name) {
        return table.flatMap(found -> found.column(name));
    }

    /** For each table that loses one column and gains one of the same type: the word that would make it a rename. */
    public List<String> proposals(List<Change> changes) {
        List<String> proposals = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.DropColumn drop) {
                changes.stream()
                        .filter(other -> other instanceof Change.AddColumn add
                                && add.table().equals(drop.table())
                                && add.column().typeText().equals(drop.column().typeText()))
                        .map(Change.AddColumn.class::cast)
                        .forEach(add -> proposals.add("if " + drop.table().name() + "."
                                + drop.column().name()
                                + " is now called " + add.column().name() + ", say --rename "
                                + drop.table().name()
                                + "." + drop.column().name() + "="
                                + add.column().name()));
            } else if (change instanceof Change.DropTable drop) {
                changes.stream()
                        .filter(other -> other instanceof Change.CreateTable create
                                && names(create.table()).equals(names(drop.table())))
                        .map(Change.CreateTable.class::cast)
                        .forEach(create ->
                                proposals.add("if " + drop.table().name().name() + " is now called "
                                        + create.table().name().name() + ", say --rename "
                                        + drop.table().name().name() + "="
                                        + create.table().name().name()));
            }
        }
        return proposals;
    }

    private static List<Identifier> names(Table table) {
        return table.columns().stream().map(Column::name).sorted().toList();
    }

    private static QualifiedName qualified(String table, Identifier namespace) {
        int dot = table.indexOf('.');
        return dot < 0
                ? new QualifiedName(namespace, Identifier.of(table))
                : QualifiedName.of(table.substring(0, dot), table.substring(dot + 1));
    }
}
