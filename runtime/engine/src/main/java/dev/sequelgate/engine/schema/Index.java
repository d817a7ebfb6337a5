package dev.sequelgate.engine.schema;

import java.util.List;
import java.util.Optional;

/**
 * An index that no constraint owns.
 *
 * @param method such as {@code btree} or {@code gin}
 * @param predicate the WHERE of a partial index
 */
public record Index(
        Identifier name,
        boolean unique,
        String method,
        List<Part> parts,
        List<Identifier> included,
        Optional<String> predicate,
        Optional<String> comment) {
    public Index {
        parts = List.copyOf(parts);
        included = List.copyOf(included);
    }

    /** One indexed column, or one indexed expression: exactly one of the two is present. */
    public record Part(
            Optional<Identifier> column,
            Optional<String> expression,
            boolean descending,
            Optional<String> collation,
            Optional<String> operatorClass) {}
}
