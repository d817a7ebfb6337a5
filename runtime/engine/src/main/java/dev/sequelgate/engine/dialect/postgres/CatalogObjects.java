package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.postgres.CatalogTable.Property;
import dev.sequelgate.engine.schema.Definition;
import dev.sequelgate.engine.schema.Dependency;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rows of {@code objects.sql}; nothing where that was not asked for. */
final class CatalogObjects {
    private final Map<String, CatalogTable> catalog;

    CatalogObjects(Map<String, CatalogTable> catalog) {
        this.catalog = catalog;
    }

    private Optional<CatalogTable> table(String kind) {
        return Optional.ofNullable(catalog.get(kind));
    }

    List<Identifier> namespaces() {
        List<Identifier> namespaces = new ArrayList<>();
        table("namespace").ifPresent(table -> {
            Property name = table.property("name");
            for (int row = 0; row < table.size(); row++) {
                namespaces.add(Identifier.of(name.text(row)));
            }
        });
        namespaces.sort(Comparator.naturalOrder());
        return namespaces;
    }

    /** By the index's oid. */
    Map<String, String> indexStatements() {
        Map<String, String> statements = new HashMap<>();
        table("index statement").ifPresent(table -> {
            Property id = table.property("id");
            Property text = table.property("text");
            for (int row = 0; row < table.size(); row++) {
                statements.put(id.text(row), text.text(row));
            }
        });
        return statements;
    }

    void addOptions(Map<String, RelationDraft> relations) {
        addOptions("table option", relations);
        addOptions("exclusion", relations);
    }

    private void addOptions(String kind, Map<String, RelationDraft> relations) {
        table(kind).ifPresent(table -> {
            Property relation = table.property("relation");
            Property name = table.property("name");
            Property value = table.property("value");
            for (int row = 0; row < table.size(); row++) {
                RelationDraft owner = relations.get(relation.text(row));
                if (owner == null) {
                    throw new IllegalStateException("objects.sql gives options of the unknown relation " + row);
                }
                owner.options.put(name.text(row), value.text(row));
            }
        });
    }

    List<Definition> definitions() {
        List<Definition> definitions = new ArrayList<>();
        table("definition").ifPresent(table -> {
            Property create = table.property("create");
            Property tableNamespace = table.property("tableNamespace");
            Property tableName = table.property("table");
            for (int row = 0; row < table.size(); row++) {
                Optional<String> namespace = tableNamespace.optional(row);
                Optional<String> name = tableName.optional(row);
                definitions.add(new Definition(
                        key(table, "", row),
                        create.text(row).stripTrailing(),
                        namespace.isPresent() && name.isPresent()
                                ? Optional.of(QualifiedName.of(namespace.get(), name.get()))
                                : Optional.empty()));
            }
        });
        definitions.sort(Comparator.comparing(Definition::key));
        return definitions;
    }

    List<Dependency> dependencies() {
        List<Dependency> dependencies = new ArrayList<>();
        table("dependency").ifPresent(table -> {
            Property column = table.property("column");
            for (int row = 0; row < table.size(); row++) {
                dependencies.add(new Dependency(
                        key(table, "user", row),
                        key(table, "used", row),
                        column.optional(row).map(Identifier::of)));
            }
        });
        dependencies.sort(Comparator.comparing(Dependency::user)
                .thenComparing(Dependency::used)
                .thenComparing(
                        dependency -> dependency.column().map(Identifier::value).orElse("")));
        return dependencies;
    }

    private static ObjectKey key(CatalogTable table, String prefix, int row) {
        return new ObjectKey(
                ObjectKey.Kind.valueOf(table.property(property(prefix, "kind")).text(row)),
                QualifiedName.of(
                        table.property(property(prefix, "namespace")).text(row),
                        table.property(property(prefix, "name")).text(row)),
                table.property(property(prefix, "detail")).text(row));
    }

    private static String property(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
