package dev.sequelgate.sample.models;

import static dev.sequelgate.sample.models.Scene.quoted;

import dev.sequelgate.engine.dialect.ModelType;
import dev.sequelgate.engine.gate.FindingCode;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Index;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.Type;
import dev.sequelgate.sample.models.Probe.Insert;
import dev.sequelgate.sample.models.Probe.Select;
import dev.sequelgate.sample.models.Probe.Value;
import dev.sequelgate.sample.models.Sabotage.Expected;
import dev.sequelgate.sample.models.Sabotage.Kind;
import dev.sequelgate.sample.models.Scene.Mapped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives columns types that take no value of the model, or only short and small ones. */
final class TypeSabotage {
    private final Scene scene;
    private final Consequences consequences;

    TypeSabotage(Scene scene) {
        this.scene = scene;
        this.consequences = new Consequences(scene);
    }

    List<Sabotage> all() {
        List<Sabotage> all = new ArrayList<>();
        for (Table table : scene.tables()) {
            for (Column column : table.columns()) {
                List<Mapped> mapped = scene.mapped(table, column);
                boolean plain = column.source() != Column.Source.GENERATED
                        && !scene.dependents().fixType(table.name(), column.name());
                if (mapped.isEmpty()
                        || !plain
                        || mapped.get(0).attribute().type().isEmpty()) {
                    continue;
                }
                ModelType model = mapped.get(0).attribute().type().get();
                if (!referenced(table, column)) {
                    other(model, column.type()).ifPresent(type -> all.add(retyped(table, column, mapped, type)));
                }
                boolean refers = table.foreignKeys().stream()
                        .anyMatch(key -> key.columns().contains(column.name()));
                if (!refers && !(column.type() instanceof Type.Text && referenced(table, column))) {
                    narrower(model, column.type())
                            .ifPresent(narrow -> all.add(narrowed(table, column, mapped, narrow)));
                }
            }
        }
        return all;
    }

    /** The server itself keeps the types of both ends of a foreign key alike. */
    private boolean referenced(Table table, Column column) {
        return scene.references().stream().anyMatch(reference -> {
            boolean from =
                    reference.table().equals(table) && reference.key().columns().contains(column.name());
            boolean to = reference.key().referencedTable().equals(table.name())
                    && reference.key().referencedColumns().contains(column.name());
            return from || to;
        });
    }

    /**
     * Another type.
     *
     * @param value an expression of that type for the rows that are there
     * @param parses a value that it takes all the same, where it is only most of the model's that fail
     * @param fitted whether the column took that value before
     */
    private record Other(String type, String value, FindingCode code, Optional<Object> parses, boolean fitted) {}

    private static Optional<Other> other(ModelType model, Type actual) {
        return switch (model.key()) {
            case "STRING", "CHAR", "TEXT", "CITEXT" -> Optional.of(parsed("integer", "12"));
            case "TSVECTOR" -> Optional.of(parsed("integer", "12"));
            case "TINYINT", "SMALLINT", "MEDIUMINT", "INTEGER", "BIGINT", "FLOAT", "REAL", "DOUBLE", "DECIMAL" ->
                Optional.of(incompatible("uuid", "gen_random_uuid()"));
            case "JSON", "JSONB", "BLOB" -> Optional.of(incompatible("uuid", "gen_random_uuid()"));
            case "TIME" -> Optional.of(incompatible("timestamptz", "clock_timestamp()"));
            case "ARRAY" -> Optional.of(incompatible("json", "'[]'::json"));
            case "GEOMETRY", "GEOGRAPHY" -> Optional.empty();
            case "" -> Optional.of(otherThanWritten(actual));
            default -> Optional.of(incompatible("integer", "floor(random() * 1000000)::integer"));
        };
    }

    /** A model that names a type which Sequelize does not know sends texts. */
    private static Other otherThanWritten(Type actual) {
        if (actual instanceof Type.Text) {
            return parsed("integer", "12");
        }
        if (actual instanceof Type.Named || actual instanceof Type.Interval) {
            return new Other(
                    "uuid",
                    "gen_random_uuid()",
                    FindingCode.TYPE_PARSED,
                    Optional.of("3f2504e0-4f89-41d3-9a0c-0305e82c3301"),
                    actual.equals(new Type.Named("xml")));
        }
        return actual instanceof Type.ArrayOf
                ? incompatible("json", "'[]'::json")
                : incompatible("uuid", "gen_random_uuid()");
    }

    private static Other incompatible(String type, String value) {
        return new Other(type, value, FindingCode.TYPE_INCOMPATIBLE, Optional.empty(), false);
    }

    private static Other parsed(String type, String text) {
        return new Other(type, "floor(random() * 1000000)::integer", FindingCode.TYPE_PARSED, Optional.of(text), true);
    }

    private Sabotage retyped(Table table, Column column, List<Mapped> mapped, Other other) {
        Set<Expected> expected = new LinkedHashSet<>(Set.of(found(other.code(), table, column)));
        List<String> statements = new ArrayList<>();
        for (Index index : table.indexes()) {
            if (uses(table, column, index)) {
                statements.add("DROP INDEX " + quoted(table.name().schema()) + "." + quoted(index.name()));
                if (index.unique() && !keptByConstraint(table, index)) {
                    expected.add(consequences.uniqueMissing(table, Consequences.columns(index)));
                }
            }
        }
        if (column.source() == Column.Source.IDENTITY_BY_DEFAULT) {
            statements.add(alter(table, column) + "DROP IDENTITY");
        } else {
            statements.add(alter(table, column) + "DROP DEFAULT");
        }
        if (mapped.stream().anyMatch(each -> each.attribute().autoIncrement())) {
            expected.add(found(FindingCode.AUTO_INCREMENT_MISSING, table, column));
        }
        statements.add(alter(table, column) + "TYPE " + other.type() + " USING " + other.value());
        return new Sabotage(
                Kind.RETYPE, where(table, column) + " to " + other.type(), statements, expected, probes(mapped, other));
    }

    private List<Probe> probes(List<Mapped> mapped, Other other) {
        List<Probe> probes = new ArrayList<>();
        for (Mapped each : mapped) {
            List<Insert> inserts = new ArrayList<>();
            if (!each.writtenByDeletion()) {
                inserts.add(Insert.ordinary(false));
            }
            other.parses()
                    .ifPresent(value ->
                            inserts.add(new Insert("parses", each.with(Value.given(value)), other.fitted(), true)));
            boolean strict = scene.registry().sequelizeMajor() >= 7;
            probes.add(new Probe(each.model().name(), strict ? Select.EITHER : Select.WORKS, inserts));
        }
        return probes;
    }

    private boolean uses(Table table, Column column, Index index) {
        return Consequences.columns(index).contains(column.name())
                || scene.dependents().on(table.name(), column.name(), Dependents.Kind.INDEX).stream()
                        .anyMatch(name -> name.name().equals(index.name()));
    }

    private static boolean keptByConstraint(Table table, Index index) {
        return table.uniques().stream()
                .anyMatch(key -> Set.copyOf(key.columns()).equals(Set.copyOf(Consequences.columns(index))));
    }

    /** A type with less room, and the value that does not fit into it. */
    private record Narrower(String type, String using, Value tooLarge) {}

    private static Optional<Narrower> narrower(ModelType model, Type actual) {
        Value widest = model.writtenAsSql() ? Value.given(widestText(actual)) : Value.WIDEST;
        if (actual instanceof Type.Text text) {
            int room = text.length().isPresent() ? text.length().getAsInt() - 1 : 20;
            String kind = text.kind() == Type.Text.Kind.CHAR ? "character" : "character varying";
            return Optional.of(new Narrower(kind + "(" + room + ")", "left(%s::text, " + room + ")", widest));
        }
        if (actual instanceof Type.Int integer && integer.bytes() > 2) {
            String type = integer.bytes() == 8 ? "integer" : "smallint";
            return Optional.of(new Narrower(type, "%s", widest));
        }
        if (actual instanceof Type.Real real && real.bytes() == 8) {
            return Optional.of(new Narrower("real", "%s", widest));
        }
        if (actual instanceof Type.Decimal decimal) {
            int precision = decimal.precision().orElse(11) - 1;
            return Optional.of(
                    new Narrower("numeric(" + precision + "," + decimal.scale().orElse(2) + ")", "%s", widest));
        }
        if (actual instanceof Type.ArrayOf array) {
            return narrower(model.element().orElse(model), array.element())
                    .filter(element -> !model.writtenAsSql())
                    .map(element -> new Narrower(element.type() + "[]", "%s::" + element.type() + "[]", Value.WIDEST));
        }
        return Optional.empty();
    }

    private static Object widestText(Type actual) {
        if (actual instanceof Type.Decimal) {
            return "99999.9";
        }
        return actual instanceof Type.Text text ? "x".repeat(text.length().orElse(100)) : 2147483647;
    }

    private Sabotage narrowed(Table table, Column column, List<Mapped> mapped, Narrower narrow) {
        return new Sabotage(
                Kind.NARROW,
                where(table, column) + " to " + narrow.type(),
                List.of(alter(table, column) + "TYPE " + narrow.type() + " USING "
                        + narrow.using().formatted(quoted(column.name()))),
                Set.of(found(FindingCode.TYPE_NARROWER, table, column)),
                mapped.stream()
                        .map(each -> Probe.readable(
                                each.model().name(),
                                small(each, column),
                                new Insert("too large", each.with(narrow.tooLarge()), true, false)))
                        .toList());
    }

    /** An ordinary text has two characters. */
    private static Insert small(Mapped mapped, Column column) {
        return column.type() instanceof Type.Text
                ? new Insert("short", mapped.with(Value.given("x")), true, true)
                : Insert.ordinary(true);
    }

    private Expected found(FindingCode code, Table table, Column column) {
        return new Expected(code, scene.name(table.name()), column.name().value());
    }

    private String where(Table table, Column column) {
        return scene.name(table.name()) + "." + column.name();
    }

    private static String alter(Table table, Column column) {
        return "ALTER TABLE " + quoted(table.name()) + " ALTER COLUMN " + quoted(column.name()) + " ";
    }
}
