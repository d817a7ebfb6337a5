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
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * The first apply of many small migrations, beside Flyway's: as a start does it, in a process of its own, and warm, in one
 * process for all samples. The server is durable as a used one is: a commit waits for its disk. Only the work is timed,
 * from the connection to the last commit.
 */
final class ApplyBench {
    private static final int FILES = 100;
    private static final String OURS = "first apply of " + FILES + " migrations";
    private static final String FLYWAY = "Flyway's";
    private static final String BARE = "the same statements over JDBC, a transaction a file";

    private final Path work;
    private final TestPostgres server = TestPostgres.durable();

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
        Samples cold = new Samples(
                        "The first apply of " + FILES + " small migrations, in process, each in its own JVM", "ms")
                .alternate(1, 11, List.of(inOwnJvm(OURS, ours), inOwnJvm(FLYWAY, flyway)));
        cold.print(out);
        boolean holds = cold.ratio(out, OURS, FLYWAY, 0.5);
        Samples warm = new Samples("The same in one JVM that has done it before", "ms")
                .alternate(
                        2,
                        15,
                        List.of(
                                new Contestant(OURS, () -> measured(database -> apply(database, ours))),
                                new Contestant(FLYWAY, () -> measured(database -> flyway(database, flyway))),
                                new Contestant(BARE, () -> measured(database -> bare(database, ours)))));
        warm.print(out);
        warm.ratio(out, OURS, FLYWAY);
        warm.ratio(out, OURS, BARE);
        warm.ratio(out, BARE, FLYWAY);
        return holds;
    }

    private Contestant inOwnJvm(String name, Path directory) {
        return new Contestant(name, () -> {
            try (TestDatabase database = server.newDatabase()) {
                Process process = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                ApplyBench.class.getName(),
                                name,
                                directory.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                // On its input, where no list of processes shows it.
                try (OutputStream in = process.getOutputStream()) {
                    in.write(database.url().getBytes(StandardCharsets.UTF_8));
                }
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(name + " failed: " + said);
                }
                return Double.parseDouble(said.lines().reduce("", (before, last) -> last));
            }
        });
    }

    /** One sample in a JVM of its own; the database's URL comes on its input. */
    public static void main(String[] arguments) throws Exception {
        String url = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        Path directory = Path.of(arguments[1]);
        long start = System.nanoTime();
        if (arguments[0].equals(OURS)) {
            apply(url, directory);
        } else {
            flyway(DatabaseUrl.parse(url, "benchmark"), directory);
        }
        System.out.println((System.nanoTime() - start) / 1e6);
    }

    /** Work on a database. */
    private interface OnDatabase {
        void run(TestDatabase database) throws Exception;
    }

    /** Only the work is timed; making and dropping the database is not. */
    private double measured(OnDatabase work) throws Exception {
        try (TestDatabase database = server.newDatabase()) {
            long start = System.nanoTime();
            work.run(database);
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private static void apply(TestDatabase database, Path directory) throws Exception {
        apply(database.url(), directory);
    }

    private static void apply(String url, Path directory) throws Exception {
        try (Connection connection = DatabaseUrl.parse(url, "benchmark").connect(Duration.ofSeconds(10))) {
            int applied = new Migrator(
                            MigrationDirectory.read(directory), MigratorOptions.of(new PostgresDialect().migrations()))
                    .apply(connection, MigrationListener.NONE)
                    .size();
            expect(applied);
        }
    }

    private static void flyway(TestDatabase database, Path directory) throws Exception {
        flyway(DatabaseUrl.parse(database.url(), "benchmark"), directory);
    }

    private static void flyway(DatabaseUrl url, Path directory) {
        expect(Flyway.configure()
                .dataSource(url.jdbcUrl(), url.user().orElse(""), url.password().orElse(""))
                .locations("filesystem:" + directory)
                .load()
                .migrate()
                .migrationsExecuted);
    }

    /** The plain way to one transaction for each file, without a journal. */
    private static void bare(TestDatabase database, Path directory) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                Stream<Path> files = Files.list(directory)) {
            connection.setAutoCommit(false);
            for (Path file : files.filter(each -> each.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                for (String sql : Files.readString(file).split(";\n", -1)) {
                    statement.execute(sql);
                }
                connection.commit();
            }
        }
    }

    private static void expect(int applied) {
        if (applied != FILES) {
            throw new IllegalStateException("applied " + applied + " of " + FILES);
        }
    }
}
