package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.capture.Attribute;
import dev.sequelgate.engine.capture.DesiredTable;
import dev.sequelgate.engine.capture.DesiredTable.Declaration;
import dev.sequelgate.engine.capture.DesiredTable.Declared;
import dev.sequelgate.engine.capture.DesiredTable.DesiredColumn;
import dev.sequelgate.engine.capture.Model;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.Renderer;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Table;
import java.util.Optional;

/** Judges the columns of one table against all the models that map to it. */
final class ColumnJudgement {
    private final DesiredTable desired;
    private final Table actual;
    private final Statements statements;
    private final Renderer renderer;
    private final Findings findings;
    private final TypeJudgement types;

    ColumnJudgement(
            DesiredTable desired,
            Table actual,
            ActualSchema schema,
            Dialect dialect,
            int sequelizeMajor,
            Findings findings) {
        this.desired = desired;
        this.actual = actual;
        this.statements = new Statements(dialect.renderer(), schema);
        this.renderer = dialect.renderer();
        this.findings = findings;
        this.types = new TypeJudgement(desired, dialect, statements, sequelizeMajor, findings);
    }

    void judge() {
        for (DesiredColumn column : desired.columns()) {
            Optional<Column> found = actual.column(column.name());
            if (found.isEmpty()) {
                missing(column);
                continue;
            }
            types.judge(column, found.get());
            nullability(column, found.get());
            autoIncrement(column, found.get());
            defaults(column, found.get());
        }
        for (Column column : actual.columns()) {
            if (desired.column(column.name()).isEmpty()) {
                unknown(column);
            }
        }
    }

    private void missing(DesiredColumn column) {
        boolean typeKnown = column.declarations().stream()
                .anyMatch(declaration -> declaration.type().isPresent());
        report(
                FindingCode.COLUMN_MISSING,
                column,
                ActualSchema.similar(actual, column.name())
                        .map(name -> "there is no such column; there is " + name)
                        .orElse("there is no such column"),
                typeKnown ? column.column().typeText() : "a column",
                typeKnown
                        ? statements.addColumn(desired.name(), column)
                        : "give the attribute a type, then add the column with it");
    }

    private void unknown(Column column) {
        if (column.required()) {
            findings.add(
                    FindingCode.COLUMN_REQUIRED,
                    writer(),
                    desired.name(),
                    column.name().value(),
                    column.typeText() + " not null without a default, and no model writes it: every INSERT fails",
                    "null allowed, or a default",
                    inPrimaryKey(column)
                            ? "give the column a default, or take it out of the primary key"
                            : renderer.dropNotNull(desired.name(), column));
        } else {
            findings.add(
                    FindingCode.COLUMN_EXTRA,
                    writer(),
                    desired.name(),
                    column.name().value(),
                    column.typeText() + " that no model has",
                    "nothing",
                    "none needed; drop the column in a migration when nothing uses it");
        }
    }

    private boolean inPrimaryKey(Column column) {
        return actual.primaryKey()
                .filter(primary -> primary.columns().contains(column.name()))
                .isPresent();
    }

    private Model writer() {
        return desired.models().get(0);
    }

    private void nullability(DesiredColumn column, Column found) {
        boolean optional = column.declarations().stream()
                .anyMatch(declaration -> declaration.attribute().nullable()
                        && !declaration.attribute().autoIncrement());
        if (found.nullable()) {
            // SQLite lets null into a key that it would have to refuse everywhere else.
            if (!optional && !inPrimaryKey(found)) {
                report(
                        FindingCode.NULL_IN_DATABASE,
                        column,
                        "null allowed",
                        "not null; Sequelize checks it before each write",
                        renderer.setNotNull(desired.name(), found));
            }
        } else if (found.required() && column.declarations().stream().allMatch(ColumnJudgement::writtenByDeletion)) {
            report(
                    FindingCode.COLUMN_REQUIRED,
                    column,
                    found.typeText() + " not null without a default, and only a deletion writes it: every INSERT fails",
                    "null allowed",
                    renderer.dropNotNull(desired.name(), found));
        } else if (optional) {
            report(
                    explained(column, found) ? FindingCode.NOT_NULL_EXPLAINED : FindingCode.NOT_NULL_IN_DATABASE,
                    column,
                    "not null" + (found.required() ? " without a default" : ""),
                    "null allowed",
                    renderer.dropNotNull(desired.name(), found));
        }
    }

    /** Keys, timestamps and defaults get their values without anyone thinking of them. */
    private boolean explained(DesiredColumn column, Column found) {
        boolean key = inPrimaryKey(found)
                || actual.foreignKeys().stream()
                        .anyMatch(reference -> reference.columns().contains(column.name()))
                || desired.foreignKeys().stream()
                        .map(Declared::value)
                        .anyMatch(reference -> reference.columns().contains(column.name()));
        return !found.required()
                || key
                || column.declarations().stream()
                        .filter(declaration -> declaration.attribute().nullable())
                        .allMatch(ColumnJudgement::alwaysWritten);
    }

    private static boolean alwaysWritten(Declaration declaration) {
        Attribute attribute = declaration.attribute();
        return attribute.defaultValue().kind() != Attribute.Default.Kind.NONE
                || declaration.model().timestamps().contains(attribute.name());
    }

    private static boolean writtenByDeletion(Declaration declaration) {
        return declaration
                .model()
                .deletedAt()
                .filter(declaration.attribute().name()::equals)
                .isPresent();
    }

    private void autoIncrement(DesiredColumn column, Column found) {
        boolean counted = column.declarations().stream()
                .anyMatch(declaration -> declaration.attribute().autoIncrement());
        if (counted
                && found.source() == Column.Source.PLAIN
                && found.defaultText().isEmpty()) {
            report(
                    FindingCode.AUTO_INCREMENT_MISSING,
                    column,
                    found.typeText() + " that the database does not number",
                    "a number that the database gives",
                    renderer.addSequence(desired.name(), found));
        }
    }

    private void defaults(DesiredColumn column, Column found) {
        Optional<String> wanted = column.column().defaultText();
        boolean comparable = column.column().source() == Column.Source.PLAIN && found.source() == Column.Source.PLAIN;
        if (comparable && !Defaults.alike(found.type(), wanted, found.defaultText())) {
            report(
                    FindingCode.DEFAULT_DIFFERS,
                    column,
                    found.defaultText().map(text -> "default " + text).orElse("no default"),
                    wanted.map(text -> "default " + text).orElse("no default"),
                    "none needed; Sequelize sends the model's default with each row");
        }
    }

    private void report(FindingCode code, DesiredColumn column, String actualText, String expected, String remedy) {
        Model model = column.declarations().get(0).model();
        findings.add(code, model, desired.name(), column.name().value(), actualText, expected, remedy);
    }
}
