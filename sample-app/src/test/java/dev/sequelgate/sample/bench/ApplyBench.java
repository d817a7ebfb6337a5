package dev.sequelgate.sample.bench;

import dev.sequelgate.engine.dialect.postgres.PostgresDialect;
import dev.sequelgate.engine.migration.MigrationDirectory;
import dev.sequelgate.engine.migration.MigrationListener;
import dev.sequelgate.engine.migration.Migrator;
import dev.sequelgate.engine.migration.MigratorOptions;
import dev.sequelgate.engine.settings.DatabaseUrl;
import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import dev.sequelgate.sample.bench.Samples.Contestant;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;

/** The first apply of many small migrations, beside Flyway's in the same process. */
final class ApplyBench {
    private static final int FILES = 100;
    private static final String OURS = "first apply of " + FILES + " migrations";
    private static final String FLYWAY = "Flyway's";

    private final Path work;

    ApplyBench(Path work) {
        this.work = work;
    }

    boolean run(PrintStream out) throws Exception {
        Path ours = Files.createDirectories(work.resolve("apply-ours"));
        Path flyway = Files.createDirectories(work.resolve("apply-flyway"));
        for (int i = 1; i <= FILES; i++) {
            String version = String.format(Locale.ROOT, "%04d", i);
            String sql = i % 2 == 1
                    ? "CREATE TABLE t" + i + " (id serial PRIMARY KEY, name varchar(255) NOT NULL);\n"
                    : "ALTER TABLE t" + (i - 1) + " ADD COLUMN note text;\nCREATE INDEX t" + i + "_name ON t" + (i - 1)
                            + " (name);\n";
            Files.writeString(ours.resolve(version + "_step.sql"), sql);
            Files.writeString(flyway.resolve("V" + version + "__step.sql"), sql);
        }
        MigrationDirectory.readUnverified(ours).writeSum();
        Samples samples = new Samples("The first apply of " + FILES + " small migrations, one process", "ms")
                .alternate(
                        2,
                        15,
                        List.of(
                                new Contestant(OURS, () -> measured(database -> apply(database, ours))),
                                new Contestant(FLYWAY, () -> measured(database -> flyway(database, flyway)))));
        samples.print(out);
        return samples.ratio(out, OURS, FLYWAY, 0.5);
    }

    /** Work on a database. */
    private interface OnDatabase {
        void run(TestDatabase database) throws Exception;
    }

    /** Only the work is timed; making and dropping the database is not. */
    private static double measured(OnDatabase work) throws Exception {
        try (TestDatabase database = TestPostgres.shared().newDatabase()) {
            long start = System.nanoTime();
            work.run(database);
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private static void apply(TestDatabase database, Path directory) throws Exception {
        try (Connection connection =
                DatabaseUrl.parse(database.url(), "benchmark").connect(Duration.ofSeconds(10))) {
            int applied = new Migrator(
                            MigrationDirectory.read(directory), MigratorOptions.of(new PostgresDialect().migrations()))
                    .apply(connection, MigrationListener.NONE)
                    .size();
            expect(applied);
        }
    }

    private static void flyway(TestDatabase database, Path directory) throws IOException {
        expect(Flyway.configure()
                .dataSource(
                        "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.name(),
                        database.user(),
                        database.password())
                .locations("filesystem:" + directory)
                .load()
                .migrate()
                .migrationsExecuted);
    }

    private static void expect(int applied) {
        if (applied != FILES) {
            throw new IllegalStateException("applied " + applied + " of " + FILES);
        }
    }
}
