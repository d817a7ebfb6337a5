package dev.sequelgate.engine.dialect.sqlite;

import static dev.sequelgate.engine.dialect.Hazard.Kind.BUILDS_INDEX;
import static dev.sequelgate.engine.dialect.Hazard.Kind.CHANGES_ROWS;
import static dev.sequelgate.engine.dialect.Hazard.Kind.DELETES_DATA;
import static dev.sequelgate.engine.dialect.Hazard.Kind.MAY_FAIL_ON_ROWS;
import static dev.sequelgate.engine.dialect.Hazard.Kind.REWRITES_TABLE;

import dev.sequelgate.engine.dialect.Hazard;
import dev.sequelgate.engine.dialect.Step;
import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.TablePart;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Definition;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Index;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Everything that happens to one table: by statements of its own where SQLite has them, else by a new table that takes the
 * rows and the name of the old one, as https://www.sqlite.org/lang_altertable.html#otheralter says.
 */
final class SqliteTableChanges {
    private static final Pattern CONSTANT =
            Pattern.compile("(?is)[-+]?[\\d.]+(?:e[-+]?\\d+)?|x?'(?:[^']|'')*'|true|false");
    private static final String NEW = "sequelgate_new_";

    private final SqliteRenderer sql;
    private final Table from;
    private final Table to;
    private final List<Definition> triggers;

    /**
     * @param from what is
     * @param to what the changes make of it
     * @param triggers those that stay
     */
    SqliteTableChanges(SqliteRenderer sql, Table from, Table to, List<Definition> triggers) {
        this.sql = sql;
        this.from = from;
        this.to = to;
        this.triggers = List.copyOf(triggers);
    }

    List<Step> steps(List<Change> changes) {
        return changes.stream().allMatch(SqliteTableChanges::alone)
                ? changes.stream().map(this::step).toList()
                : rebuild();
    }

    private static boolean alone(Change change) {
        if (change instanceof Change.AddColumn add) {
            return canBeAdded(add.column());
        } else if (change instanceof Change.AddPart add) {
            return add.part() instanceof TablePart.Lookup;
        }
        return change instanceof Change.DropPart drop && drop.part() instanceof TablePart.Lookup;
    }

    /** With rows in the table, its value has to be known without computing. */
    private static boolean canBeAdded(Column column) {
        boolean constant = column.defaultText()
                .filter(text -> !CONSTANT.matcher(text).matches())
                .isEmpty();
        return column.source() == Column.Source.PLAIN
                ? constant && (column.nullable() || column.defaultText().isPresent())
                : column.source() == Column.Source.GENERATED && column.options().equals("VIRTUAL");
    }

    private Step step(Change change) {
        if (change instanceof Change.AddColumn add) {
            return Step.of("ALTER TABLE " + sql.quote(from.name()) + " ADD COLUMN " + sql.definition(add.column()));
        } else if (change instanceof Change.AddPart add && add.part() instanceof TablePart.Lookup lookup) {
            return index(sql, from.name(), lookup.index());
        }
        Identifier index = ((Change.DropPart) change).part().name().orElseThrow();
        return Step.of("DROP INDEX " + sql.quote(index));
    }

    static Step index(SqliteRenderer sql, QualifiedName table, Index index) {
        List<Hazard> hazards = new ArrayList<>(List.of(Hazard.of(BUILDS_INDEX, "nobody can write meanwhile")));
        if (index.unique()) {
            hazards.add(Hazard.of(MAY_FAIL_ON_ROWS, "where values are not unique"));
        }
        return new Step(unterminated(sql.createIndex(table, index)), hazards, true);
    }

    static String unterminated(String statement) {
        return statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement;
    }

    private List<Step> rebuild() {
        String old = sql.quote(from.name());
        QualifiedName newName = new QualifiedName(
                from.name().schema(), Identifier.of(NEW + from.name().name()));
        String made = sql.quote(newName);
        List<Step> steps = new ArrayList<>();
        // Otherwise the server looks at every view while the table has no name.
        steps.add(Step.of("PRAGMA legacy_alter_table = ON"));
        steps.add(Step.of(unterminated(sql.createTable(named(to, newName)))));
        steps.add(new Step(copy(old, made), hazards(), true));
        if (counts(from) && counts(to)) {
            steps.addAll(goOnCounting(from.name().name().value(), newName.name().value()));
        }
        steps.add(Step.of("DROP TABLE " + old));
        steps.add(Step.of("ALTER TABLE " + made + " RENAME TO " + old));
        to.indexes().forEach(index -> steps.add(Step.of(unterminated(sql.createIndex(from.name(), index)))));
        triggers.forEach(trigger -> steps.add(Step.of(unterminated(trigger.create()))));
        steps.add(Step.of("PRAGMA legacy_alter_table = OFF"));
        return steps;
    }

    private static Table named(Table table, QualifiedName name) {
        return new Table(
                name,
                table.columns(),
                table.primaryKey(),
                table.uniques(),
                table.checks(),
                table.foreignKeys(),
                table.indexes(),
                table.partitioned(),
                table.partitionOf(),
                table.comment(),
                table.options());
    }

    private static boolean counts(Table table) {
        return table.columns().stream().anyMatch(column -> column.options().equals("AUTOINCREMENT"));
    }

    private List<Step> goOnCounting(String old, String made) {
        String before = "SELECT seq FROM sqlite_sequence WHERE name = " + sql.literal(old);
        return List.of(
                Step.of("UPDATE sqlite_sequence SET seq = (" + before + ") WHERE name = " + sql.literal(made)),
                Step.of("INSERT INTO sqlite_sequence (name, seq) SELECT " + sql.literal(made)
                        + ", seq FROM sqlite_sequence WHERE name = " + sql.literal(old)
                        + " AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = " + sql.literal(made) + ")"));
    }

    private List<Column> kept() {
        return to.columns().stream()
                .filter(column -> column.source() != Column.Source.GENERATED
                        && from.column(column.name()).isPresent())
                .toList();
    }

    private String copy(String old, String made) {
        List<Column> kept = kept();
        if (kept.isEmpty()) {
            return "INSERT INTO " + made + " DEFAULT VALUES";
        }
        return "INSERT INTO " + made + " ("
                + kept.stream().map(column -> sql.quote(column.name())).collect(Collectors.joining(", ")) + ") SELECT "
                + kept.stream().map(this::value).collect(Collectors.joining(", ")) + " FROM " + old;
    }

    private String value(Column column) {
        String name = sql.quote(column.name());
        return filled(column)
                .map(text -> "coalesce(" + name + ", " + text + ")")
                .orElse(name);
    }

    /** What takes the place of null in a column that no longer takes it. */
    private Optional<String> filled(Column column) {
        boolean forbidden = !column.nullable()
                && from.column(column.name()).filter(Column::nullable).isPresent();
        return forbidden ? column.defaultText() : Optional.empty();
    }

    private List<Hazard> hazards() {
        Set<Hazard> hazards = new LinkedHashSet<>();
        hazards.add(Hazard.of(REWRITES_TABLE, "all rows are copied into a new table"));
        for (Column column : from.columns()) {
            if (to.column(column.name()).isEmpty() && column.source() != Column.Source.GENERATED) {
                hazards.add(Hazard.of(DELETES_DATA, "all values of " + column.name()));
            }
        }
        for (Column column : to.columns()) {
            Optional<Column> old = from.column(column.name());
            boolean newlyRequired = !column.nullable()
                    && old.filter(before -> !before.nullable()).isEmpty();
            if (old.isEmpty() && column.required()) {
                hazards.add(Hazard.of(MAY_FAIL_ON_ROWS, column.name() + " is not null and has no default"));
            } else if (newlyRequired && filled(column).isPresent()) {
                hazards.add(Hazard.of(
                        CHANGES_ROWS,
                        "null in " + column.name() + " becomes "
                                + filled(column).get()));
            } else if (newlyRequired && old.isPresent()) {
                hazards.add(Hazard.of(MAY_FAIL_ON_ROWS, "where " + column.name() + " is null"));
            }
        }
        boolean stricter = !from.uniques().containsAll(to.uniques())
                || !from.checks().containsAll(to.checks())
                || !from.foreignKeys().containsAll(to.foreignKeys())
                || !from.primaryKey().equals(to.primaryKey())
                || !from.options().equals(to.options());
        if (stricter) {
            hazards.add(Hazard.of(MAY_FAIL_ON_ROWS, "where rows do not fit what the new table asks for"));
        }
        return List.copyOf(hazards);
    }
}
