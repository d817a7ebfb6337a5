package dev.sequelgate.sample.models;

import static dev.sequelgate.sample.models.Scene.quoted;

import dev.sequelgate.engine.capture.Model;
import dev.sequelgate.engine.gate.FindingCode;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Relation;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.View;
import dev.sequelgate.sample.models.Probe.Insert;
import dev.sequelgate.sample.models.Sabotage.Expected;
import dev.sequelgate.sample.models.Sabotage.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Drops and renames whole tables and views. */
final class TableSabotage {
    private final Scene scene;
    private final Consequences consequences;

    TableSabotage(Scene scene) {
        this.scene = scene;
        this.consequences = new Consequences(scene);
    }

    List<Sabotage> all() {
        List<Sabotage> all = new ArrayList<>();
        for (Table table : scene.tables()) {
            all.add(dropTable(table));
            all.add(renamed(table, "TABLE", table.name()));
            all.add(required(table));
        }
        for (View view : scene.schema().views()) {
            if (!scene.models(view.name()).isEmpty()) {
                String kind = view.kind() == View.Kind.MATERIALIZED ? "MATERIALIZED VIEW" : "VIEW";
                all.add(dropView(view, kind));
                all.add(renamed(view, kind, view.name()));
                view.columns()
                        .forEach(column ->
                                all.add(renamedColumn(view, kind, column.name().value())));
            }
        }
        return all;
    }

    private Sabotage dropTable(Table table) {
        Set<Expected> expected = new LinkedHashSet<>(Set.of(missing(table.name())));
        List<Probe> probes = new ArrayList<>();
        scene.models(table.name()).forEach(model -> probes.add(Probe.allFails(model.name())));
        scene.references().stream()
                .filter(reference -> reference.key().referencedTable().equals(table.name())
                        && !reference.table().name().equals(table.name()))
                .forEach(reference -> consequences.foreignKeyGone(reference, expected, probes));
        for (QualifiedName view : scene.dependents().on(table.name(), Dependents.Kind.VIEW)) {
            consequences.viewGone(view, expected, probes);
        }
        return new Sabotage(
                Kind.DROP_TABLE,
                scene.name(table.name()),
                List.of("DROP TABLE " + quoted(table.name()) + " CASCADE"),
                expected,
                probes);
    }

    private Sabotage dropView(View view, String kind) {
        List<Probe> probes = new ArrayList<>();
        Set<Expected> expected = new LinkedHashSet<>();
        consequences.viewGone(view.name(), expected, probes);
        return new Sabotage(
                Kind.DROP_TABLE,
                scene.name(view.name()),
                List.of("DROP " + kind + " " + quoted(view.name())),
                expected,
                probes);
    }

    /** Foreign keys and views follow the new name: nothing but the models' own queries fails. */
    private Sabotage renamed(Relation relation, String kind, QualifiedName name) {
        List<Probe> probes = new ArrayList<>();
        for (Model model : scene.models(name)) {
            probes.add(relation instanceof View ? Probe.unreadable(model.name()) : Probe.allFails(model.name()));
        }
        scene.references().stream()
                .filter(reference -> reference.key().referencedTable().equals(name)
                        && !reference.table().name().equals(name))
                .forEach(reference -> probes.addAll(consequences.foreignKeyStays(reference)));
        return new Sabotage(
                Kind.RENAME_TABLE,
                scene.name(name),
                List.of("ALTER " + kind + " " + quoted(name) + " RENAME TO renamed_by_somebody"),
                Set.of(missing(name)),
                probes);
    }

    private Sabotage renamedColumn(View view, String kind, String column) {
        List<Probe> probes = scene.models(view.name()).stream()
                .filter(model -> model.attributes().stream()
                        .anyMatch(attribute -> attribute.column().equals(column)))
                .map(model -> Probe.unreadable(model.name()))
                .toList();
        return new Sabotage(
                Kind.RENAME_COLUMN,
                scene.name(view.name()) + "." + column,
                List.of("ALTER " + kind + " " + quoted(view.name()) + " RENAME COLUMN \"" + column + "\" TO renamed"),
                probes.isEmpty()
                        ? Set.of()
                        : Set.of(new Expected(FindingCode.COLUMN_MISSING, scene.name(view.name()), column)),
                probes);
    }

    private Sabotage required(Table table) {
        String alter = "ALTER TABLE " + quoted(table.name());
        return new Sabotage(
                Kind.ADD_REQUIRED_COLUMN,
                scene.name(table.name()),
                List.of(
                        alter + " ADD COLUMN added integer NOT NULL DEFAULT 0",
                        alter + " ALTER COLUMN added DROP DEFAULT"),
                Set.of(new Expected(FindingCode.COLUMN_REQUIRED, scene.name(table.name()), "added")),
                scene.models(table.name()).stream()
                        .map(model -> Probe.readable(model.name(), Insert.ordinary(false)))
                        .toList());
    }

    private Expected missing(QualifiedName name) {
        return new Expected(FindingCode.TABLE_MISSING, scene.name(name), "");
    }
}
