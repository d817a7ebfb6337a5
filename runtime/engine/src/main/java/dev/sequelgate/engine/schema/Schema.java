package dev.sequelgate.engine.schema;

import java.util.List;
import java.util.Optional;

/**
 * The immutable description of a database's objects: desired (from models and SQL files) or actual (from a catalog).
 *
 * @param defaultNamespace the schema in which unqualified names live, such as {@code public}
 * @param namespaces all schemas that are not the server's own; empty where only relations were read
 * @param definitions objects that are known by their statement; empty where only relations were read
 * @param nameCase which of the names are the same to this database in any case
 */
public record Schema(
        Identifier defaultNamespace,
        List<Table> tables,
        List<View> views,
        List<Type.EnumOf> enums,
        List<Identifier> namespaces,
        List<Definition> definitions,
        List<Dependency> dependencies,
        NameCase nameCase) {
    public Schema {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
        enums = List.copyOf(enums);
        namespaces = List.copyOf(namespaces);
        definitions = List.copyOf(definitions);
        dependencies = List.copyOf(dependencies);
    }

    /** With names in which every letter counts. */
    public Schema(
            Identifier defaultNamespace,
            List<Table> tables,
            List<View> views,
            List<Type.EnumOf> enums,
            List<Identifier> namespaces,
            List<Definition> definitions,
            List<Dependency> dependencies) {
        this(defaultNamespace, tables, views, enums, namespaces, definitions, dependencies, NameCase.EXACT);
    }

    /** Relations and enums alone, which is what models are judged by. */
    public Schema(Identifier defaultNamespace, List<Table> tables, List<View> views, List<Type.EnumOf> enums) {
        this(defaultNamespace, tables, views, enums, List.of(), List.of(), List.of());
    }

    public Optional<Table> table(QualifiedName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    public Optional<View> view(QualifiedName name) {
        return views.stream().filter(view -> view.name().equals(name)).findFirst();
    }

    public Optional<Relation> relation(QualifiedName name) {
        return table(name).<Relation>map(table -> table).or(() -> view(name));
    }
}
