package dev.sequelgate.engine.schema;

import java.util.List;
import java.util.Optional;

/**
 * The immutable description of a database's objects: desired (from models and SQL files) or actual (from a catalog).
 *
 * @param defaultNamespace the schema in which unqualified names live, such as {@code public}
 */
public record Schema(Identifier defaultNamespace, List<Table> tables, List<View> views, List<Type.EnumOf> enums) {
    public Schema {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
        enums = List.copyOf(enums);
    }

    public Optional<Relation> relation(QualifiedName name) {
        return tables.stream()
                .<Relation>map(table -> table)
                .filter(relation -> relation.name().equals(name))
                .findFirst()
                .or(() -> views.stream()
                        .<Relation>map(view -> view)
                        .filter(relation -> relation.name().equals(name))
                        .findFirst());
    }
}
