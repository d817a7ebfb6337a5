package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.migration.MigrationException.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A file that a run would apply.
 *
 * @param statements all of them
 * @param skipped how many of them have run earlier
 */
public record PlannedFile(MigrationFile file, List<MigrationStatement> statements, int skipped) {
    public PlannedFile {
        statements = List.copyOf(statements);
    }

    /** Refuses to go on with a file whose part that ran is no longer what ran. */
    static PlannedFile of(MigrationFile file, List<MigrationStatement> statements, Optional<JournalRow> row)
            throws MigrationException {
        int skipped = row.map(JournalRow::applied).orElse(0);
        List<String> ran = row.map(JournalRow::partialHashes).orElse(List.of());
        List<String> hashes = StatementHashes.of(statements);
        if (skipped > statements.size()) {
            throw changed(
                    file,
                    file.name() + " had run " + skipped + " statements when it stopped, and now has only "
                            + statements.size(),
                    statements.isEmpty()
                            ? 1
                            : statements.get(statements.size() - 1).line());
        }
        for (int index = 0; index < skipped; index++) {
            if (index >= ran.size() || !ran.get(index).equals(hashes.get(index))) {
                throw changed(
                        file,
                        "statement " + (index + 1) + " had run when this file stopped, and was changed since",
                        statements.get(index).line());
            }
        }
        return new PlannedFile(file, statements, skipped);
    }

    private static MigrationException changed(MigrationFile file, String message, int line) {
        return MigrationException.atLine(
                Kind.APPLIED_CHANGED,
                file.name(),
                line,
                message,
                "restore the statements that ran; change only those after them");
    }

    /** What would run now. */
    public List<MigrationStatement> remaining() {
        return statements.subList(skipped, statements.size());
    }
}
