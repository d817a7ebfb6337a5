package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.postgres.CatalogTable.Property;
import dev.sequelgate.engine.schema.Check;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Key;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the rows of {@code catalog.sql} together to a {@link Schema}, sorted by name. */
final class CatalogReading {
    private final Map<String, CatalogTable> catalog;
    private final CatalogTypes types;
    private final Map<String, RelationDraft> relations = new HashMap<>();
    /** By the object's oid, then by the column's number, 0 for the object itself. */
    private final Map<String, Map<Integer, String>> comments;

    CatalogReading(Map<String, CatalogTable> catalog) {
        this.catalog = catalog;
        this.types = new CatalogTypes(table("type"), table("enum value"));
        this.comments = byColumn(table("comment"), "object", "text");
    }

    Schema schema(Identifier defaultNamespace) {
        readRelations();
        readColumns();
        readConstraints();
        CatalogObjects objects = new CatalogObjects(catalog);
        new CatalogIndexes(table("index"), table("index expression"), table("collation"), table("operator class"))
                .addTo(relations, comments, objects.indexStatements());
        objects.addOptions(relations);
        List<Table> tables = new ArrayList<>();
        List<View> views = new ArrayList<>();
        for (RelationDraft relation : relations.values()) {
            relation.view().ifPresentOrElse(views::add, () -> tables.add(relation.table(relations)));
        }
        tables.sort(Comparator.comparing(Table::name));
        views.sort(Comparator.comparing(View::name));
        return new Schema(
                defaultNamespace,
                tables,
                views,
                types.ownEnums(),
                objects.namespaces(),
                objects.definitions(),
                objects.dependencies());
    }

    private CatalogTable table(String kind) {
        CatalogTable table = catalog.get(kind);
        if (table == null) {
            throw new IllegalStateException("catalog.sql gives no row for " + kind);
        }
        return table;
    }

    private static Map<String, Map<Integer, String>> byColumn(CatalogTable table, String owner, String value) {
        Map<String, Map<Integer, String>> found = new HashMap<>();
        Property owners = table.property(owner);
        Property columns = table.property("column");
        Property values = table.property(value);
        for (int row = 0; row < table.size(); row++) {
            found.computeIfAbsent(owners.text(row), absent -> new HashMap<>())
                    .put(columns.number(row), values.text(row));
        }
        return found;
    }

    private void readRelations() {
        CatalogTable table = table("relation");
        Property id = table.property("id");
        Property namespace = table.property("namespace");
        Property name = table.property("name");
        Property kind = table.property("kind");
        Property partitionOf = table.property("partitionOf");
        Property definition = table.property("definition");
        Property extension = table.property("extension");
        for (int row = 0; row < table.size(); row++) {
            relations.put(
                    id.text(row),
                    new RelationDraft(
                            QualifiedName.of(namespace.text(row), name.text(row)),
                            kind.text(row).charAt(0),
                            extension.present(row),
                            partitionOf.optional(row),
                            definition.optional(row),
                            Optional.ofNullable(comments.getOrDefault(id.text(row), Map.of())
                                    .get(0))));
        }
    }

    private void readColumns() {
        Map<String, Map<Integer, String>> defaults = byColumn(table("default"), "relation", "expression");
        Map<String, Map<Integer, String>> sequences = byColumn(table("owned sequence"), "relation", "sequence");
        CatalogTable table = table("column");
        Property relation = table.property("relation");
        Property number = table.property("number");
        Property name = table.property("name");
        Property type = table.property("type");
        Property typeText = table.property("typeText");
        Property notNull = table.property("notNull");
        Property identity = table.property("identity");
        Property generated = table.property("generated");
        Property collation = table.property("collation");
        for (int row = 0; row < table.size(); row++) {
            String owner = relation.text(row);
            Integer position = number.number(row);
            String typeId = type.text(row);
            ColumnDefault value = ColumnDefault.of(
                    Optional.ofNullable(defaults.getOrDefault(owner, Map.of()).get(position))
                            .or(() -> types.defaultText(typeId)),
                    Optional.ofNullable(sequences.getOrDefault(owner, Map.of()).get(position)),
                    identity.text(row),
                    generated.text(row));
            relation(owner)
                    .addColumn(
                            position,
                            new Column(
                                    Identifier.of(name.text(row)),
                                    types.type(typeId, typeText.text(row)),
                                    typeText.text(row),
                                    !notNull.flag(row) && !types.forbidsNull(typeId),
                                    value.text(),
                                    value.source(),
                                    collation.optional(row),
                                    Optional.ofNullable(comments.getOrDefault(owner, Map.of())
                                            .get(position))));
        }
    }

    private RelationDraft relation(String id) {
        RelationDraft relation = relations.get(id);
        if (relation == null) {
            throw new IllegalStateException("catalog.sql gives parts of the unknown relation " + id);
        }
        return relation;
    }

    private void readConstraints() {
        CatalogTable table = table("constraint");
        Property relation = table.property("relation");
        Property name = table.property("name");
        Property kind = table.property("kind");
        Property columns = table.property("columns");
        Property expression = table.property("expression");
        Property validated = table.property("validated");
        for (int row = 0; row < table.size(); row++) {
            RelationDraft owner = relation(relation.text(row));
            Optional<Identifier> constraintName = Optional.of(Identifier.of(name.text(row)));
            switch (kind.text(row)) {
                case "p" -> owner.primaryKey = Optional.of(new Key(constraintName, owner.names(columns.numbers(row))));
                case "u" -> owner.uniques.add(new Key(constraintName, owner.names(columns.numbers(row))));
                case "c" -> owner.checks.add(new Check(constraintName, expression.text(row), validated.flag(row)));
                case "f" -> foreignKey(table, row, constraintName).ifPresent(owner.foreignKeys::add);
                default -> throw new IllegalStateException("catalog.sql gives a constraint of kind " + kind.text(row));
            }
        }
    }

    /** Empty when the referenced table is in a schema of the server's own. */
    private Optional<ForeignKey> foreignKey(CatalogTable table, int row, Optional<Identifier> name) {
        RelationDraft owner = relation(table.property("relation").text(row));
        return Optional.ofNullable(relations.get(table.property("referenced").text(row)))
                .map(referenced -> new ForeignKey(
                        name,
                        owner.names(table.property("columns").numbers(row)),
                        referenced.name(),
                        referenced.names(table.property("referencedColumns").numbers(row)),
                        action(table.property("onDelete").text(row)),
                        action(table.property("onUpdate").text(row)),
                        table.property("deferrable").flag(row),
                        table.property("deferred").flag(row),
                        table.property("validated").flag(row)));
    }

    private static ForeignKey.Action action(String letter) {
        return switch (letter) {
            case "a" -> ForeignKey.Action.NO_ACTION;
            case "r" -> ForeignKey.Action.RESTRICT;
            case "c" -> ForeignKey.Action.CASCADE;
            case "n" -> ForeignKey.Action.SET_NULL;
            case "d" -> ForeignKey.Action.SET_DEFAULT;
            default -> throw new IllegalStateException("catalog.sql gives the referential action " + letter);
        };
    }
}
