package dev.sequelgate.engine.schema;

import java.util.List;
import java.util.OptionalInt;

/** The type of a column: what it can hold, free of any dialect's spelling. */
public sealed interface Type {
    record Bool() implements Type {}

    /** @param bytes storage in bytes: 1, 2, 3, 4 or 8 */
    record Int(int bytes, boolean unsigned) implements Type {}

    record Decimal(OptionalInt precision, OptionalInt scale) implements Type {}

    /** @param bytes storage in bytes: 4 or 8 */
    record Real(int bytes) implements Type {}

    /** @param length characters; empty is unlimited */
    record Text(Kind kind, OptionalInt length) implements Type {
        /** How the text is stored and compared. */
        public enum Kind {
            CHAR,
            VARCHAR,
            TEXT,
            CASE_INSENSITIVE
        }
    }

    /** @param length bytes; empty is unlimited */
    record Binary(OptionalInt length) implements Type {}

    record Date() implements Type {}

    /** @param precision digits of fractional seconds; empty is the server's own default */
    record Time(boolean zoned, OptionalInt precision) implements Type {}

    /** @param precision digits of fractional seconds; empty is the server's own default */
    record Timestamp(boolean zoned, OptionalInt precision) implements Type {}

    record Interval() implements Type {}

    record Uuid() implements Type {}

    /** @param binary true for a parsed form such as PostgreSQL's jsonb */
    record Json(boolean binary) implements Type {}

    /** @param values in declared order */
    record EnumOf(QualifiedName name, List<String> values) implements Type {
        public EnumOf {
            values = List.copyOf(values);
        }
    }

    /**
     * An enumeration that is part of its column, as MySQL has it.
     *
     * @param values in declared order
     */
    record InlineEnum(List<String> values) implements Type {
        public InlineEnum {
            values = List.copyOf(values);
        }
    }

    record ArrayOf(Type element) implements Type {}

    /** @param name the range type's own name, such as {@code int4range} */
    record Range(String name) implements Type {}

    /**
     * @param geography true for coordinates on a spheroid
     * @param shape such as {@code Point}; empty is any
     */
    record Spatial(boolean geography, String shape, OptionalInt srid) implements Type {}

    /** A type that this model knows by its catalog spelling only, such as {@code inet}, {@code tsvector} or a domain. */
    record Named(String text) implements Type {}
}
