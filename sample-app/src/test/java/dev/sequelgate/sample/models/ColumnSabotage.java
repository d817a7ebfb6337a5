package dev.sequelgate.sample.models;

import static dev.sequelgate.sample.models.Scene.quoted;

import dev.sequelgate.engine.capture.Attribute;
import dev.sequelgate.engine.capture.Attribute.Default;
import dev.sequelgate.engine.gate.FindingCode;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.Type;
import dev.sequelgate.sample.models.Probe.Insert;
import dev.sequelgate.sample.models.Probe.Value;
import dev.sequelgate.sample.models.Sabotage.Expected;
import dev.sequelgate.sample.models.Sabotage.Kind;
import dev.sequelgate.sample.models.Scene.Mapped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Drops and renames columns, forbids null, and takes away the numbering of keys. */
final class ColumnSabotage {
    private final Scene scene;
    private final Consequences consequences;

    ColumnSabotage(Scene scene) {
        this.scene = scene;
        this.consequences = new Consequences(scene);
    }

    List<Sabotage> all() {
        List<Sabotage> all = new ArrayList<>();
        for (Table table : scene.tables()) {
            for (Column column : table.columns()) {
                List<Mapped> mapped = scene.mapped(table, column);
                if (mapped.isEmpty()) {
                    continue;
                }
                all.add(dropped(table, column, mapped));
                all.add(renamed(table, column, mapped));
                if (column.nullable()) {
                    all.add(notNull(table, column, mapped));
                }
                if (mapped.get(0).attribute().autoIncrement()) {
                    all.add(notNumbered(table, column, mapped));
                }
            }
        }
        return all;
    }

    private Sabotage dropped(Table table, Column column, List<Mapped> mapped) {
        Set<Expected> expected = new LinkedHashSet<>(Set.of(found(FindingCode.COLUMN_MISSING, table, column)));
        List<Probe> probes = new ArrayList<>();
        mapped.forEach(each -> probes.add(Probe.allFails(each.model().name())));
        scene.references().stream()
                .filter(reference -> reference.key().referencedTable().equals(table.name())
                        && reference.key().referencedColumns().contains(column.name())
                        && !(reference.table().equals(table)
                                && reference.key().columns().contains(column.name())))
                .forEach(reference -> {
                    if (reference.table().equals(table)) {
                        expected.add(consequences.foreignKeyMissing(reference));
                    } else {
                        consequences.foreignKeyGone(reference, expected, probes);
                    }
                });
        for (QualifiedName view : scene.dependents().on(table.name(), column.name(), Dependents.Kind.VIEW)) {
            consequences.viewGone(view, expected, probes);
        }
        for (QualifiedName generated : scene.dependents().on(table.name(), column.name(), Dependents.Kind.GENERATED)) {
            expected.add(new Expected(
                    FindingCode.COLUMN_MISSING,
                    scene.name(table.name()),
                    generated.name().value()));
        }
        expected.addAll(consequences.uniqueIndexesGone(table, column.name()));
        return new Sabotage(
                Kind.DROP_COLUMN,
                where(table, column),
                List.of(alter(table) + " DROP COLUMN " + quoted(column.name()) + " CASCADE"),
                expected,
                probes);
    }

    /** Under its new name a required column is one that no model writes. */
    private Sabotage renamed(Table table, Column column, List<Mapped> mapped) {
        Set<Expected> expected = new LinkedHashSet<>(Set.of(found(FindingCode.COLUMN_MISSING, table, column)));
        if (column.required()) {
            expected.add(new Expected(FindingCode.COLUMN_REQUIRED, scene.name(table.name()), "renamed_by_somebody"));
        }
        List<Probe> probes = new ArrayList<>();
        mapped.forEach(each -> probes.add(Probe.allFails(each.model().name())));
        scene.references().stream()
                .filter(reference -> reference.key().referencedTable().equals(table.name())
                        && reference.key().referencedColumns().contains(column.name())
                        && !reference.table().equals(table))
                .forEach(reference -> probes.addAll(consequences.foreignKeyStays(reference)));
        return new Sabotage(
                Kind.RENAME_COLUMN,
                where(table, column),
                List.of(alter(table) + " RENAME COLUMN " + quoted(column.name()) + " TO renamed_by_somebody"),
                expected,
                probes);
    }

    private Sabotage notNull(Table table, Column column, List<Mapped> mapped) {
        List<String> statements = new ArrayList<>();
        if (column.type() instanceof Type.Timestamp) {
            // The row that is there may not have been deleted.
            statements.add("UPDATE " + quoted(table.name()) + " SET " + quoted(column.name()) + " = now() WHERE "
                    + quoted(column.name()) + " IS NULL");
        }
        // Several models on one table write rows in which the others' columns are null.
        statements.add("DELETE FROM " + quoted(table.name()) + " WHERE " + quoted(column.name()) + " IS NULL");
        statements.add(alter(table) + " ALTER COLUMN " + quoted(column.name()) + " SET NOT NULL");
        List<Probe> probes = mapped.stream()
                .map(each -> Probe.readable(each.model().name(), withoutValue(column, each)))
                .toList();
        return new Sabotage(
                Kind.SET_NOT_NULL,
                where(table, column),
                statements,
                Set.of(found(codeOfNotNull(table, column, mapped), table, column)),
                probes);
    }

    private Insert[] withoutValue(Column column, Mapped mapped) {
        if (mapped.writtenByDeletion()) {
            return new Insert[] {Insert.ordinary(false)};
        }
        if (filledByItself(column, mapped)) {
            return new Insert[] {Insert.ordinary(true), new Insert("omitted", mapped.with(Value.OMITTED), true, true)};
        }
        // A reference is cosmetic by decision, not because an INSERT without it would work.
        return new Insert[] {Insert.ordinary(true), new Insert("omitted", mapped.with(Value.OMITTED), true, false)};
    }

    private FindingCode codeOfNotNull(Table table, Column column, List<Mapped> mapped) {
        if (mapped.stream().allMatch(Mapped::writtenByDeletion)) {
            return FindingCode.COLUMN_REQUIRED;
        }
        boolean reference =
                table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
        boolean explained = reference || mapped.stream().allMatch(each -> filledByItself(column, each));
        return explained ? FindingCode.NOT_NULL_EXPLAINED : FindingCode.NOT_NULL_IN_DATABASE;
    }

    private static boolean filledByItself(Column column, Mapped mapped) {
        Attribute attribute = mapped.attribute();
        return !new Column(
                                column.name(),
                                column.type(),
                                column.typeText(),
                                false,
                                column.defaultText(),
                                column.source(),
                                column.collation(),
                                column.comment())
                        .required()
                || attribute.defaultValue().kind() != Default.Kind.NONE
                || mapped.model().timestamps().contains(attribute.name());
    }

    private Sabotage notNumbered(Table table, Column column, List<Mapped> mapped) {
        boolean identity = column.source() == Column.Source.IDENTITY_BY_DEFAULT;
        return new Sabotage(
                Kind.DROP_NUMBERING,
                where(table, column),
                List.of(alter(table) + " ALTER COLUMN " + quoted(column.name())
                        + (identity ? " DROP IDENTITY" : " DROP DEFAULT")),
                Set.of(found(FindingCode.AUTO_INCREMENT_MISSING, table, column)),
                mapped.stream()
                        .map(each -> Probe.readable(
                                each.model().name(),
                                Insert.ordinary(false),
                                new Insert("own number", each.with(Value.given(4711)), true, true)))
                        .toList());
    }

    private Expected found(FindingCode code, Table table, Column column) {
        return new Expected(code, scene.name(table.name()), column.name().value());
    }

    private String where(Table table, Column column) {
        return scene.name(table.name()) + "." + column.name();
    }

    private static String alter(Table table) {
        return "ALTER TABLE " + quoted(table.name());
    }
}
