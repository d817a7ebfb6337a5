package dev.sequelgate.engine.schema;

/** A name exactly as the catalog stores it: unquoted, unescaped, case kept. */
public record Identifier(String value) implements Comparable<Identifier> {
    public Identifier {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("an identifier must not be empty");
        }
    }

    public static Identifier of(String value) {
        return new Identifier(value);
    }

    @Override
    public int compareTo(Identifier other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
