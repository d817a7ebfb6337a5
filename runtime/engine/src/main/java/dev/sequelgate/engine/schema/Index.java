package dev.sequelgate.engine.schema;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An index that no constraint owns.
 *
 * @param method such as {@code btree} or {@code gin}
 * @param predicate the WHERE of a partial index
 * @param statement the whole statement as the server prints it, which also says what the parts do not; empty where only
 *     the parts were read
 */
public record Index(
        Identifier name,
        boolean unique,
        String method,
        List<Part> parts,
        List<Identifier> included,
        Optional<String> predicate,
        Optional<String> comment,
        Optional<String> statement) {
    public Index {
        parts = List.copyOf(parts);
        included = List.copyOf(included);
    }

    public Index(
            Identifier name,
            boolean unique,
            String method,
            List<Part> parts,
            List<Identifier> included,
            Optional<String> predicate,
            Optional<String> comment) {
        this(name, unique, method, parts, included, predicate, comment, Optional.empty());
    }

    /** Whether it keeps rows apart by nothing but these columns, as a unique constraint does. */
    public boolean isPlainUnique() {
        return unique
                && predicate.isEmpty()
                && statement.filter(text -> text.contains("NULLS NOT DISTINCT")).isEmpty()
                && parts.stream()
                        .allMatch(part ->
                                part.column().isPresent() && part.prefix().isEmpty());
    }

    /**
     * One indexed column, or one indexed expression: exactly one of the two is present.
     *
     * @param prefix how many characters or bytes of the column's values are indexed; empty is all
     */
    public record Part(
            Optional<Identifier> column,
            Optional<String> expression,
            boolean descending,
            Optional<String> collation,
            Optional<String> operatorClass,
            OptionalInt prefix) {
        public Part(
                Optional<Identifier> column,
                Optional<String> expression,
                boolean descending,
                Optional<String> collation,
                Optional<String> operatorClass) {
            this(column, expression, descending, collation, operatorClass, OptionalInt.empty());
        }
    }
}
