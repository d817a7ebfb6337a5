package dev.sequelgate.sample.models;

import static dev.sequelgate.sample.models.Scene.quoted;

import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Index;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.Type;
import dev.sequelgate.sample.models.Sabotage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Changes that real databases show everywhere and that no query of a model notices: none may be found breaking or risky. */
final class HarmlessChange {
    private final Scene scene;

    HarmlessChange(Scene scene) {
        this.scene = scene;
    }

    List<Sabotage> all() {
        List<Sabotage> all = new ArrayList<>();
        for (Table table : scene.tables()) {
            String alter = "ALTER TABLE " + quoted(table.name()) + " ";
            all.add(change(
                    table,
                    "extra columns",
                    alter + "ADD COLUMN extra_one integer, ADD COLUMN extra_two integer NOT NULL DEFAULT 0"));
            all.add(change(
                    table,
                    "extra table and index",
                    "CREATE TABLE extra_table (id integer)",
                    "CREATE INDEX extra_index ON " + quoted(table.name()) + " ("
                            + quoted(table.columns().get(0).name()) + ")"));
            List<String> renames = renames(table, alter);
            if (!renames.isEmpty()) {
                all.add(change(table, "other names", renames));
            }
            for (Index index : table.indexes()) {
                if (!index.unique()) {
                    all.add(change(
                            table,
                            "without index " + index.name(),
                            "DROP INDEX " + quoted(table.name().schema()) + "." + quoted(index.name())));
                }
            }
            for (ForeignKey key : table.foreignKeys()) {
                all.add(change(
                        table, "other actions on " + Consequences.names(key.columns()), otherActions(alter, key)));
            }
            for (Column column : table.columns()) {
                columns(table, alter + "ALTER COLUMN " + quoted(column.name()) + " ", column)
                        .forEach(all::add);
            }
        }
        return all;
    }

    private Stream<Sabotage> columns(Table table, String alter, Column column) {
        List<Sabotage> all = new ArrayList<>();
        boolean key = table.primaryKey()
                .filter(primary -> primary.columns().contains(column.name()))
                .isPresent();
        boolean counted = column.source() != Column.Source.PLAIN;
        if (!column.nullable() && !key && !counted) {
            all.add(change(table, "null allowed in " + column.name(), alter + "DROP NOT NULL"));
        }
        if (!counted && column.defaultText().isPresent()) {
            all.add(change(table, "without default of " + column.name(), alter + "DROP DEFAULT"));
        }
        if (!scene.dependents().fixType(table.name(), column.name())) {
            wider(column.type())
                    .ifPresent(type -> all.add(change(table, column.name() + " as " + type, alter + "TYPE " + type)));
        }
        if (column.type() instanceof Type.EnumOf type) {
            all.add(change(
                    table,
                    "a further value of " + type.name(),
                    "ALTER TYPE " + quoted(type.name()) + " ADD VALUE 'a further value'"));
        }
        return all.stream();
    }

    private static Optional<String> wider(Type type) {
        if (type instanceof Type.Text text && text.length().isPresent() && text.kind() == Type.Text.Kind.VARCHAR) {
            return Optional.of(
                    text.length().getAsInt() % 2 == 0
                            ? "text"
                            : "varchar(" + (text.length().getAsInt() + 1) + ")");
        }
        if (type instanceof Type.Int integer && integer.bytes() < 8) {
            return Optional.of(integer.bytes() == 2 ? "integer" : "bigint");
        }
        if (type instanceof Type.Real real && real.bytes() == 4) {
            return Optional.of("double precision");
        }
        if (type instanceof Type.Decimal decimal && decimal.precision().isPresent()) {
            return Optional.of("numeric(" + (decimal.precision().getAsInt() + 2) + ","
                    + decimal.scale().orElse(0) + ")");
        }
        return Optional.empty();
    }

    private static List<String> renames(Table table, String alter) {
        List<String> renames = new ArrayList<>();
        Stream.of(
                        table.primaryKey().flatMap(key -> key.name()).stream(),
                        table.uniques().stream().flatMap(key -> key.name().stream()),
                        table.foreignKeys().stream().flatMap(key -> key.name().stream()))
                .flatMap(each -> each)
                .forEach(name ->
                        renames.add(alter + "RENAME CONSTRAINT " + quoted(name) + " TO renamed_" + renames.size()));
        for (Index index : table.indexes()) {
            renames.add("ALTER INDEX " + quoted(table.name().schema()) + "." + quoted(index.name())
                    + " RENAME TO renamed_" + renames.size());
        }
        return renames;
    }

    private static List<String> otherActions(String alter, ForeignKey key) {
        String columns =
                String.join(", ", key.columns().stream().map(Scene::quoted).toList());
        String referenced = String.join(
                ", ", key.referencedColumns().stream().map(Scene::quoted).toList());
        Identifier name = key.name().orElseThrow();
        String action = key.onDelete() == ForeignKey.Action.CASCADE ? "RESTRICT" : "CASCADE";
        return List.of(
                alter + "DROP CONSTRAINT " + quoted(name),
                alter + "ADD CONSTRAINT " + quoted(name) + " FOREIGN KEY (" + columns + ") REFERENCES "
                        + quoted(key.referencedTable()) + " (" + referenced + ") ON DELETE " + action + " ON UPDATE "
                        + action);
    }

    private Sabotage change(Table table, String what, String... statements) {
        return change(table, what, List.of(statements));
    }

    private Sabotage change(Table table, String what, List<String> statements) {
        return new Sabotage(
                Kind.HARMLESS,
                scene.name(table.name()) + ": " + what,
                statements,
                Set.of(),
                scene.models(table.name()).stream()
                        .map(model -> Probe.allWorks(model.name()))
                        .toList());
    }
}
