package dev.sequelgate.sample.models;

import dev.sequelgate.engine.capture.Model;
import dev.sequelgate.engine.gate.FindingCode;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Index;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.Type;
import dev.sequelgate.sample.models.Probe.Insert;
import dev.sequelgate.sample.models.Probe.Value;
import dev.sequelgate.sample.models.Sabotage.Expected;
import dev.sequelgate.sample.models.Scene.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a sabotage does to the objects that depend on what it changes. */
final class Consequences {
    private final Scene scene;

    Consequences(Scene scene) {
        this.scene = scene;
    }

    void foreignKeyGone(Reference reference, Set<Expected> expected, Collection<Probe> probes) {
        expected.add(foreignKeyMissing(reference));
        for (Model model : scene.models(reference.table().name())) {
            orphan(model, reference, true).ifPresent(insert -> probes.add(Probe.readable(model.name(), insert)));
        }
    }

    /** What it refers to has another name, but it still refers to it. */
    List<Probe> foreignKeyStays(Reference reference) {
        return scene.models(reference.table().name()).stream()
                .flatMap(model -> orphan(model, reference, false).stream()
                        .map(insert -> Probe.readable(model.name(), Insert.ordinary(true), insert)))
                .toList();
    }

    Expected foreignKeyMissing(Reference reference) {
        return new Expected(
                FindingCode.FOREIGN_KEY_MISSING,
                scene.name(reference.table().name()),
                names(reference.key().columns()));
    }

    /** A row that refers to nothing, where the column's type leaves room for such a value. */
    Optional<Insert> orphan(Model model, Reference reference, boolean after) {
        Identifier column = reference.key().columns().get(0);
        return scene.mapped(model, reference.table(), column)
                .map(mapped -> new Insert(
                        "orphan",
                        mapped.with(orphanValue(reference.table().column(column).orElseThrow())),
                        false,
                        after));
    }

    private static Value orphanValue(Column column) {
        if (column.type() instanceof Type.Int) {
            return Value.given(29999);
        }
        if (column.type() instanceof Type.Uuid) {
            return Value.given("3f2504e0-4f89-41d3-9a0c-0305e82c3301");
        }
        if (column.type() instanceof Type.Text) {
            return Value.given("zz");
        }
        throw new IllegalStateException("no value is known for a reference of type " + column.typeText());
    }

    void viewGone(QualifiedName view, Set<Expected> expected, Collection<Probe> probes) {
        for (Model model : scene.models(view)) {
            expected.add(new Expected(FindingCode.TABLE_MISSING, scene.name(view), ""));
            probes.add(Probe.unreadable(model.name()));
        }
    }

    /** The unique indexes that go with a column which is not among their own columns. */
    Set<Expected> uniqueIndexesGone(Table table, Identifier column) {
        List<QualifiedName> gone = scene.dependents().on(table.name(), column, Dependents.Kind.INDEX);
        return table.indexes().stream()
                .filter(index -> index.unique()
                        && gone.contains(new QualifiedName(table.name().schema(), index.name()))
                        && !columns(index).contains(column))
                .map(index -> uniqueMissing(table, columns(index)))
                .collect(Collectors.toSet());
    }

    Expected uniqueMissing(Table table, List<Identifier> columns) {
        return new Expected(FindingCode.UNIQUE_MISSING, scene.name(table.name()), names(columns));
    }

    static List<Identifier> columns(Index index) {
        return index.parts().stream().flatMap(part -> part.column().stream()).toList();
    }

    static String names(List<Identifier> columns) {
        return columns.stream().map(Identifier::value).collect(Collectors.joining(","));
    }
}
