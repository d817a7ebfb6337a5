package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.capture.DesiredTable.DesiredColumn;
import dev.sequelgate.engine.dialect.Renderer;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Remedies that need more than one statement. */
final class Statements {
    private final Renderer renderer;
    private final ActualSchema actual;

    Statements(Renderer renderer, ActualSchema actual) {
        this.renderer = renderer;
        this.actual = actual;
    }

    /** The statement, after those that make the enum types which its columns need and the database lacks. */
    String withEnums(List<DesiredColumn> columns, String statement) {
        return withEnumsOf(
                columns.stream().map(column -> column.column().type()).toList(), statement);
    }

    String withEnums(Type type, String statement) {
        return withEnumsOf(List.of(type), statement);
    }

    private String withEnumsOf(List<Type> types, String statement) {
        Set<String> statements = new LinkedHashSet<>();
        for (Type type : types) {
            enumIn(type)
                    .filter(needed -> !actual.has(needed))
                    .map(renderer::createEnum)
                    .ifPresent(statements::add);
        }
        statements.add(statement);
        return String.join(" ", statements);
    }

    /**
     * A column that the table can get whatever rows it has: one that is not null and has no default starts nullable,
     * which Sequelize's own validation makes up for.
     */
    String addColumn(QualifiedName table, DesiredColumn desired) {
        Column column = desired.column();
        Column possible = new Column(
                column.name(),
                column.type(),
                column.typeText(),
                column.nullable() || column.required(),
                column.defaultText(),
                column.source(),
                column.collation(),
                column.comment());
        return withEnums(List.of(desired), renderer.addColumn(table, possible));
    }

    private static Optional<Type.EnumOf> enumIn(Type type) {
        if (type instanceof Type.ArrayOf array) {
            return enumIn(array.element());
        }
        return type instanceof Type.EnumOf enumOf ? Optional.of(enumOf) : Optional.empty();
    }
}
