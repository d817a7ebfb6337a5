package dev.sequelgate.engine.dialect.postgres;

import static dev.sequelgate.engine.dialect.Hazard.Kind.CHANGES_ROWS;
import static dev.sequelgate.engine.dialect.Hazard.Kind.DELETES_DATA;
import static dev.sequelgate.engine.dialect.Hazard.Kind.LOCKS_TABLE;
import static dev.sequelgate.engine.dialect.Hazard.Kind.MAY_FAIL_ON_ROWS;
import static dev.sequelgate.engine.dialect.Hazard.Kind.READS_TABLE;
import static dev.sequelgate.engine.dialect.Hazard.Kind.REWRITES_TABLE;

import dev.sequelgate.engine.dialect.Hazard;
import dev.sequelgate.engine.dialect.Step;
import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Adds, drops and alters columns. */
final class PostgresColumnChanges {
    private static final Pattern CHANGES_BY_ITSELF =
            Pattern.compile("(?i)\\b(random|clock_timestamp|gen_random_uuid|uuid_generate|nextval|timeofday)");

    private final PostgresRenderer sql;

    PostgresColumnChanges(PostgresRenderer sql) {
        this.sql = sql;
    }

    List<Step> add(Change.AddColumn add) {
        Column column = add.column();
        List<Hazard> hazards = new ArrayList<>();
        if (column.required()) {
            hazards.add(Hazard.of(
                    MAY_FAIL_ON_ROWS,
                    "it is not null and has no default; where rows are there, add it with a default, fill it, and drop the"
                            + " default"));
        }
        boolean computed = column.source() != Column.Source.PLAIN
                || column.defaultText()
                        .filter(text -> CHANGES_BY_ITSELF.matcher(text).find())
                        .isPresent();
        if (computed) {
            hazards.add(Hazard.of(REWRITES_TABLE, "each row gets a value of its own"));
            hazards.add(Hazard.of(LOCKS_TABLE, add.table().toString()));
        }
        return List.of(new Step(alter(add.table()) + "ADD COLUMN " + sql.definition(column), hazards, true));
    }

    List<Step> drop(Change.DropColumn drop) {
        Hazard gone = drop.column().source() == Column.Source.GENERATED
                ? Hazard.of(LOCKS_TABLE, "for a moment")
                : Hazard.of(DELETES_DATA, "all values of the column");
        return List.of(Step.of(
                alter(drop.table()) + "DROP COLUMN " + sql.quote(drop.column().name()), gone));
    }

    List<Step> alter(Change.AlterColumn given) {
        Change.AlterColumn change = new Change.AlterColumn(given.table(), plain(given.from()), plain(given.to()));
        Column from = change.from();
        Column to = change.to();
        if (to.source() == Column.Source.GENERATED) {
            return regenerate(change);
        }
        List<Step> steps = new ArrayList<>();
        boolean type =
                !from.typeText().equals(to.typeText()) || !from.collation().equals(to.collation());
        if (from.source() == Column.Source.GENERATED) {
            steps.add(step(change, "DROP EXPRESSION"));
        }
        leaveSource(change, steps);
        boolean hadDefault =
                from.source() == Column.Source.PLAIN && from.defaultText().isPresent();
        boolean defaultGoes = hadDefault && (type || to.defaultText().isEmpty());
        if (defaultGoes) {
            steps.add(step(change, "DROP DEFAULT"));
        }
        if (type) {
            steps.add(type(change));
            sequenceType(change).ifPresent(steps::add);
        }
        boolean defaultComes = to.source() == Column.Source.PLAIN
                && to.defaultText().isPresent()
                && (defaultGoes || !to.defaultText().equals(from.defaultText()) || from.source() != to.source());
        if (defaultComes) {
            steps.add(step(change, "SET DEFAULT " + to.defaultText().get()));
        }
        nullability(change, steps);
        enterSource(change, steps);
        return steps;
    }

    /** A default that draws from somebody else's sequence is a default like others. */
    private static Column plain(Column column) {
        return column.source() == Column.Source.SEQUENCE && column.defaultText().isPresent()
                ? new Column(
                        column.name(),
                        column.type(),
                        column.typeText(),
                        column.nullable(),
                        column.defaultText(),
                        Column.Source.PLAIN,
                        column.collation(),
                        column.comment())
                : column;
    }

    /** The server computes all values anew, so nothing is lost that cannot be computed. */
    private List<Step> regenerate(Change.AlterColumn change) {
        Column from = change.from();
        List<Step> steps = new ArrayList<>();
        Hazard gone = from.source() == Column.Source.GENERATED
                ? Hazard.of(REWRITES_TABLE, "each value is computed anew")
                : Hazard.of(DELETES_DATA, "the values of the column are computed from now on");
        steps.add(Step.of(
                alter(change.table()) + "DROP COLUMN " + sql.quote(from.name()), gone, Hazard.of(LOCKS_TABLE, "")));
        steps.add(Step.of(alter(change.table()) + "ADD COLUMN " + sql.definition(change.to())));
        return steps;
    }

    private Step type(Change.AlterColumn change) {
        Column to = change.to();
        String name = sql.quote(to.name());
        String type = sql.type(to);
        String collation = change.from().collation().equals(to.collation())
                ? ""
                : " COLLATE "
                        + to.collation()
                                .map(text -> sql.quote(Identifier.of(text)))
                                .orElse("\"default\"");
        String using = " USING " + name + through(change.from().type(), to.type()) + "::" + type;
        List<Hazard> hazards = new ArrayList<>();
        if (widens(change.from().type(), to.type())) {
            hazards.add(Hazard.of(LOCKS_TABLE, "for a moment"));
            using = "";
        } else {
            hazards.add(Hazard.of(REWRITES_TABLE, "each value is converted to " + to.typeText()));
            hazards.add(Hazard.of(LOCKS_TABLE, change.table().toString()));
            if (!holdsMore(change.from().type(), to.type())) {
                hazards.add(Hazard.of(MAY_FAIL_ON_ROWS, "where a value is no " + to.typeText()));
            }
        }
        return new Step(
                alter(change.table()) + "ALTER COLUMN " + name + " TYPE " + type + collation + using, hazards, true);
    }

    /** The sequence of a serial keeps its own type, and would end where that one ends; an identity's follows the column. */
    private Optional<Step> sequenceType(Change.AlterColumn change) {
        Column from = change.from();
        Column to = change.to();
        boolean serial = from.source() == Column.Source.SEQUENCE && to.source() == Column.Source.SEQUENCE;
        boolean numbers = from.type() instanceof Type.Int && to.type() instanceof Type.Int;
        return serial && numbers && !from.type().equals(to.type())
                ? Optional.of(Step.of("DO "
                        + sql.literal("BEGIN EXECUTE 'ALTER SEQUENCE ' || " + ownSequence(change.table(), to.name())
                                + " || ' AS " + sql.type(to) + "'; END")))
                : Optional.empty();
    }

    /** Types between which only text leads. */
    private static String through(Type from, Type to) {
        boolean plain = from instanceof Type.Text || to instanceof Type.Text || from.getClass() == to.getClass();
        boolean numbers = number(from) && number(to);
        boolean times = time(from) && time(to);
        return (plain && !(from instanceof Type.EnumOf)) || numbers || times ? "" : "::text";
    }

    private static boolean number(Type type) {
        return type instanceof Type.Int || type instanceof Type.Decimal || type instanceof Type.Real;
    }

    private static boolean time(Type type) {
        return type instanceof Type.Date || type instanceof Type.Timestamp;
    }

    /** Whether the server only changes its catalog. */
    private static boolean widens(Type from, Type to) {
        if (from instanceof Type.Text old && to instanceof Type.Text wanted) {
            boolean kinds = old.kind() != Type.Text.Kind.CHAR
                    && wanted.kind() != Type.Text.Kind.CHAR
                    && old.kind() != Type.Text.Kind.CASE_INSENSITIVE
                    && wanted.kind() != Type.Text.Kind.CASE_INSENSITIVE;
            return kinds && atLeast(wanted.length(), old.length());
        }
        if (from instanceof Type.Decimal old && to instanceof Type.Decimal wanted) {
            return wanted.precision().isEmpty()
                    || (old.scale().equals(wanted.scale()) && atLeast(wanted.precision(), old.precision()));
        }
        return false;
    }

    private static boolean holdsMore(Type from, Type to) {
        return from instanceof Type.Int old && to instanceof Type.Int wanted && wanted.bytes() >= old.bytes();
    }

    private static boolean atLeast(OptionalInt wanted, OptionalInt old) {
        return wanted.isEmpty() || (old.isPresent() && wanted.getAsInt() >= old.getAsInt());
    }

    private void nullability(Change.AlterColumn change, List<Step> steps) {
        Column to = change.to();
        if (change.from().nullable() && !to.nullable()) {
            Optional<String> fill = to.source() == Column.Source.PLAIN ? to.defaultText() : Optional.empty();
            fill.ifPresent(text -> steps.add(Step.of(
                    "UPDATE " + sql.quote(change.table()) + " SET " + sql.quote(to.name()) + " = " + text + " WHERE "
                            + sql.quote(to.name()) + " IS NULL",
                    Hazard.of(CHANGES_ROWS, "null becomes " + text))));
            List<Hazard> hazards = new ArrayList<>(List.of(Hazard.of(READS_TABLE, "all rows are checked")));
            if (fill.isEmpty()) {
                hazards.add(Hazard.of(
                        MAY_FAIL_ON_ROWS,
                        "where " + to.name() + " is null; fill it first: UPDATE " + sql.quote(change.table()) + " SET "
                                + sql.quote(to.name()) + " = ... WHERE " + sql.quote(to.name()) + " IS NULL"));
            }
            steps.add(new Step(column(change) + "SET NOT NULL", hazards, true));
        } else if (!change.from().nullable() && to.nullable()) {
            steps.add(step(change, "DROP NOT NULL"));
        }
    }

    /** Lets go of a sequence that the column drew from. */
    private void leaveSource(Change.AlterColumn change, List<Step> steps) {
        Column.Source from = change.from().source();
        if (from == change.to().source()) {
            return;
        }
        switch (from) {
            case SEQUENCE -> {
                steps.add(step(change, "DROP DEFAULT"));
                steps.add(Step.of("DO "
                        + sql.literal("DECLARE s text := "
                                + ownSequence(change.table(), change.from().name())
                                + "; BEGIN IF s IS NOT NULL THEN EXECUTE 'DROP SEQUENCE ' || s; END IF; END")));
            }
            case IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT -> {
                if (!identity(change.to().source())) {
                    steps.add(step(change, "DROP IDENTITY"));
                }
            }
            case PLAIN -> {
                if (change.from().defaultText().isPresent()) {
                    steps.add(step(change, "DROP DEFAULT"));
                }
            }
            case GENERATED -> {}
        }
    }

    private static boolean identity(Column.Source source) {
        return source == Column.Source.IDENTITY_ALWAYS || source == Column.Source.IDENTITY_BY_DEFAULT;
    }

    /** Gives the column a sequence that goes on after the values that are there. */
    private void enterSource(Change.AlterColumn change, List<Step> steps) {
        Column.Source to = change.to().source();
        if (to == change.from().source()) {
            return;
        }
        QualifiedName table = change.table();
        String name = sql.quote(change.to().name());
        switch (to) {
            case IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT -> {
                String kind = to == Column.Source.IDENTITY_ALWAYS ? "ALWAYS" : "BY DEFAULT";
                boolean other = identity(change.from().source());
                steps.add(step(change, other ? "SET GENERATED " + kind : "ADD GENERATED " + kind + " AS IDENTITY"));
                if (!other) {
                    steps.add(goOn(table, change.to().name()));
                }
            }
            case SEQUENCE -> {
                QualifiedName sequence = new QualifiedName(
                        table.schema(),
                        Identifier.of(table.name() + "_" + change.to().name() + "_seq"));
                steps.add(Step.of("CREATE SEQUENCE " + sql.quote(sequence)
                        + (change.to().type() instanceof Type.Int number && number.bytes() == 4 ? " AS integer" : "")
                        + " OWNED BY " + sql.quote(table) + "." + name));
                steps.add(step(change, "SET DEFAULT nextval(" + sql.literal(sql.quote(sequence)) + "::regclass)"));
                steps.add(goOn(table, change.to().name()));
            }
            case PLAIN, GENERATED -> {}
        }
    }

    private Step goOn(QualifiedName table, Identifier column) {
        return Step.of("SELECT setval(" + ownSequence(table, column) + ", coalesce(max(" + sql.quote(column)
                + "), 0) + 1, false) FROM " + sql.quote(table));
    }

    /** An expression that names the sequence which is dropped with the column. */
    private String ownSequence(QualifiedName table, Identifier column) {
        return "pg_get_serial_sequence(" + sql.literal(sql.quote(table)) + ", " + sql.literal(column.value()) + ")";
    }

    private Step step(Change.AlterColumn change, String action) {
        return Step.of(column(change) + action);
    }

    private String column(Change.AlterColumn change) {
        return alter(change.table()) + "ALTER COLUMN " + sql.quote(change.to().name()) + " ";
    }

    private String alter(QualifiedName table) {
        return "ALTER TABLE " + sql.quote(table) + " ";
    }
}
