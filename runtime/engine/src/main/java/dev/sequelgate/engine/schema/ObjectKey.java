package dev.sequelgate.engine.schema;

/**
 * What an object is called among all objects of a database.
 *
 * @param detail what tells objects of one name apart: a function's argument types, a rule's, trigger's or policy's table; else empty
 */
public record ObjectKey(Kind kind, QualifiedName name, String detail) implements Comparable<ObjectKey> {
    /** What an object is, in an order in which objects of different kinds can mostly be made. */
    public enum Kind {
        NAMESPACE("schema"),
        EXTENSION("extension"),
        ENUM("enum"),
        TYPE("type"),
        DOMAIN("domain"),
        SEQUENCE("sequence"),
        FUNCTION("function"),
        PROCEDURE("procedure"),
        TABLE("table"),
        VIEW("view"),
        RULE("rule"),
        TRIGGER("trigger"),
        POLICY("policy");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As a person says it. */
        public String word() {
            return word;
        }
    }

    public static ObjectKey of(Kind kind, QualifiedName name) {
        return new ObjectKey(kind, name, "");
    }

    @Override
    public int compareTo(ObjectKey other) {
        int byKind = kind.compareTo(other.kind);
        int byName = byKind != 0 ? byKind : name.compareTo(other.name);
        return byName != 0 ? byName : detail.compareTo(other.detail);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case NAMESPACE, EXTENSION -> kind.word + " " + name.name();
            case FUNCTION, PROCEDURE -> kind.word + " " + name + "(" + detail + ")";
            case RULE, TRIGGER, POLICY -> kind.word + " " + name.name() + " on " + detail;
            case ENUM, TYPE, DOMAIN, SEQUENCE, TABLE, VIEW -> kind.word + " " + name;
        };
    }
}
