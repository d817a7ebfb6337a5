package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.migration.MigrationException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a database stands to a migration directory.
 *
 * @param applied journal rows in the order of their versions, without a partial one
 * @param pending files to apply, in that order; a partly applied one first
 * @param partial the row of a file that stopped in the middle
 * @param ahead rows newer than every file: somebody with a newer directory migrated
 * @param missing rows whose file has vanished from the directory
 * @param changed the first file that differs from what was applied
 * @param outOfOrder files without row that come before applied ones
 * @param foreignObject something in a database without journal that no migration made
 * @param files how many files the directory has
 */
public record MigrationStatus(
        List<JournalRow> applied,
        List<MigrationFile> pending,
        Optional<JournalRow> partial,
        List<JournalRow> ahead,
        List<JournalRow> missing,
        Optional<MigrationFile> changed,
        List<MigrationFile> outOfOrder,
        Optional<String> foreignObject,
        int files) {
    public MigrationStatus {
        applied = List.copyOf(applied);
        pending = List.copyOf(pending);
        ahead = List.copyOf(ahead);
        missing = List.copyOf(missing);
        outOfOrder = List.copyOf(outOfOrder);
    }

    /** The newest version that is applied in full. */
    public Optional<JournalRow> current() {
        return applied.isEmpty() ? Optional.empty() : Optional.of(applied.get(applied.size() - 1));
    }

    /** Nothing to apply and nothing to object to. */
    public boolean inSync() {
        return pending.isEmpty() && problems().isEmpty();
    }

    /** Why nothing may be applied; pending and partly applied files are no such reason. */
    public List<MigrationException> problems() {
        List<MigrationException> problems = new ArrayList<>();
        for (JournalRow row : missing) {
            String name = row.version() + (row.description().isEmpty() ? "" : "_" + row.description()) + ".sql";
            problems.add(MigrationException.inFile(
                    Kind.APPLIED_MISSING,
                    name,
                    "this file was applied on " + row.executedAt() + " and has vanished from the directory",
                    "restore it from version control"));
        }
        changed.ifPresent(file -> problems.add(MigrationException.inFile(
                Kind.APPLIED_CHANGED,
                file.name(),
                "this file was changed after it had been applied",
                "restore it from version control and put the change into a new migration")));
        for (MigrationFile file : outOfOrder) {
            problems.add(
                    MigrationException.inFile(
                            Kind.OUT_OF_ORDER,
                            file.name(),
                            "this file was added before files that are applied already",
                            "rename it to a newer version and run: sequelgate migrate hash; or apply it with --exec-order non-linear"));
        }
        foreignObject.ifPresent(object -> problems.add(MigrationException.of(
                Kind.DATABASE_NOT_CLEAN,
                "the database has no migration journal but is not empty: found " + object,
                "run sequelgate migrate apply once with --baseline VERSION (the version it is at) or --allow-dirty")));
        return List.copyOf(problems);
    }
}
