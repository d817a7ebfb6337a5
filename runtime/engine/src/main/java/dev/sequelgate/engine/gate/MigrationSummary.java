package dev.sequelgate.engine.gate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the gate knows of the migrations.
 *
 * @param directory the directory's path; empty when there is none
 * @param version the last applied version
 * @param applied files that this start applied, in order
 * @param appliedBefore how many files had been applied before this start
 * @param pending files that are in the directory and not in the database
 * @param ahead versions that are in the database and not in the directory
 * @param failure the statement that failed now
 */
public record MigrationSummary(
        Optional<String> directory,
        Optional<String> version,
        List<AppliedMigration> applied,
        int appliedBefore,
        List<String> pending,
        List<String> ahead,
        Optional<MigrationFailure> failure) {
    public static final MigrationSummary NONE = new MigrationSummary(
            Optional.empty(), Optional.empty(), List.of(), 0, List.of(), List.of(), Optional.empty());

    public MigrationSummary {
        applied = List.copyOf(applied);
        pending = List.copyOf(pending);
        ahead = List.copyOf(ahead);
    }

    /** One file that was applied, and how long it took. */
    public record AppliedMigration(String file, int statements, Duration duration) {}

    /**
     * A statement that the database did not execute.
     *
     * @param line 1-based line in the file
     * @param error the database's words
     */
    public record MigrationFailure(
            String file, int line, String statement, Optional<String> sqlState, String error, String remedy) {}
}
