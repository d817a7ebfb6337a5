package dev.sequelgate.engine.dialect;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a database said about a statement that failed.
 *
 * @param message the server's own words in one line, with detail and hint where it gave them
 * @param sqlState five characters, or none for faults of the driver
 * @param position 1-based position in the statement's text, in Unicode code points
 */
public record SqlFault(Kind kind, String message, Optional<String> sqlState, OptionalInt position) {
    /** What follows from a fault. */
    public enum Kind {
        /** The statement is wrong. */
        STATEMENT,
        /** The statement is right but must not run inside a transaction block. */
        NOT_IN_TRANSACTION,
        /** The statement has waited long enough for a lock that another session holds. */
        LOCK_NOT_FREE,
        /** The connection is gone; what was not committed is lost. */
        CONNECTION_LOST
    }
}
