package dev.sequelgate.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.agent.support.AgentProcess;
import dev.sequelgate.agent.support.AgentProcess.Result;
import dev.sequelgate.agent.support.Machine;
import dev.sequelgate.agent.support.MigrationFiles;
import dev.sequelgate.agent.support.Shop;
import dev.sequelgate.engine.testing.ServerDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that is wrong before there can be a verdict: one line with place and remedy, and no connection is made. */
class BadInputIT {
    private static final Path BUNDLE = Machine.bundle("shop.js");

    @TempDir
    static Path directory;

    private static AgentProcess process;
    private static MigrationFiles migrations;
    private static Path accept;

    private final ServerDatabase database = TestPostgres.shared().newDatabase();

    /** One process for all, whose files change under it: with on-refuse=throw it goes on. */
    @BeforeAll
    static void start() throws Exception {
        migrations = new MigrationFiles(directory.resolve("migrations"));
        accept = directory.resolve("sequelgate-accept.yml");
        process = AgentProcess.in(directory)
                .setting("on-refuse", "throw")
                .setting("migrations", "migrations")
                .setting("connect-timeout", "300ms")
                .setting("lock-timeout", "400ms")
                .start();
    }

    @AfterAll
    static void end() {
        process.close();
    }

    @BeforeEach
    void goodFiles() throws Exception {
        migrations.delete();
        migrations.add("20260101000000_tables.sql", Shop.TABLES).hash();
        Files.deleteIfExists(accept);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    /** What the application is told; stderr has the same in one line. */
    private static String fault(String before) throws Exception {
        int said = process.stderr().length();
        Result result = process.run("eval", BUNDLE, before, "outcome", "globalThis.connections === undefined");
        assertThat(result.loadError()).isEmpty();
        assertThat(result.values().get(1)).isEqualTo("true");
        String told = result.value();
        String line = process.stderr()
                .substring(said)
                .lines()
                .reduce((first, last) -> last)
                .orElse("");
        assertThat(line).startsWith("sequelgate: ").doesNotContain("\tat ");
        assertThat(told).contains("Sequelgate cannot judge this start. " + line.substring("sequelgate: ".length()));
        return line;
    }

    @Test
    void missingMigrationsDirectory() throws Exception {
        migrations.delete();

        assertThat(fault(Shop.connecting(database)))
                .contains("agent argument 'migrations=migrations'", "/migrations does not exist");
    }

    @Test
    void checksumMismatch() throws Exception {
        migrations.add("20260101000000_tables.sql", Shop.TABLES + "-- edited");

        assertThat(fault(Shop.connecting(database))).contains("20260101000000_tables.sql", "sequelgate migrate hash");
    }

    @Test
    void unreachableDatabase() throws Exception {
        assertThat(fault(Shop.connecting("postgres://me:secret@127.0.0.1:1/none")))
                .contains(
                        "postgres://me:***@127.0.0.1:1/none", "cannot be reached within 300ms", "raise connect-timeout")
                .doesNotContain("secret");
    }

    @Test
    void wrongPassword() throws Exception {
        String user = "login_" + database.name();
        database.execute("CREATE ROLE " + user + " LOGIN PASSWORD 'right'");
        try {
            assertThat(fault(Shop.connecting("postgres://" + user + "_nobody:wrong@" + database.host() + ":"
                            + database.port() + "/" + database.name())))
                    .contains("refuses this login", "correct user and password")
                    .doesNotContain("wrong@");
        } finally {
            database.execute("DROP ROLE " + user);
        }
    }

    @Test
    void lockThatNobodyReleasesUntilSomebodyDoes() throws Exception {
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(2686470616)");

            assertThat(fault(Shop.connecting(database))).contains("the migration lock was not free within 400 ms");
        }
        assertThat(process.run("eval", BUNDLE, Shop.connecting(database), "outcome")
                        .value())
                .isEqualTo("connected");
    }

    @Test
    void theSameApplicationMayTryAgain() throws Exception {
        String[] attempts = new String[100];
        Arrays.fill(attempts, "shop.connect(shop.sequelize) && outcome");
        attempts[attempts.length - 1] = "outcome";
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(2686470616)");
            int said = process.stderr().length();
            CompletableFuture<Result> starting = process.runAside("eval", BUNDLE, Shop.connecting(database), attempts);
            while (!process.stderr().substring(said).contains("the migration lock was not free")) {
                Thread.sleep(20);
            }
            statement.execute("SELECT pg_advisory_unlock(2686470616)");

            assertThat(starting.get().values()).endsWith("connected");
        }
    }

    @Test
    void corruptFileOfAcceptedFindings() throws Exception {
        Files.writeString(accept, "accepted: [");

        assertThat(fault(Shop.connecting(database))).contains("sequelgate-accept.yml");
    }

    @Test
    void unknownDialect() throws Exception {
        assertThat(fault(Shop.connecting("oracle://me:secret@127.0.0.1:1/none")))
                .contains(
                        "dialect 'oracle' is not known to this version",
                        "use one of postgres, mysql, mariadb, sqlite",
                        "mode=off");
    }

    @Test
    void sqlErrorInAMigrationLeavesNothingBehind() throws Exception {
        migrations
                .add("20260102000000_bad.sql", "CREATE TABLE half (id int);\n\nALTER TABLE nowhere ADD COLUMN x int;\n")
                .hash();

        String told = process.run("eval", BUNDLE, Shop.connecting(database), "outcome")
                .value();

        assertThat(told)
                .contains("migration failed: 20260102000000_bad.sql:3", "SQLSTATE 42P01", "ALTER TABLE nowhere");
        database.execute("CREATE TABLE half (id int)");
    }

    @Test
    void aScriptThatThrowsTellsItsOwnStory() throws Exception {
        Path broken = Files.writeString(directory.resolve("broken.js"), "throw new Error('a model file is broken')");

        assertThat(process.run("eval", broken, "").loadError()).isEqualTo("Error: a model file is broken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            refuse-onn=any      |          |        | agent argument 'refuse-onn=any': there is no setting 'refuse-onn'; did you mean 'refuse-on'?
            mode=aply           |          |        | agent argument 'mode=aply': 'aply' is no value of 'mode'; did you mean 'apply'?
            mode=apply          | WHEN     | reddy  | environment variable SEQUELGATE_WHEN: 'reddy' is no value of 'when'; did you mean 'ready'?
            status-port=8000000 |          |        | 'status-port'; write 'off' or a number
            """)
    void wrongSettingsStopTheStart(String argument, String variable, String value, String line) throws Exception {
        AgentProcess.Starting starting = AgentProcess.in(directory)
                .setting(argument.substring(0, argument.indexOf('=')), argument.substring(argument.indexOf('=') + 1));
        if (variable != null) {
            starting.environment("SEQUELGATE_" + variable, value);
        }
        try (AgentProcess stopped = starting.start()) {
            assertThat(stopped.exitCode()).isEqualTo(1);
            assertThat(stopped.stderr())
                    .startsWith("sequelgate: ")
                    .contains(line)
                    .hasLineCount(1);
        }
    }

    @Test
    void withoutAVerdictTheProcessEndsWithCode1() throws Exception {
        try (AgentProcess stopped = AgentProcess.in(directory).start()) {
            assertThat(stopped.tryRun(
                            "eval", BUNDLE, Shop.connecting(database.url().replace(database.name(), "no_such"))))
                    .isNull();

            assertThat(stopped.exitCode()).isEqualTo(1);
            assertThat(stopped.stderr())
                    .contains("the server has no such database", "create it, or correct its name")
                    .hasLineCount(1);
        }
    }
}
