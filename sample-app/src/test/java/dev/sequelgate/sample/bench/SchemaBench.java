package dev.sequelgate.sample.bench;

import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.postgres.PostgresDialect;
import dev.sequelgate.engine.diff.SchemaDiff;
import dev.sequelgate.engine.diff.Scope;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.settings.DatabaseUrl;
import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import dev.sequelgate.sample.bench.Samples.Contestant;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Comparing schemas, beside the bare catalog query, the loading of the models, and Sequelize's own sync(). */
final class SchemaBench {
    private static final Path TOOL =
            Path.of("../runtime/cli/target/sequelgate/bin/sequelgate").toAbsolutePath();
    private static final int MANY = 1000;
    private static final int MODELS = 200;
    private static final String QUERY = "bare catalog query over JDBC";
    private static final String COMPARE = "inspect and compare";
    private static final String LOAD = "loading the models alone";
    private static final String DIFF = "schema diff, nothing to do";
    private static final String SYNC = "Sequelize sync() under Node, nothing to do";
    private static final String ALTER = "Sequelize sync({alter: true}) under Node, nothing to do";

    private final Path modules;
    private final Path work;

    SchemaBench(Path modules, Path work) {
        this.modules = modules;
        this.work = work;
    }

    boolean run(PrintStream out) throws Exception {
        boolean holds = compare(out);
        holds &= memory(out);
        return process(out) && holds;
    }

    private boolean compare(PrintStream out) throws Exception {
        try (TestDatabase database = TestPostgres.shared().newDatabase();
                SequelizeProcess node = new SequelizeProcess(modules, database.url())) {
            node.say("define " + MANY);
            node.say("sync");
            DatabaseUrl url = DatabaseUrl.parse(database.url(), "benchmark");
            String everything = CatalogQuery.everything();
            Dialect dialect = new PostgresDialect();
            Schema known = inspect(url, dialect);
            Samples samples = new Samples("Inspecting " + MANY + " tables and comparing them with what they were", "ms")
                    .alternate(
                            4,
                            15,
                            List.of(
                                    Contestant.timed(QUERY, () -> CatalogQuery.run(url, everything)),
                                    Contestant.timed(COMPARE, () -> {
                                        if (!SchemaDiff.between(known, inspect(url, dialect), Scope.EVERYTHING)
                                                .isEmpty()) {
                                            throw new IllegalStateException("the schema differs from itself");
                                        }
                                    })));
            samples.print(out);
            return samples.ratio(out, COMPARE, QUERY, 2);
        }
    }

    private static Schema inspect(DatabaseUrl url, Dialect dialect) throws SQLException {
        try (Connection connection = url.connect(Duration.ofSeconds(10))) {
            return dialect.inspector().inspectAll(connection);
        }
    }

    /** With a heap that is no larger, the command ends well. */
    private boolean memory(PrintStream out) throws Exception {
        try (TestDatabase database = TestPostgres.shared().newDatabase()) {
            Path models = models("memory", MANY);
            sync(database.url());
            tool(models, database.url(), "schema", "diff", "--from", database.url(), "--to", "models://models.js");
            out.printf("%n  schema diff of %d models and tables, both processes with -Xmx512m: holds%n", MANY);
            return true;
        }
    }

    private boolean process(PrintStream out) throws Exception {
        try (TestDatabase database = TestPostgres.shared().newDatabase();
                SequelizeProcess node = new SequelizeProcess(modules, database.url())) {
            Path models = models("models", MODELS);
            node.say("define " + MODELS);
            node.say("sync");
            Samples samples = new Samples(
                            "Comparing " + MODELS + " models with their database, wall time of the whole process", "ms")
                    .alternate(
                            1,
                            7,
                            List.of(
                                    Contestant.timed(
                                            LOAD, () -> tool(models, database.url(), "run", "--mode=off", "models.js")),
                                    Contestant.timed(
                                            DIFF,
                                            () -> tool(
                                                    models,
                                                    database.url(),
                                                    "schema",
                                                    "diff",
                                                    "--from",
                                                    database.url(),
                                                    "--to",
                                                    "models://models.js")),
                                    new Contestant(SYNC, () -> Double.parseDouble(node.say("sync")))));
            samples.add(ALTER, Double.parseDouble(node.say("alter")));
            samples.print(out);
            samples.ratio(out, DIFF, SYNC);
            boolean slower = samples.median(ALTER) > samples.median(DIFF);
            out.println("  " + ALTER + " is " + (slower ? "slower: holds" : "not slower: DOES NOT HOLD"));
            return samples.ratio(out, DIFF, LOAD, 1.3) && slower;
        }
    }

    private void sync(String url) throws Exception {
        try (SequelizeProcess node = new SequelizeProcess(modules, url)) {
            node.say("define " + MANY);
            node.say("sync");
        }
    }

    private Path models(String name, int count) throws IOException {
        Path directory = Files.createDirectories(work.resolve(name)).toAbsolutePath();
        Files.copy(Path.of("src/test/bench/define.js"), directory.resolve("define.js"));
        Files.writeString(directory.resolve("models.js"), """
                const { Sequelize } = require('sequelize');
                const sequelize = new Sequelize(process.env.DATABASE_URL, { logging: false });
                require('./define.js').define(sequelize, %d);
                """.formatted(count));
        Files.createSymbolicLink(directory.resolve("node_modules"), modules);
        return directory;
    }

    private static void tool(Path directory, String url, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(TOOL.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("DATABASE_URL", url);
        builder.environment().put("SEQUELGATE_JAVA_OPTS", "-Xmx512m");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    "exit code " + process.exitValue() + " of " + command.get(1) + " " + command.get(2) + "\n" + said);
        }
    }
}
