package dev.sequelgate.engine.gate;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a finding is: the model and its source position, the table and the column, or a migration file.
 *
 * @param model the model's name as the application defined it
 * @param file source file of the model or migration
 * @param line 1-based line in that file
 * @param table name as the database stores it, with its schema unless that is the default one
 * @param column column, or comma-separated columns of a constraint
 */
public record Place(
        Optional<String> model,
        Optional<String> file,
        OptionalInt line,
        Optional<String> table,
        Optional<String> column) {
    public static final Place NOWHERE =
            new Place(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());

    public static Place migration(String file, OptionalInt line) {
        return new Place(Optional.empty(), Optional.of(file), line, Optional.empty(), Optional.empty());
    }
}
