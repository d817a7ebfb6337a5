package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.gate.MigrationSummary.MigrationFailure;
import dev.sequelgate.engine.migration.FailedStatement;
import dev.sequelgate.engine.migration.JournalRow;
import dev.sequelgate.engine.migration.MigrationException;
import dev.sequelgate.engine.migration.MigrationFile;
import dev.sequelgate.engine.migration.MigrationStatus;
import java.util.Optional;

/** Turns faults of migrations into findings. */
final class MigrationFindings {
    private MigrationFindings() {}

    /** The finding that a fault is; none where it is an error of the surroundings, which nobody can accept. */
    static Optional<Finding> of(MigrationException fault) {
        return switch (fault.kind()) {
            case STATEMENT_FAILED, FAILED_BEFORE ->
                Optional.of(finding(FindingCode.MIGRATION_FAILED, fault, "every statement of a migration succeeds"));
            case APPLIED_CHANGED ->
                Optional.of(finding(FindingCode.MIGRATION_CHANGED, fault, "a file stays as it was applied"));
            case APPLIED_MISSING ->
                Optional.of(finding(FindingCode.MIGRATION_MISSING, fault, "every applied file is in the directory"));
            case OUT_OF_ORDER ->
                Optional.of(finding(FindingCode.MIGRATION_OUT_OF_ORDER, fault, "new files come after applied ones"));
            case DIRECTORY_UNREADABLE,
                    CHECKSUM_MISMATCH,
                    FILE_INVALID,
                    CONNECTION_LOST,
                    DATABASE_NOT_CLEAN,
                    LOCK_TIMEOUT,
                    JOURNAL_UNREADABLE,
                    VERSION_UNKNOWN -> Optional.empty();
        };
    }

    private static Finding finding(FindingCode code, MigrationException fault, String expected) {
        String actual = fault.statement()
                .map(failed -> failed.error()
                        + failed.sqlState()
                                .map(state -> " (SQLSTATE " + state + ")")
                                .orElse("")
                        + "; " + failed.effect())
                .orElse(String.valueOf(fault.getMessage()));
        Place place =
                fault.file().map(file -> Place.migration(file, fault.line())).orElse(Place.NOWHERE);
        return new Finding(code, place, actual, expected, fault.remedy());
    }

    /** A file that waits where nothing may be applied. */
    static Finding pending(MigrationFile file, MigrationStatus status) {
        Optional<JournalRow> partial =
                status.partial().filter(row -> row.version().equals(file.version()));
        Place place = Place.migration(file.name(), java.util.OptionalInt.empty());
        return partial.map(row -> new Finding(
                        FindingCode.MIGRATION_FAILED,
                        place,
                        "stopped after " + row.applied() + " of " + row.total() + " statements"
                                + row.error().map(error -> ": " + error).orElse(""),
                        "applied",
                        "correct the file and run: sequelgate migrate apply"))
                .orElseGet(() -> new Finding(
                        FindingCode.MIGRATION_PENDING,
                        place,
                        "not applied to this database",
                        "applied",
                        "run: sequelgate migrate apply"));
    }

    static Optional<MigrationFailure> failure(MigrationException fault) {
        return fault.statement()
                .map((FailedStatement failed) -> new MigrationFailure(
                        fault.file().orElse(""),
                        fault.line().orElse(1),
                        failed.text(),
                        failed.sqlState(),
                        failed.error(),
                        fault.remedy()));
    }
}
