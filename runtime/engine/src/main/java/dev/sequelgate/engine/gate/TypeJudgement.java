package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.capture.DesiredTable;
import dev.sequelgate.engine.capture.DesiredTable.Declaration;
import dev.sequelgate.engine.capture.DesiredTable.DesiredColumn;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.ModelType;
import dev.sequelgate.engine.dialect.TypeFit;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges the type of one column against each attribute that maps to it. */
final class TypeJudgement {
    private final DesiredTable desired;
    private final Dialect dialect;
    private final Statements statements;
    private final int sequelizeMajor;
    private final Findings findings;

    TypeJudgement(DesiredTable desired, Dialect dialect, Statements statements, int sequelizeMajor, Findings findings) {
        this.desired = desired;
        this.dialect = dialect;
        this.statements = statements;
        this.sequelizeMajor = sequelizeMajor;
        this.findings = findings;
    }

    void judge(DesiredColumn column, Column found) {
        for (Declaration declaration : column.declarations()) {
            if (declaration.modelType().isPresent() && declaration.type().isPresent()) {
                judge(
                        declaration,
                        declaration.modelType().get(),
                        declaration.type().get(),
                        found);
            }
        }
    }

    private void judge(Declaration declaration, ModelType model, Type wanted, Column found) {
        // Nobody writes to a generated column, and reading never fails.
        if (found.source() == Column.Source.GENERATED) {
            return;
        }
        TypeFit fit = dialect.modelTypes().fit(model, wanted, found.type(), sequelizeMajor);
        String type = found.typeText();
        switch (fit) {
            case SAME -> {}
            case OTHER -> differs(FindingCode.TYPE_DIFFERS, declaration, wanted, found, type);
            case NARROWER ->
                differs(
                        FindingCode.TYPE_NARROWER,
                        declaration,
                        wanted,
                        found,
                        type + ", which is too small for some values of " + model);
            case PARSED ->
                differs(
                        FindingCode.TYPE_PARSED,
                        declaration,
                        wanted,
                        found,
                        type + ", which refuses values of " + model + " that do not parse as one");
            case NOT_COMPARABLE ->
                differs(
                        FindingCode.TYPE_NOT_COMPARABLE,
                        declaration,
                        wanted,
                        found,
                        type + ", which stores values of " + model + " but fails to compare them in a WHERE or to take "
                                + "them from bulkCreate");
            case INCOMPATIBLE ->
                differs(
                        FindingCode.TYPE_INCOMPATIBLE,
                        declaration,
                        wanted,
                        found,
                        type + ", which takes no value of " + model);
            case UNKNOWN -> unknown(declaration, model, wanted, found);
        }
        enums(declaration, wanted, found);
    }

    /** A name of the model's own invention is nonsense unless the column's type has that name. */
    private void unknown(Declaration declaration, ModelType model, Type wanted, Column found) {
        if (model.writtenAsSql() && wanted instanceof Type.Named) {
            findings.unreadable(
                    declaration.model().name(),
                    Optional.of(declaration.attribute().name()),
                    "its type " + model + " is none that " + dialect.name() + " is known to have; the column is "
                            + found.typeText());
        } else {
            differs(FindingCode.TYPE_DIFFERS, declaration, wanted, found, found.typeText());
        }
    }

    private void differs(FindingCode code, Declaration declaration, Type wanted, Column found, String actual) {
        Column column = withType(found, wanted);
        report(code, declaration, found, actual, column.typeText(), remedy(code, column));
    }

    /** The server turns everything into text, but little into anything else. */
    private String remedy(FindingCode code, Column column) {
        boolean convertible = code != FindingCode.TYPE_INCOMPATIBLE
                && (code != FindingCode.TYPE_PARSED || column.type() instanceof Type.Text);
        return statements.withEnums(
                column.type(),
                convertible
                        ? dialect.renderer().alterColumnType(desired.name(), column)
                        : dialect.renderer().replaceColumnType(desired.name(), column));
    }

    private void enums(Declaration declaration, Type wanted, Column found) {
        if (wanted instanceof Type.InlineEnum asked && found.type() instanceof Type.InlineEnum there) {
            inlineEnums(declaration, asked, there, found);
            return;
        }
        Optional<Type.EnumOf> wantedEnum = enumIn(wanted);
        Optional<Type.EnumOf> foundEnum = enumIn(found.type());
        if (wantedEnum.isEmpty() || foundEnum.isEmpty()) {
            return;
        }
        List<String> missing = new ArrayList<>(wantedEnum.get().values());
        missing.removeAll(foundEnum.get().values());
        if (!missing.isEmpty()) {
            report(
                    FindingCode.ENUM_VALUE_MISSING,
                    declaration,
                    found,
                    "the type " + foundEnum.get().name() + " lacks " + quoted(missing),
                    "the values " + quoted(wantedEnum.get().values()),
                    addValues(foundEnum.get().name(), missing));
        } else if (!wantedEnum.get().equals(foundEnum.get())) {
            report(
                    FindingCode.ENUM_DIFFERS,
                    declaration,
                    found,
                    foundEnum.get().name() + " with the values "
                            + quoted(foundEnum.get().values()),
                    wantedEnum.get().name() + " with the values "
                            + quoted(wantedEnum.get().values()),
                    "none needed");
        }
    }

    /** The remedy keeps the values that only the database knows: rows may have them. */
    private void inlineEnums(Declaration declaration, Type.InlineEnum wanted, Type.InlineEnum there, Column found) {
        List<String> missing = new ArrayList<>(wanted.values());
        missing.removeAll(there.values());
        if (!missing.isEmpty()) {
            List<String> all = new ArrayList<>(there.values());
            all.addAll(missing);
            report(
                    FindingCode.ENUM_VALUE_MISSING,
                    declaration,
                    found,
                    "the column lacks " + quoted(missing),
                    "the values " + quoted(wanted.values()),
                    dialect.renderer().alterColumnType(desired.name(), withType(found, new Type.InlineEnum(all))));
        } else if (!wanted.equals(there)) {
            report(
                    FindingCode.ENUM_DIFFERS,
                    declaration,
                    found,
                    "the values " + quoted(there.values()),
                    "the values " + quoted(wanted.values()),
                    "none needed");
        }
    }

    private Column withType(Column found, Type type) {
        return new Column(
                found.name(),
                type,
                dialect.modelTypes().typeText(type),
                found.nullable(),
                found.defaultText(),
                found.source(),
                Optional.empty(),
                found.comment(),
                found.options());
    }

    private static Optional<Type.EnumOf> enumIn(Type type) {
        if (type instanceof Type.ArrayOf array) {
            return enumIn(array.element());
        }
        return type instanceof Type.EnumOf enumOf ? Optional.of(enumOf) : Optional.empty();
    }

    private String addValues(QualifiedName type, List<String> values) {
        return values.stream()
                .map(value -> dialect.renderer().addEnumValue(type, value))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(List<String> values) {
        return "'" + String.join("', '", values) + "'";
    }

    private void report(
            FindingCode code, Declaration declaration, Column found, String actual, String expected, String remedy) {
        findings.add(code, declaration.model(), desired.name(), found.name().value(), actual, expected, remedy);
    }
}
