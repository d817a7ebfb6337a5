package dev.sequelgate.engine.schema;

/** The name of a table, view or type together with the schema (namespace) it lives in. */
public record QualifiedName(Identifier schema, Identifier name) implements Comparable<QualifiedName> {
    public static QualifiedName of(String schema, String name) {
        return new QualifiedName(Identifier.of(schema), Identifier.of(name));
    }

    @Override
    public int compareTo(QualifiedName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
