package dev.sequelgate.engine.dialect.mysql;

import static dev.sequelgate.engine.dialect.Hazard.Kind.BUILDS_INDEX;
import static dev.sequelgate.engine.dialect.Hazard.Kind.CHANGES_ROWS;
import static dev.sequelgate.engine.dialect.Hazard.Kind.DELETES_DATA;
import static dev.sequelgate.engine.dialect.Hazard.Kind.LOCKS_TABLE;
import static dev.sequelgate.engine.dialect.Hazard.Kind.MAY_FAIL_ON_ROWS;
import static dev.sequelgate.engine.dialect.Hazard.Kind.REWRITES_TABLE;

import dev.sequelgate.engine.dialect.Hazard;
import dev.sequelgate.engine.dialect.Step;
import dev.sequelgate.engine.dialect.UnsupportedChangeException;
import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.TablePart;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Index;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that happens to one table, in one ALTER TABLE: the table is copied at most once, a key can be replaced while
 * others need it, and all of it happens or nothing.
 */
final class MysqlTableChanges {
    /** Characters of at most four bytes that 255 bytes certainly hold, and one more. */
    private static final int ONE_BYTE_OF_LENGTH = 64;

    private final MysqlRenderer sql;
    private final QualifiedName table;
    private final Schema target;
    private final List<Step> before = new ArrayList<>();
    private final List<String> drops = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final Set<Hazard> hazards = new LinkedHashSet<>();
    private final Set<Identifier> written = new LinkedHashSet<>();

    MysqlTableChanges(MysqlRenderer sql, QualifiedName table, Schema target) {
        this.sql = sql;
        this.table = table;
        this.target = target;
    }

    List<Step> steps(List<Change> changes) {
        // What columns inherit from their table comes first.
        changes.stream().filter(Change.SetOption.class::isInstance).forEach(this::add);
        changes.stream().filter(change -> !(change instanceof Change.SetOption)).forEach(this::add);
        List<String> actions = new ArrayList<>(drops);
        actions.addAll(columns);
        actions.addAll(adds);
        List<Step> steps = new ArrayList<>(before);
        if (!actions.isEmpty()) {
            steps.add(new Step(
                    "ALTER TABLE " + sql.quote(table) + " " + String.join(", ", actions), List.copyOf(hazards), false));
        }
        return steps;
    }

    private void add(Change change) {
        if (change instanceof Change.AddColumn added) {
            addColumn(added.column());
        } else if (change instanceof Change.DropColumn dropped) {
            drops.add("DROP COLUMN " + sql.quote(dropped.column().name()));
            hazards.add(
                    dropped.column().source() == Column.Source.GENERATED
                            ? Hazard.of(LOCKS_TABLE, "for a moment")
                            : Hazard.of(
                                    DELETES_DATA,
                                    "all values of " + dropped.column().name()));
        } else if (change instanceof Change.AlterColumn altered) {
            alterColumn(altered);
        } else if (change instanceof Change.AddPart added) {
            addPart(added.part());
        } else if (change instanceof Change.DropPart dropped) {
            dropPart(dropped.part());
        } else if (change instanceof Change.SetComment comment) {
            comment(comment);
        } else if (change instanceof Change.SetOption option) {
            option(option);
        } else {
            throw new IllegalStateException(
                    "no change of a table: " + change.getClass().getSimpleName());
        }
    }

    private void addColumn(Column column) {
        columns.add("ADD COLUMN " + sql.definition(column));
        if (column.required()) {
            hazards.add(
                    Hazard.of(
                            MAY_FAIL_ON_ROWS,
                            column.name()
                                    + " is not null and has no default: rows that are there get an empty value, or are refused"));
        }
    }

    private void alterColumn(Change.AlterColumn change) {
        Column from = change.from();
        Column to = change.to();
        if (!written.add(to.name())) {
            return;
        }
        boolean generated = from.source() == Column.Source.GENERATED || to.source() == Column.Source.GENERATED;
        if (generated && change.changesType()) {
            drops.add("DROP COLUMN " + sql.quote(from.name()));
            columns.add("ADD COLUMN " + sql.definition(to));
            hazards.add(
                    from.source() == Column.Source.GENERATED
                            ? Hazard.of(REWRITES_TABLE, "each value of " + to.name() + " is computed anew")
                            : Hazard.of(DELETES_DATA, "the values of " + to.name() + " are computed from now on"));
            return;
        }
        fill(from, to);
        columns.add("MODIFY COLUMN " + sql.definition(to));
        if (change.changesType()) {
            type(from, to);
        }
    }

    private void fill(Column from, Column to) {
        if (!from.nullable() || to.nullable()) {
            return;
        }
        if (to.source() == Column.Source.PLAIN && to.defaultText().isPresent()) {
            before.add(new Step(
                    "UPDATE " + sql.quote(table) + " SET " + sql.quote(to.name()) + " = "
                            + to.defaultText().get() + " WHERE " + sql.quote(to.name()) + " IS NULL",
                    List.of(Hazard.of(
                            CHANGES_ROWS, "null becomes " + to.defaultText().get())),
                    false));
        } else {
            hazards.add(Hazard.of(
                    MAY_FAIL_ON_ROWS,
                    "where " + to.name() + " is null; fill it first: UPDATE " + sql.quote(table) + " SET "
                            + sql.quote(to.name()) + " = ... WHERE " + sql.quote(to.name()) + " IS NULL"));
        }
    }

    private void type(Column from, Column to) {
        if (from.type() instanceof Type.InlineEnum old && to.type() instanceof Type.InlineEnum wanted) {
            List<String> gone = new ArrayList<>(old.values());
            gone.removeAll(wanted.values());
            boolean appended = wanted.values().size() >= old.values().size()
                    && wanted.values().subList(0, old.values().size()).equals(old.values());
            if (!appended) {
                hazards.add(Hazard.of(REWRITES_TABLE, "each value of " + to.name() + " is numbered anew"));
            }
            if (!gone.isEmpty()) {
                hazards.add(Hazard.of(MAY_FAIL_ON_ROWS, "where " + to.name() + " is " + String.join(" or ", gone)));
            }
            return;
        }
        if (onlyLonger(from, to)) {
            hazards.add(Hazard.of(LOCKS_TABLE, "for a moment"));
            return;
        }
        hazards.add(Hazard.of(REWRITES_TABLE, "each value of " + to.name() + " is converted to " + to.typeText()));
        hazards.add(Hazard.of(LOCKS_TABLE, "nobody can write to it meanwhile"));
        if (!holdsMore(from.type(), to.type())) {
            hazards.add(Hazard.of(MAY_FAIL_ON_ROWS, "where a value of " + to.name() + " is no " + to.typeText()));
        }
    }

    /** InnoDB keeps the length of a text in one byte or in two; as long as that stays, only its catalog changes. */
    private static boolean onlyLonger(Column from, Column to) {
        return from.collation().equals(to.collation())
                && from.type() instanceof Type.Text old
                && to.type() instanceof Type.Text wanted
                && old.kind() == Type.Text.Kind.VARCHAR
                && wanted.kind() == Type.Text.Kind.VARCHAR
                && holdsMore(old, wanted)
                && (wanted.length().orElse(0) < ONE_BYTE_OF_LENGTH
                        || old.length().orElse(0) > 255);
    }

    private static boolean holdsMore(Type from, Type to) {
        if (from instanceof Type.Int old && to instanceof Type.Int wanted) {
            return old.unsigned() == wanted.unsigned() && wanted.bytes() >= old.bytes();
        }
        return from instanceof Type.Text old
                && to instanceof Type.Text wanted
                && (wanted.length().isEmpty()
                        || (old.length().isPresent()
                                && wanted.length().getAsInt() >= old.length().getAsInt()));
    }

    private void addPart(TablePart part) {
        if (part instanceof TablePart.PrimaryKey key) {
            adds.add("ADD PRIMARY KEY (" + sql.names(key.key().columns()) + ")");
            hazards.add(Hazard.of(REWRITES_TABLE, "its rows are ordered by the key"));
            hazards.add(Hazard.of(MAY_FAIL_ON_ROWS, "where the key is null or not unique"));
        } else if (part instanceof TablePart.Unique unique) {
            adds.add("ADD " + sql.unique(unique.key()));
            hazards.add(Hazard.of(BUILDS_INDEX, "while the table is used"));
            hazards.add(Hazard.of(MAY_FAIL_ON_ROWS, "where values are not unique"));
        } else if (part instanceof TablePart.Condition condition) {
            adds.add("ADD " + sql.check(condition.check()));
            hazards.add(Hazard.of(REWRITES_TABLE, "all rows are checked"));
            hazards.add(Hazard.of(MAY_FAIL_ON_ROWS, "where " + condition.check().expression() + " is false"));
        } else if (part instanceof TablePart.Lookup lookup) {
            index(lookup.index());
        } else {
            throw new IllegalStateException("a reference is a change of its own");
        }
    }

    private void index(Index index) {
        String kind =
                index.unique() ? "UNIQUE " : special(index) ? index.method().toUpperCase(Locale.ROOT) + " " : "";
        adds.add("ADD " + kind + "INDEX " + sql.quote(index.name()) + sql.parts(index));
        hazards.add(Hazard.of(
                BUILDS_INDEX, special(index) ? "nobody can write to the table meanwhile" : "while the table is used"));
        if (index.unique()) {
            hazards.add(Hazard.of(MAY_FAIL_ON_ROWS, "where values are not unique"));
        }
    }

    private static boolean special(Index index) {
        return index.method().equals("fulltext") || index.method().equals("spatial");
    }

    private void dropPart(TablePart part) {
        if (part instanceof TablePart.PrimaryKey) {
            drops.add("DROP PRIMARY KEY");
            hazards.add(Hazard.of(REWRITES_TABLE, "its rows are ordered by the key"));
            return;
        }
        Identifier name = part.name()
                .orElseThrow(() -> new UnsupportedChangeException("a part of " + table.name() + " has no name"));
        drops.add((part instanceof TablePart.Condition ? "DROP CONSTRAINT " : "DROP INDEX ") + sql.quote(name));
    }

    /** A column's comment is a part of the column, which has to be told as a whole. */
    private void comment(Change.SetComment change) {
        if (change.column().isEmpty()) {
            adds.add("COMMENT = " + sql.literal(change.to().orElse("")));
            return;
        }
        Optional<Column> column = target.table(table)
                .flatMap(wanted -> wanted.column(change.column().get()));
        column.filter(wanted -> written.add(wanted.name()))
                .ifPresent(wanted -> columns.add("MODIFY COLUMN " + sql.definition(wanted)));
    }

    private void option(Change.SetOption change) {
        String value = change.to()
                .orElseThrow(() -> new UnsupportedChangeException("the table " + table.name() + " has "
                        + change.option() + " " + change.from().orElse("")
                        + ", which no statement takes back; write this migration by hand"));
        adds.add(change.option() + " = " + value);
        if (change.option().equals("COLLATE")) {
            target.table(table).stream()
                    .flatMap(wanted -> wanted.columns().stream())
                    .filter(MysqlTableChanges::inherits)
                    .filter(column -> written.add(column.name()))
                    .forEach(column -> columns.add("MODIFY COLUMN " + sql.definition(collated(column, value))));
        }
        hazards.add(Hazard.of(REWRITES_TABLE, change.option().toLowerCase(Locale.ROOT) + " becomes " + value));
    }

    /** A column keeps what it has inherited when its table changes. */
    private static boolean inherits(Column column) {
        return column.collation().isEmpty()
                && (column.type() instanceof Type.Text || column.type() instanceof Type.InlineEnum);
    }

    private static Column collated(Column column, String collation) {
        return new Column(
                column.name(),
                column.type(),
                column.typeText(),
                column.nullable(),
                column.defaultText(),
                column.source(),
                Optional.of(collation),
                column.comment(),
                column.options());
    }
}
