package dev.sequelgate.engine.dialect;

/** How the values that a model sends fare in the column that the database has. */
public enum TypeFit {
    /** The column is what the model declares. */
    SAME,
    /** Every value of the model works, although the column is of another type. */
    OTHER,
    /** Values of the model are stored only as far as they are small, short or whole enough. */
    NARROWER,
    /** Values are sent as text and fail where the database cannot parse it. */
    PARSED,
    /** Values can be stored one by one, but comparing them in a WHERE clause, or writing many at once, fails. */
    NOT_COMPARABLE,
    /** No value except null can be stored. */
    INCOMPATIBLE,
    /** Nothing is known about the pair. */
    UNKNOWN
}
