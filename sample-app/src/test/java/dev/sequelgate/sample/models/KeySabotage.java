package dev.sequelgate.sample.models;

import static dev.sequelgate.sample.models.Scene.quoted;

import dev.sequelgate.engine.capture.Model;
import dev.sequelgate.engine.gate.FindingCode;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Index;
import dev.sequelgate.engine.schema.Key;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.sample.models.Probe.Insert;
import dev.sequelgate.sample.models.Probe.Select;
import dev.sequelgate.sample.models.Probe.Value;
import dev.sequelgate.sample.models.Sabotage.Expected;
import dev.sequelgate.sample.models.Sabotage.Kind;
import dev.sequelgate.sample.models.Scene.Mapped;
import dev.sequelgate.sample.models.Scene.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Drops primary keys, uniques and foreign keys. */
final class KeySabotage {
    private final Scene scene;
    private final Consequences consequences;

    KeySabotage(Scene scene) {
        this.scene = scene;
        this.consequences = new Consequences(scene);
    }

    List<Sabotage> all() {
        List<Sabotage> all = new ArrayList<>();
        for (Table table : scene.tables()) {
            uniques(table).forEach(unique -> all.add(dropped(table, unique)));
            table.primaryKey().ifPresent(key -> all.add(primaryKey(table, key)));
            foreignKeys(table).forEach(keys -> all.add(foreignKey(table, keys)));
        }
        return all;
    }

    /**
     * Everything in the database that keeps the same columns unique.
     *
     * @param columns in the order in which they are declared
     * @param tied every column that must be equal for two rows to collide
     */
    private record Unique(
            List<Identifier> columns, Set<Identifier> tied, List<String> drops, boolean plain, boolean implied) {}

    private List<Unique> uniques(Table table) {
        Map<Set<Identifier>, List<String>> drops = new LinkedHashMap<>();
        Map<Set<Identifier>, List<Identifier>> orders = new LinkedHashMap<>();
        List<Unique> shaped = new ArrayList<>();
        for (Key key : table.uniques()) {
            Set<Identifier> columns = Set.copyOf(key.columns());
            orders.putIfAbsent(columns, key.columns());
            drops.computeIfAbsent(columns, each -> new ArrayList<>())
                    .add("ALTER TABLE " + quoted(table.name()) + " DROP CONSTRAINT "
                            + quoted(key.name().orElseThrow()) + " CASCADE");
        }
        for (Index index : table.indexes()) {
            if (!index.unique()) {
                continue;
            }
            String drop = "DROP INDEX " + quoted(table.name().schema()) + "." + quoted(index.name());
            List<Identifier> columns = Consequences.columns(index);
            if (index.predicate().isEmpty() && columns.size() == index.parts().size()) {
                orders.putIfAbsent(Set.copyOf(columns), columns);
                drops.computeIfAbsent(Set.copyOf(columns), each -> new ArrayList<>())
                        .add(drop);
            } else {
                shaped.add(new Unique(columns, named(table, index), List.of(drop), false, false));
            }
        }
        List<Unique> all = new ArrayList<>(shaped);
        orders.forEach((columns, order) -> {
            boolean key = table.primaryKey()
                    .filter(primary -> Set.copyOf(primary.columns()).equals(columns))
                    .isPresent();
            if (!key) {
                List<String> statements = drops.getOrDefault(columns, List.of());
                all.add(new Unique(order, columns, statements, true, implied(table, columns)));
            }
        });
        return all;
    }

    /** The columns of an index with those in its expressions and predicate. */
    private Set<Identifier> named(Table table, Index index) {
        Set<Identifier> named = new LinkedHashSet<>(Consequences.columns(index));
        for (Column column : table.columns()) {
            if (scene.dependents().on(table.name(), column.name(), Dependents.Kind.INDEX).stream()
                    .anyMatch(name -> name.name().equals(index.name()))) {
                named.add(column.name());
            }
        }
        return named;
    }

    private boolean implied(Table table, Set<Identifier> columns) {
        return scene.models(table.name()).stream()
                .anyMatch(model -> model.uniqueKeys().stream()
                        .anyMatch(key -> model.implicitUniques().contains(key.name())
                                && Set.copyOf(key.columns().stream()
                                                .map(Identifier::of)
                                                .toList())
                                        .equals(columns)));
    }

    private Sabotage dropped(Table table, Unique unique) {
        Set<Expected> expected = new LinkedHashSet<>();
        List<Probe> probes = new ArrayList<>();
        if (!unique.implied()) {
            expected.add(consequences.uniqueMissing(table, unique.columns()));
        }
        for (Model model : scene.models(table.name())) {
            List<Insert> inserts = new ArrayList<>(List.of(Insert.ordinary(true)));
            duplicate(model, table, unique.tied(), !keptByFewer(table, unique)).ifPresent(inserts::add);
            if (unique.plain()) {
                upsert(model, table, unique.columns()).ifPresent(inserts::add);
            }
            probes.add(new Probe(model.name(), Select.WORKS, inserts));
        }
        referencesTo(table, Set.copyOf(unique.columns()))
                .forEach(reference -> consequences.foreignKeyGone(reference, expected, probes));
        return new Sabotage(
                unique.implied() ? Kind.DROP_IMPLIED_UNIQUE : Kind.DROP_UNIQUE,
                scene.name(table.name()) + "(" + Consequences.names(unique.columns()) + ")",
                unique.drops(),
                expected,
                probes);
    }

    private Sabotage primaryKey(Table table, Key key) {
        Set<Expected> expected = new LinkedHashSet<>(Set.of(new Expected(
                FindingCode.PRIMARY_KEY_DIFFERS, scene.name(table.name()), Consequences.names(key.columns()))));
        List<Probe> probes = new ArrayList<>();
        Set<Identifier> columns = Set.copyOf(key.columns());
        boolean alsoUnique = table.uniques().stream()
                .anyMatch(unique -> Set.copyOf(unique.columns()).equals(columns));
        boolean declaredUnique = scene.models(table.name()).stream()
                .anyMatch(model -> model.uniqueKeys().stream()
                        .anyMatch(unique -> !model.implicitUniques().contains(unique.name())
                                && Set.copyOf(unique.columns().stream()
                                                .map(Identifier::of)
                                                .toList())
                                        .equals(columns)));
        if (declaredUnique && !alsoUnique) {
            expected.add(consequences.uniqueMissing(table, key.columns()));
        }
        for (Model model : scene.models(table.name())) {
            duplicate(model, table, columns, !alsoUnique)
                    .ifPresent(insert -> probes.add(Probe.readable(model.name(), Insert.ordinary(true), insert)));
        }
        referencesTo(table, columns).forEach(reference -> consequences.foreignKeyGone(reference, expected, probes));
        return new Sabotage(
                Kind.DROP_PRIMARY_KEY,
                scene.name(table.name()),
                List.of("ALTER TABLE " + quoted(table.name()) + " DROP CONSTRAINT "
                        + quoted(key.name().orElseThrow()) + " CASCADE"),
                expected,
                probes);
    }

    private List<Reference> referencesTo(Table table, Set<Identifier> columns) {
        return scene.references().stream()
                .filter(reference -> reference.key().referencedTable().equals(table.name())
                        && Set.copyOf(reference.key().referencedColumns()).equals(columns))
                .toList();
    }

    /** A row that equals the one that is there in the given columns. */
    private Optional<Insert> duplicate(Model model, Table table, Set<Identifier> columns, boolean after) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Identifier column : columns) {
            Optional<Mapped> mapped = scene.mapped(model, table, column);
            if (mapped.isEmpty()) {
                return Optional.empty();
            }
            values.putAll(mapped.get().with(Value.SEEDED));
        }
        return Optional.of(new Insert("duplicate", values, false, after));
    }

    /** An upsert names the columns of its unique: without exactly that unique it fails, whatever else is unique. */
    private Optional<Insert> upsert(Model model, Table table, List<Identifier> columns) {
        return columns.stream()
                        .allMatch(column -> scene.mapped(model, table, column).isPresent())
                ? Optional.of(new Insert(
                        "upsert",
                        Map.of(),
                        columns.stream().map(Identifier::value).toList(),
                        true,
                        false))
                : Optional.empty();
    }

    /** Another unique of some of the columns keeps them unique all the same. */
    private static boolean keptByFewer(Table table, Unique unique) {
        return keys(table)
                .anyMatch(columns -> unique.tied().containsAll(columns)
                        && !Set.copyOf(columns).equals(Set.copyOf(unique.columns())));
    }

    private static Stream<List<Identifier>> keys(Table table) {
        return Stream.of(
                        table.primaryKey().stream().map(Key::columns),
                        table.uniques().stream().map(Key::columns),
                        table.indexes().stream()
                                .filter(index -> index.unique()
                                        && index.predicate().isEmpty()
                                        && index.parts().stream()
                                                .allMatch(part -> part.column().isPresent()))
                                .map(Consequences::columns))
                .flatMap(each -> each);
    }

    /** The foreign keys of each column; a cycle of tables makes the same one twice. */
    private static List<List<Reference>> foreignKeys(Table table) {
        Map<List<Identifier>, List<Reference>> byColumns = new LinkedHashMap<>();
        table.foreignKeys()
                .forEach(key -> byColumns
                        .computeIfAbsent(key.columns(), columns -> new ArrayList<>())
                        .add(new Reference(table, key)));
        return List.copyOf(byColumns.values());
    }

    private Sabotage foreignKey(Table table, List<Reference> keys) {
        Set<Expected> expected = new LinkedHashSet<>();
        List<Probe> probes = new ArrayList<>();
        consequences.foreignKeyGone(keys.get(0), expected, probes);
        return new Sabotage(
                Kind.DROP_FOREIGN_KEY,
                scene.name(table.name()) + "."
                        + Consequences.names(keys.get(0).key().columns()),
                keys.stream()
                        .map(reference -> "ALTER TABLE " + quoted(table.name()) + " DROP CONSTRAINT "
                                + quoted(reference.key().name().orElseThrow()))
                        .toList(),
                expected,
                probes);
    }
}
