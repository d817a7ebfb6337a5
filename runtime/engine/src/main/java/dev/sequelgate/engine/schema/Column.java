package dev.sequelgate.engine.schema;

import java.util.Optional;

/**
 * A column of a table or view.
 *
 * @param typeText the type as the dialect spells it in DDL, such as {@code character varying(255)}
 * @param defaultText the default as an expression of the dialect; empty when there is none or it is null, and for a
 *     sequence of the column's own; for a generated column the generating expression
 * @param options what only one dialect knows, in its own words, such as {@code ON UPDATE CURRENT_TIMESTAMP}; else empty
 */
public record Column(
        Identifier name,
        Type type,
        String typeText,
        boolean nullable,
        Optional<String> defaultText,
        Source source,
        Optional<String> collation,
        Optional<String> comment,
        String options) {
    public Column(
            Identifier name,
            Type type,
            String typeText,
            boolean nullable,
            Optional<String> defaultText,
            Source source,
            Optional<String> collation,
            Optional<String> comment) {
        this(name, type, typeText, nullable, defaultText, source, collation, comment, "");
    }

    /** Where a value comes from when an INSERT does not give one. */
    public enum Source {
        /** From the default, or null. */
        PLAIN,
        /** From a sequence: serial, or AUTO_INCREMENT. */
        SEQUENCE,
        IDENTITY_BY_DEFAULT,
        IDENTITY_ALWAYS,
        GENERATED
    }

    /** True when an INSERT that does not name this column fails; MySQL then takes the first value of an enumeration. */
    public boolean required() {
        return !nullable && defaultText.isEmpty() && source == Source.PLAIN && !(type instanceof Type.InlineEnum);
    }
}
