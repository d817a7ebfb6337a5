package dev.sequelgate.sample.models;

import static dev.sequelgate.sample.models.Scene.quoted;

import dev.sequelgate.engine.gate.FindingCode;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.Type;
import dev.sequelgate.sample.models.Probe.Insert;
import dev.sequelgate.sample.models.Probe.Value;
import dev.sequelgate.sample.models.Sabotage.Expected;
import dev.sequelgate.sample.models.Sabotage.Kind;
import dev.sequelgate.sample.models.Scene.Mapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes enum types anew without one of their values. */
final class EnumSabotage {
    private final Scene scene;

    EnumSabotage(Scene scene) {
        this.scene = scene;
    }

    List<Sabotage> all() {
        List<Sabotage> all = new ArrayList<>();
        for (Table table : scene.tables()) {
            for (Column column : table.columns()) {
                List<Mapped> mapped = scene.mapped(table, column);
                if (mapped.isEmpty()) {
                    continue;
                }
                if (column.type() instanceof Type.EnumOf type) {
                    type.values().forEach(value -> all.add(without(table, column, mapped, type, false, value)));
                }
                if (column.type() instanceof Type.ArrayOf array && array.element() instanceof Type.EnumOf type) {
                    type.values().forEach(value -> all.add(without(table, column, mapped, type, true, value)));
                }
            }
        }
        return all;
    }

    private Sabotage without(
            Table table, Column column, List<Mapped> mapped, Type.EnumOf type, boolean array, String value) {
        List<String> rest =
                type.values().stream().filter(each -> !each.equals(value)).toList();
        String alter = "ALTER TABLE " + quoted(table.name()) + " ALTER COLUMN " + quoted(column.name()) + " ";
        String name = quoted(type.name());
        String values = rest.stream().map(EnumSabotage::literal).collect(Collectors.joining(", "));
        String other = literal(rest.get(0));
        String converted = array
                ? "array_replace(%1$s::text[], %2$s, %3$s)::%4$s[]"
                : "(CASE WHEN %1$s::text = %2$s THEN %3$s ELSE %1$s::text END)::%4$s";
        List<String> statements = array && scene.registry().sequelizeMajor() >= 7
                ? inPlace(table, column, type, value, other)
                : List.of(
                        "ALTER TYPE " + name + " RENAME TO retired",
                        "CREATE TYPE " + name + " AS ENUM (" + values + ")",
                        alter + "DROP DEFAULT",
                        alter + "TYPE " + name + (array ? "[]" : "") + " USING "
                                + converted.formatted(quoted(column.name()), literal(value), other, name),
                        "DROP TYPE " + quoted(new QualifiedName(type.name().schema(), Identifier.of("retired"))));
        return new Sabotage(
                Kind.DROP_ENUM_VALUE,
                scene.name(table.name()) + "." + column.name() + " '" + value + "'",
                statements,
                Set.of(new Expected(
                        FindingCode.ENUM_VALUE_MISSING,
                        scene.name(table.name()),
                        column.name().value())),
                mapped.stream()
                        .map(each -> Probe.readable(
                                each.model().name(),
                                insert("a value that is left", each, rest.get(rest.size() - 1), array, true, true),
                                insert(
                                        "the value that is gone",
                                        each,
                                        value,
                                        array,
                                        !taken(table, column, type, value),
                                        false)))
                        .toList());
    }

    /** Sequelize 7 reads arrays only of the types that it met when it connected, so the type must stay the same one. */
    private static List<String> inPlace(Table table, Column column, Type.EnumOf type, String value, String other) {
        String name = quoted(column.name());
        return List.of(
                "UPDATE " + quoted(table.name()) + " SET " + name + " = array_replace(" + name + ", " + literal(value)
                        + ", " + other + ")",
                "DELETE FROM pg_enum WHERE enumtypid = " + literal(quoted(type.name())) + "::regtype AND enumlabel = "
                        + literal(value));
    }

    /** True when the row that is there has the value in a key. */
    private static boolean taken(Table table, Column column, Type.EnumOf type, String value) {
        boolean key = table.primaryKey()
                .filter(primary -> primary.columns().contains(column.name()))
                .isPresent();
        return key && value.equals(type.values().get(1));
    }

    private static Insert insert(
            String name, Mapped mapped, String value, boolean array, boolean before, boolean after) {
        return new Insert(name, mapped.with(Value.given(array ? List.of(value) : value)), before, after);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
