package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.dialect.MigrationDialect;
import dev.sequelgate.engine.dialect.SqlFault;
import dev.sequelgate.engine.migration.MigrationException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings one database to the state of one migration directory. */
public final class Migrator {
    private final MigrationDirectory directory;
    private final MigratorOptions options;
    private final MigrationDialect dialect;

    public Migrator(MigrationDirectory directory, MigratorOptions options) {
        this.directory = directory;
        this.options = options;
        this.dialect = options.dialect();
    }

    /** Reads the journal and compares; writes nothing and takes no lock. */
    public MigrationStatus status(Connection connection) throws MigrationException {
        try {
            return status(connection, locate(connection));
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /**
     * What {@link #apply} would do; writes nothing and takes no lock.
     *
     * @throws MigrationException where apply would refuse before it begins
     */
    public List<PlannedFile> plan(Connection connection) throws MigrationException {
        try {
            Journal journal = locate(connection);
            List<JournalRow> rows = journal.rows(connection);
            return planned(applicable(connection, journal), rows);
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /**
     * Takes the lock, applies what is pending and releases the lock; takes no lock when nothing is pending.
     *
     * @param connection used for nothing else meanwhile; it loses what its session
     *     had set, locked or kept temporarily
     * @return the files that were applied, in that order
     * @throws MigrationException at the first fault; what was committed before it stays and is in the journal
     */
    public List<AppliedFile> apply(Connection connection, MigrationListener listener) throws MigrationException {
        try {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try {
                MigrationStatus before = status(connection, locate(connection));
                boolean begun = !before.applied().isEmpty() || before.partial().isPresent();
                if (before.inSync() && (begun || options.baseline().isEmpty())) {
                    return List.of();
                }
                return applyLocked(connection, listener);
            } finally {
                if (!connection.isClosed()) {
                    connection.setAutoCommit(autoCommit);
                }
            }
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private List<AppliedFile> applyLocked(Connection connection, MigrationListener listener)
            throws SQLException, MigrationException {
        try (MigrationLock lock = MigrationLock.acquire(connection, dialect.lock(), options.lockTimeout())) {
            listener.lockAcquired(lock.waited());
            Journal located = locate(connection);
            List<JournalRow> rows = located.rows(connection);
            List<PlannedFile> plan = planned(applicable(connection, located), rows);
            Optional<MigrationFile> baseline = rows.isEmpty() ? baselineFile() : Optional.empty();
            if (plan.isEmpty() && baseline.isEmpty()) {
                return List.of();
            }
            Journal journal = located.created(connection);
            if (baseline.isPresent()) {
                journal.insert(connection, JournalRow.baseline(baseline.get(), Instant.now()));
            }
            try (Session session = new Session(connection, dialect, lock, journal, rows, options.lockTimeout())) {
                return new Run(session, listener, options.transactionMode()).execute(plan);
            }
        }
    }

    private Journal locate(Connection connection) throws SQLException, MigrationException {
        return Journal.locate(connection, dialect.journal(), options.revisionsSchema());
    }

    private MigrationStatus status(Connection connection, Journal journal) throws SQLException, MigrationException {
        List<JournalRow> rows = journal.rows(connection);
        boolean trusted = !rows.isEmpty()
                || options.allowDirty()
                || options.baseline().isPresent()
                || directory.files().isEmpty();
        Optional<String> foreignObject =
                trusted ? Optional.empty() : dialect.firstObject(connection, journal.boundSchema());
        return new HistoryComparison(directory, rows).status(options.order(), foreignObject);
    }

    /** The files to apply now, after baseline, limit and target; throws if the state forbids to apply any. */
    private List<MigrationFile> applicable(Connection connection, Journal journal)
            throws SQLException, MigrationException {
        if (options.baseline().isPresent() && options.allowDirty()) {
            throw MigrationException.of(
                    Kind.DATABASE_NOT_CLEAN, "baseline and allow-dirty exclude each other", "give one of them");
        }
        MigrationStatus status = status(connection, journal);
        List<MigrationException> problems = status.problems();
        if (!problems.isEmpty()) {
            throw problems.get(0);
        }
        List<MigrationFile> pending = status.pending();
        Optional<MigrationFile> baseline = baselineFile();
        if (baseline.isPresent()
                && status.applied().isEmpty()
                && status.partial().isEmpty()) {
            int start = directory.files().indexOf(baseline.get()) + 1;
            pending = directory.files().subList(start, directory.files().size());
        }
        return limited(pending);
    }

    private Optional<MigrationFile> baselineFile() throws MigrationException {
        return options.baseline().isEmpty()
                ? Optional.empty()
                : Optional.of(file(options.baseline().get()));
    }

    private List<MigrationFile> limited(List<MigrationFile> pending) throws MigrationException {
        List<MigrationFile> chosen = pending;
        if (options.toVersion().isPresent()) {
            int last = directory.files().indexOf(file(options.toVersion().get()));
            chosen = pending.stream()
                    .filter(each -> directory.files().indexOf(each) <= last)
                    .toList();
        }
        return chosen.subList(0, Math.min(chosen.size(), options.limit().orElse(chosen.size())));
    }

    private MigrationFile file(String version) throws MigrationException {
        Optional<MigrationFile> found = directory.file(version);
        if (found.isEmpty()) {
            throw MigrationException.of(
                    Kind.VERSION_UNKNOWN,
                    "the directory " + directory.path() + " has no version " + version,
                    directory.files().isEmpty()
                            ? "it has no migration files"
                            : "its newest version is "
                                    + directory
                                            .files()
                                            .get(directory.files().size() - 1)
                                            .version());
        }
        return found.get();
    }

    private List<PlannedFile> planned(List<MigrationFile> files, List<JournalRow> rows) throws MigrationException {
        List<PlannedFile> plan = new ArrayList<>();
        for (MigrationFile file : files) {
            Optional<JournalRow> row = rows.stream()
                    .filter(each -> each.version().equals(file.version()))
                    .findFirst();
            plan.add(PlannedFile.of(file, file.statements(dialect.splitter()), row));
        }
        return plan;
    }

    private MigrationException unreadable(SQLException failure) {
        SqlFault fault = dialect.fault(failure);
        String state = fault.sqlState().map(code -> " (SQLSTATE " + code + ")").orElse("");
        return fault.kind() == SqlFault.Kind.CONNECTION_LOST
                ? MigrationException.of(
                        Kind.CONNECTION_LOST,
                        "the connection to the database was lost: " + fault.message() + state,
                        "start again when the database can be reached")
                : MigrationException.of(
                        Kind.JOURNAL_UNREADABLE,
                        "the migration journal cannot be used: " + fault.message() + state,
                        "check that this user may create and change the journal's schema and table");
    }
}
