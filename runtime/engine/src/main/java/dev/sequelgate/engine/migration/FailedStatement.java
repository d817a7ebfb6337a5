package dev.sequelgate.engine.migration;

import java.util.Optional;

/**
 * The statement that a database refused.
 *
 * @param text the whole statement
 * @param column 1-based column in the file, beside the exception's line
 * @param error the database's words in one line
 * @param sqlState five characters, or none for faults of the driver
 * @param effect what of its file stays applied
 */
public record FailedStatement(String text, int column, String error, Optional<String> sqlState, String effect) {}
