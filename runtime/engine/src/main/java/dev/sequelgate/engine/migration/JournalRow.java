package dev.sequelgate.engine.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the database remembers of one migration file.
 *
 * @param type bits: 1 baseline, 2 executed, 4 resolved by hand
 * @param applied how many of its statements ran
 * @param total how many it had
 * @param executionTime as the tool that ran it measured it
 * @param hash the file's cumulative hash at that time; empty for a baseline
 * @param partialHashes cumulative hashes of the statements that ran, while not all have run
 * @param operator who ran it
 */
public record JournalRow(
        String version,
        String description,
        int type,
        int applied,
        int total,
        Instant executedAt,
        Duration executionTime,
        Optional<String> error,
        Optional<String> errorStatement,
        String hash,
        List<String> partialHashes,
        String operator) {
    static final int BASELINE = 1;
    static final int EXECUTED = 2;
    static final int RESOLVED = 4;

    public JournalRow {
        partialHashes = List.copyOf(partialHashes);
    }

    static JournalRow started(MigrationFile file, int total, Instant now) {
        return new JournalRow(
                file.version(),
                file.description(),
                EXECUTED,
                0,
                total,
                now,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                file.hash(),
                List.of(),
                Operator.NAME);
    }

    static JournalRow baseline(MigrationFile file, Instant now) {
        return new JournalRow(
                file.version(),
                file.description(),
                BASELINE,
                0,
                0,
                now,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                Operator.NAME);
    }

    JournalRow resumed(MigrationFile file, int newTotal, Instant now) {
        return new JournalRow(
                version,
                file.description(),
                type,
                applied,
                newTotal,
                now,
                executionTime,
                Optional.empty(),
                Optional.empty(),
                file.hash(),
                partialHashes,
                Operator.NAME);
    }

    JournalRow progressed(int nowApplied, List<String> hashes, Duration spent) {
        return new JournalRow(
                version,
                description,
                type,
                nowApplied,
                total,
                executedAt,
                spent,
                error,
                errorStatement,
                hash,
                hashes,
                operator);
    }

    JournalRow failed(String message, String statement, Duration spent) {
        return new JournalRow(
                version,
                description,
                type,
                applied,
                total,
                executedAt,
                spent,
                Optional.of(message),
                Optional.of(statement),
                hash,
                partialHashes,
                operator);
    }

    /** Whether it stopped in the middle, and nobody has declared it done. */
    public boolean isPartial() {
        return (type & RESOLVED) == 0 && (type & BASELINE) == 0 && applied < total;
    }
}
