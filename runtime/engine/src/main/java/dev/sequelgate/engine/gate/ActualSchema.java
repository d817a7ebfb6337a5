package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Relation;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A database's schema, with what the judgement looks up by name. */
final class ActualSchema {
    private final Schema schema;
    private final Map<QualifiedName, Relation> relations = new HashMap<>();
    private final Map<String, QualifiedName> byFoldedName = new HashMap<>();
    private final Set<QualifiedName> enums = new HashSet<>();

    ActualSchema(Schema schema) {
        this.schema = schema;
        schema.tables().forEach(this::add);
        schema.views().forEach(this::add);
        schema.enums().forEach(type -> enums.add(type.name()));
    }

    private void add(Relation relation) {
        relations.put(relation.name(), relation);
        byFoldedName.put(folded(relation.name()), relation.name());
    }

    Schema schema() {
        return schema;
    }

    Optional<Relation> relation(QualifiedName name) {
        return Optional.ofNullable(relations.get(name));
    }

    boolean has(Type.EnumOf type) {
        return enums.contains(type.name());
    }

    /** A relation whose name differs in nothing but case and underscores. */
    Optional<QualifiedName> similar(QualifiedName name) {
        return Optional.ofNullable(byFoldedName.get(folded(name)));
    }

    /** A column whose name differs in nothing but case and underscores. */
    static Optional<Identifier> similar(Relation relation, Identifier name) {
        return relation.columns().stream()
                .map(Column::name)
                .filter(other -> folded(other).equals(folded(name)))
                .findFirst();
    }

    private static String folded(QualifiedName name) {
        return folded(name.schema()) + "." + folded(name.name());
    }

    private static String folded(Identifier name) {
        return name.value().replace("_", "").toLowerCase(Locale.ROOT);
    }
}
