package dev.sequelgate.sample.bench;

import dev.sequelgate.engine.capture.RegistryReader;
import dev.sequelgate.engine.dialect.postgres.PostgresDialect;
import dev.sequelgate.engine.gate.Application;
import dev.sequelgate.engine.gate.FilePlace;
import dev.sequelgate.engine.gate.Gate;
import dev.sequelgate.engine.gate.GateListener;
import dev.sequelgate.engine.gate.GateOptions;
import dev.sequelgate.engine.gate.GateReport;
import dev.sequelgate.engine.gate.Mode;
import dev.sequelgate.engine.gate.RefuseOn;
import dev.sequelgate.engine.gate.Route;
import dev.sequelgate.engine.migration.MigrationDirectory;
import dev.sequelgate.engine.migration.MigrationListener;
import dev.sequelgate.engine.migration.Migrator;
import dev.sequelgate.engine.migration.MigratorOptions;
import dev.sequelgate.engine.settings.DatabaseUrl;
import dev.sequelgate.engine.testing.ServerDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import dev.sequelgate.sample.bench.Samples.Contestant;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/** A start at which there is nothing to do, beside the bare catalog query, Flyway's migrate() and Sequelize's sync(). */
final class GateBench {
    private static final int TABLES = 200;
    private static final String GATE = "gate, nothing to do";
    private static final String FULL = "gate, everything read and judged";
    private static final String QUERY = "bare catalog query over JDBC";
    private static final String FLYWAY = "Flyway migrate(), nothing to do";
    private static final String SYNC = "Sequelize sync() under Node, nothing to do";

    private final Path modules;
    private final Path work;

    GateBench(Path modules, Path work) {
        this.modules = modules;
        this.work = work;
    }

    boolean run(PrintStream out) throws Exception {
        try (ServerDatabase database = TestPostgres.shared().newDatabase();
                SequelizeProcess node = new SequelizeProcess(modules, database.url())) {
            String registry = node.say("define " + TABLES);
            Application application = Application.of(RegistryReader.read(registry), registry);
            node.say("sync");
            Path migrations = Files.createDirectories(work.resolve("gate-migrations"));
            Files.writeString(migrations.resolve("1_base.sql"), "SELECT 1;\n");
            MigrationDirectory.readUnverified(migrations).writeSum();
            baseline(database, migrations);
            Path flyway = Files.createDirectories(work.resolve("flyway-migrations"));
            Files.writeString(flyway.resolve("V1__base.sql"), "SELECT 1;\n");
            DatabaseUrl url = DatabaseUrl.parse(database.url(), "benchmark");
            flyway(database, flyway);
            expect(gate(migrations, application, url, Mode.APPLY), Route.FULL);
            Samples samples = new Samples(
                            "A start with nothing to do, " + TABLES
                                    + " tables; each contestant connects anew, in one process",
                            "ms")
                    .alternate(
                            10,
                            40,
                            List.of(
                                    Contestant.timed(QUERY, () -> CatalogQuery.run(url, CatalogQuery.relations())),
                                    Contestant.timed(
                                            GATE,
                                            () -> expect(
                                                    gate(migrations, application, url, Mode.APPLY), Route.UNCHANGED)),
                                    Contestant.timed(
                                            FULL,
                                            () -> new Gate(
                                                            options(migrations, Mode.VERIFY),
                                                            new GateListener() {},
                                                            Clock.systemUTC())
                                                    .judgeLate(application, url)),
                                    Contestant.timed(FLYWAY, () -> flyway(database, flyway)),
                                    new Contestant(SYNC, () -> Double.parseDouble(node.say("sync")))));
            samples.print(out);
            boolean holds = samples.ratio(out, GATE, QUERY, 1.5);
            samples.ratio(out, GATE, FLYWAY);
            samples.ratio(out, GATE, SYNC);
            return holds;
        }
    }

    private static GateOptions options(Path migrations, Mode mode) {
        return new GateOptions(
                mode,
                RefuseOn.BREAKING,
                new FilePlace(migrations, Optional.empty()),
                new FilePlace(migrations.resolve("accept.yml"), Optional.empty()),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
    }

    private static GateReport gate(Path migrations, Application application, DatabaseUrl url, Mode mode)
            throws Exception {
        return new Gate(options(migrations, mode), new GateListener() {}, Clock.systemUTC()).judge(application, url);
    }

    private static void expect(GateReport report, Route route) {
        if (!report.verdict().open() || report.route() != route) {
            throw new IllegalStateException(
                    "expected " + route + ": " + report.verdict().findings());
        }
    }

    private static void baseline(ServerDatabase database, Path migrations) throws Exception {
        try (Connection connection = database.connect()) {
            new Migrator(
                            MigrationDirectory.read(migrations),
                            MigratorOptions.of(new PostgresDialect().migrations())
                                    .withBaseline("1"))
                    .apply(connection, MigrationListener.NONE);
        }
    }

    private static void flyway(ServerDatabase database, Path directory) {
        Flyway.configure()
                .dataSource(
                        "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.name(),
                        database.user(),
                        database.password())
                .locations("filesystem:" + directory)
                .baselineOnMigrate(true)
                .load()
                .migrate();
    }
}
