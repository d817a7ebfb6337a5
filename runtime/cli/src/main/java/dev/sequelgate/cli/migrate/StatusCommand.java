package dev.sequelgate.cli.migrate;

import dev.sequelgate.cli.DatabaseOptions;
import dev.sequelgate.cli.OutputFormat;
import dev.sequelgate.cli.SettingsOptions;
import dev.sequelgate.cli.Surroundings;
import dev.sequelgate.engine.migration.MigrationDirectory;
import dev.sequelgate.engine.migration.MigrationException;
import dev.sequelgate.engine.migration.MigrationStatus;
import dev.sequelgate.engine.migration.Migrator;
import dev.sequelgate.engine.settings.Settings;
import java.io.PrintWriter;
import java.sql.Connection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how a database stands to the directory. */
@Command(
        name = "status",
        description = "Say which migrations a database has and which wait; exit 2 when it is not in sync.",
        sortOptions = false)
final class StatusCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    DatabaseOptions database;

    @Mixin
    DirectoryOptions directory;

    @Mixin
    JournalOptions journal;

    @Mixin
    OutputFormat format;

    StatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = directory
                .addTo(database.addTo(new SettingsOptions(surroundings)))
                .read();
        MigrationDirectory files = MigrationDirectory.read(MigrationDirectory.of(
                settings.migrations().path(),
                DatabaseOptions.database(settings).dialect().name()));
        var dialect = DatabaseOptions.database(settings).dialect().migrations();
        MigrationStatus status;
        try (Connection connection = DatabaseOptions.connect(settings, surroundings.err())) {
            status = new Migrator(files, journal.options(dialect)).status(connection);
        }
        if (format.isJson()) {
            surroundings.out().println(StatusJson.text(files, status));
        } else {
            print(files, status, surroundings.out());
        }
        return status.inSync() ? 0 : 2;
    }

    private static void print(MigrationDirectory files, MigrationStatus status, PrintWriter out) {
        out.println("Migration status: " + (status.inSync() ? "OK" : "PENDING"));
        out.println("  current version: "
                + status.current().map(row -> row.version()).orElse("none, no migration was applied yet"));
        if (!status.pending().isEmpty()) {
            out.println("  next version:    " + status.pending().get(0).version());
        }
        out.println("  applied files:   " + status.applied().size() + " of "
                + files.files().size());
        out.println("  pending files:   " + status.pending().size());
        status.pending().forEach(file -> out.println("    " + file.name()));
        status.partial()
                .ifPresent(row -> out.println("  stopped:         " + row.version() + " after " + row.applied() + " of "
                        + row.total() + " statements"
                        + row.error().map(error -> ": " + error).orElse("")));
        status.ahead()
                .forEach(row ->
                        out.println("  ahead:           " + row.version() + " was applied from a newer directory"));
        for (MigrationException problem : status.problems()) {
            out.println("  problem:         " + problem.describe());
        }
    }
}
