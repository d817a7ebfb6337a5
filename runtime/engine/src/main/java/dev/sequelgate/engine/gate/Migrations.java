package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.MigrationDialect;
import dev.sequelgate.engine.gate.MigrationSummary.AppliedMigration;
import dev.sequelgate.engine.gate.MigrationSummary.MigrationFailure;
import dev.sequelgate.engine.migration.AppliedFile;
import dev.sequelgate.engine.migration.JournalRow;
import dev.sequelgate.engine.migration.MigrationDirectory;
import dev.sequelgate.engine.migration.MigrationException;
import dev.sequelgate.engine.migration.MigrationFile;
import dev.sequelgate.engine.migration.MigrationListener;
import dev.sequelgate.engine.migration.MigrationStatus;
import dev.sequelgate.engine.migration.Migrator;
import dev.sequelgate.engine.migration.MigratorOptions;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The migrations of one application: its directory, and how a database is brought to it. */
final class Migrations {
    private final GateOptions options;
    private final Optional<MigrationDirectory> directory;
    private final MigrationDialect dialect;
    private final GateListener listener;

    private Migrations(
            GateOptions options,
            Optional<MigrationDirectory> directory,
            MigrationDialect dialect,
            GateListener listener) {
        this.options = options;
        this.directory = directory;
        this.dialect = dialect;
        this.listener = listener;
    }

    /** Reads and verifies the directory; the default one may be absent. */
    static Migrations read(GateOptions options, Dialect product, GateListener listener) throws GateException {
        MigrationDialect dialect = product.migrations();
        FilePlace place = options.migrations();
        if (place.namedBy().isEmpty() && Files.notExists(place.path())) {
            return new Migrations(options, Optional.empty(), dialect, listener);
        }
        try {
            return new Migrations(
                    options,
                    Optional.of(MigrationDirectory.read(MigrationDirectory.of(place.path(), product.name()))),
                    dialect,
                    listener);
        } catch (MigrationException fault) {
            throw new GateException(
                    place.namedBy().map(namedBy -> namedBy + ": ").orElse("") + fault.describe());
        }
    }

    boolean present() {
        return directory.isPresent();
    }

    /** The same for two directories with the same files. */
    String sum() {
        return directory.map(MigrationDirectory::sum).orElse("none");
    }

    Optional<String> path() {
        return directory.map(files -> files.path().toString());
    }

    MigrationOutcome bring(Connection connection) throws GateException {
        if (directory.isEmpty()) {
            return new MigrationOutcome(
                    MigrationSummary.NONE,
                    List.of(),
                    List.of("there is no directory " + options.migrations().path()
                            + ": the models are judged against the database as it is"));
        }
        Migrator migrator =
                new Migrator(directory.get(), MigratorOptions.of(dialect).withLockTimeout(options.lockTimeout()));
        try {
            MigrationStatus status = migrator.status(connection);
            if (status.inSync()) {
                return new MigrationOutcome(summary(status, List.of(), Optional.empty()), List.of(), List.of());
            }
            return options.mode() == Mode.APPLY ? apply(migrator, connection) : looked(status);
        } catch (MigrationException fault) {
            throw new GateException(fault.describe());
        }
    }

    /** What is to be said where nothing may be written. */
    private MigrationOutcome looked(MigrationStatus status) {
        List<Finding> findings = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        sort(status.problems(), findings, notes);
        status.pending().forEach(file -> findings.add(MigrationFindings.pending(file, status)));
        return new MigrationOutcome(summary(status, List.of(), Optional.empty()), findings, notes);
    }

    private static void sort(List<MigrationException> problems, List<Finding> findings, List<String> notes) {
        for (MigrationException problem : problems) {
            MigrationFindings.of(problem).ifPresentOrElse(findings::add, () -> notes.add(problem.describe()));
        }
    }

    /** Problems are judged only after this process has held the lock: before, another one may have been at work. */
    private MigrationOutcome apply(Migrator migrator, Connection connection) throws MigrationException {
        List<AppliedMigration> applied = new ArrayList<>();
        try {
            migrator.apply(connection, new Hearing(applied));
        } catch (MigrationException fault) {
            return refused(migrator, connection, fault, applied);
        }
        return new MigrationOutcome(
                summary(migrator.status(connection), applied, Optional.empty()), List.of(), List.of());
    }

    private MigrationOutcome refused(
            Migrator migrator, Connection connection, MigrationException fault, List<AppliedMigration> applied)
            throws MigrationException {
        Optional<Finding> finding = MigrationFindings.of(fault);
        if (finding.isEmpty()) {
            throw fault;
        }
        MigrationStatus status = migrator.status(connection);
        List<Finding> findings = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        sort(status.problems(), findings, notes);
        if (findings.stream().noneMatch(other -> other.code() == finding.get().code())) {
            findings.add(0, finding.get());
        }
        return new MigrationOutcome(summary(status, applied, MigrationFindings.failure(fault)), findings, notes);
    }

    private MigrationSummary summary(
            MigrationStatus status, List<AppliedMigration> applied, Optional<MigrationFailure> failure) {
        return new MigrationSummary(
                path(),
                status.current().map(JournalRow::version),
                applied,
                Math.max(0, status.applied().size() - applied.size()),
                status.pending().stream().map(MigrationFile::name).toList(),
                status.ahead().stream().map(JournalRow::version).toList(),
                failure);
    }

    /** Passes on what the migrator does. */
    private final class Hearing implements MigrationListener {
        private final List<AppliedMigration> applied;

        Hearing(List<AppliedMigration> applied) {
            this.applied = applied;
        }

        @Override
        public void lockAcquired(Duration waited) {
            listener.lockWaited(waited);
        }

        @Override
        public void fileStarted(MigrationFile file, int statements, int skipped) {
            listener.migrationStarted(file.name(), statements - skipped);
        }

        @Override
        public void fileFinished(AppliedFile file) {
            applied.add(new AppliedMigration(file.file().name(), file.statements() - file.skipped(), file.spent()));
            listener.migrationEnded(file.file().name(), file.spent(), true);
        }

        @Override
        public void fileFailed(MigrationFile file, MigrationException failure, Duration spent) {
            listener.migrationEnded(file.name(), spent, false);
        }
    }
}
