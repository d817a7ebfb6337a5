package dev.sequelgate.cli.migrate;

import dev.sequelgate.cli.DatabaseOptions;
import dev.sequelgate.cli.Failure;
import dev.sequelgate.cli.OutputFormat;
import dev.sequelgate.cli.SettingsOptions;
import dev.sequelgate.cli.Surroundings;
import dev.sequelgate.engine.migration.MigrationDirectory;
import dev.sequelgate.engine.migration.MigrationException;
import dev.sequelgate.engine.migration.Migrator;
import dev.sequelgate.engine.migration.MigratorOptions;
import dev.sequelgate.engine.migration.TransactionMode;
import dev.sequelgate.engine.settings.Setting;
import dev.sequelgate.engine.settings.Settings;
import java.sql.Connection;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Applies pending migrations. */
@Command(name = "apply", description = "Apply the pending migrations to a database.", sortOptions = false)
final class ApplyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(arity = "0..1", paramLabel = "N", description = "Apply no more than N files.")
    @Nullable
    Integer limit;

    @Mixin
    DatabaseOptions database;

    @Mixin
    DirectoryOptions directory;

    @Mixin
    JournalOptions journal;

    @Option(
            names = "--to-version",
            paramLabel = "VERSION",
            description = "Apply no file after this version.",
            order = 12)
    @Nullable
    String toVersion;

    @Option(names = "--dry-run", description = "Print the statements; write nothing and take no lock.", order = 13)
    boolean dryRun;

    @Option(
            names = "--baseline",
            paramLabel = "VERSION",
            description = "The version that a database without journal already has.",
            order = 14)
    @Nullable
    String baseline;

    @Option(names = "--allow-dirty", description = "Accept a database without journal that is not empty.", order = 15)
    boolean allowDirty;

    @Option(
            names = "--tx-mode",
            paramLabel = "MODE",
            converter = ModeReader.class,
            description = "What one transaction spans: file (default), all, none.",
            order = 20)
    TransactionMode transactionMode = TransactionMode.FILE;

    @Option(
            names = "--lock-timeout",
            paramLabel = "DURATION",
            description =
                    "How long to wait for another process that migrates, and inside a transaction for each lock on a table or row. Default: 60s.",
            order = 31)
    @Nullable
    String lockTimeout;

    @Mixin
    OutputFormat format;

    ApplyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        if (limit != null && limit < 1) {
            throw new Failure("N is " + limit + "; give the number of files to apply, at least 1");
        }
        Settings settings = directory
                .addTo(database.addTo(new SettingsOptions(surroundings)))
                .with(Setting.LOCK_TIMEOUT, "--lock-timeout", lockTimeout)
                .read();
        MigrationDirectory files = MigrationDirectory.read(MigrationDirectory.of(
                settings.migrations().path(),
                DatabaseOptions.database(settings).dialect().name()));
        Migrator migrator = new Migrator(files, options(settings));
        try (Connection connection = DatabaseOptions.connect(settings, surroundings.err())) {
            ApplyOutput output = format.isJson()
                    ? new ApplyJson(surroundings.out(), surroundings.clock())
                    : new ApplyText(surroundings.out(), surroundings.clock());
            if (dryRun) {
                output.planned(migrator.plan(connection));
                return 0;
            }
            output.begins(migrator.status(connection));
            try {
                migrator.apply(connection, output);
            } catch (MigrationException failed) {
                output.stopped(failed);
                throw failed;
            }
            output.ended();
            return 0;
        }
    }

    private MigratorOptions options(Settings settings) throws Failure {
        MigratorOptions options = journal.options(
                        DatabaseOptions.database(settings).dialect().migrations())
                .withLockTimeout(settings.lockTimeout())
                .withTransactionMode(transactionMode);
        options = baseline == null ? options : options.withBaseline(baseline);
        options = allowDirty ? options.withAllowDirty() : options;
        options = limit == null ? options : options.withLimit(limit);
        return toVersion == null ? options : options.withToVersion(toVersion);
    }

    /** Reads a transaction mode's word. */
    static final class ModeReader implements ITypeConverter<TransactionMode> {
        @Override
        public TransactionMode convert(String text) {
            return Arrays.stream(TransactionMode.values())
                    .filter(mode -> mode.key().equals(text))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException("'" + text + "' is no mode: the modes are file, all, none"));
        }
    }
}
