package dev.sequelgate.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequelgate.agent.support.AgentProcess;
import dev.sequelgate.agent.support.AgentProcess.Result;
import dev.sequelgate.agent.support.Machine;
import dev.sequelgate.agent.support.MigrationFiles;
import dev.sequelgate.agent.support.Shop;
import dev.sequelgate.engine.testing.ServerDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the process: exit codes, what is said on stderr, and the report file. */
class RefusalIT {
    private static final Path BUNDLE = Machine.bundle("shop.js");

    @TempDir
    Path directory;

    private final ServerDatabase database = TestPostgres.shared().newDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void migratesAndThenRefusesWithCode2AndAReportInTheMiddleOfAConnection() throws Exception {
        new MigrationFiles(directory.resolve("migrations"))
                .add("20260101000000_tables.sql", Shop.TABLES_WITHOUT_TITLE)
                .hash();
        Path report = directory.resolve("out/report.json");
        try (AgentProcess process =
                AgentProcess.in(directory).setting("report", report).start()) {
            assertThat(process.tryRun("eval", BUNDLE, Shop.connecting(database)))
                    .isNull();

            assertThat(process.exitCode()).isEqualTo(2);
            assertThat(process.stderr())
                    .startsWith("sequelgate: REFUSED: 1 breaking")
                    .containsPattern("breaking: column-missing, model Task \\(.*dist/shop\\.js:\\d+\\), table tasks")
                    .contains("ALTER TABLE \"tasks\" ADD COLUMN \"title\" character varying(100);")
                    .doesNotContain(database.password() + "@");
        }
        JsonNode json = new ObjectMapper().readTree(report.toFile());
        assertThat(json.path("verdict").asText()).isEqualTo("refused");
        JsonNode instance = json.path("instances").path(0);
        assertThat(instance.path("id").asText()).isEqualTo("postgres-1");
        assertThat(instance.path("findings").path(0).path("code").asText()).isEqualTo("column-missing");
        assertThat(instance.path("migrations")
                        .path("applied")
                        .path(0)
                        .path("file")
                        .asText())
                .isEqualTo("20260101000000_tables.sql");
    }

    @Test
    void anApplicationThatNeverConnectsIsRefusedAndNoShutdownHookKeepsIt() throws Exception {
        try (AgentProcess process = AgentProcess.in(directory)
                .setting("mode", "verify")
                .option("-Dhost.endless-shutdown-hook=true")
                .start()) {
            assertThat(process.tryRun("eval", BUNDLE, Shop.using(database.url())))
                    .isNull();

            assertThat(process.exitCode()).isEqualTo(2);
            assertThat(process.stderr()).contains("REFUSED: 2 breaking").contains("table-missing, model User");
        }
    }

    @Test
    void opensWithOneLineThatSaysWhatWasDone() throws Exception {
        new MigrationFiles(directory.resolve("migrations"))
                .add("20260101000000_tables.sql", Shop.TABLES)
                .hash();
        for (String line : new String[] {
            "open: 2 models on .*, 1 migration applied, the last is 20260101000000_tables.sql \\(\\d+ ms\\)",
            "open: nothing changed since .*; 2 models on .* \\(\\d+ ms\\)"
        }) {
            try (AgentProcess process = AgentProcess.in(directory).start()) {
                Result first = process.run("eval", BUNDLE, Shop.connecting(database), "outcome");
                assertThat(first.value()).isEqualTo("connected");
                assertThat(process.run("eval", BUNDLE, Shop.connecting(database), "outcome")
                                .value())
                        .isEqualTo("connected");
                assertThat(process.finish()).isZero();
                // The second context has the same models on the same database, and is not judged again.
                assertThat(process.stderr().strip()).matches("sequelgate: " + line);
            }
        }
    }

    @Test
    void observeReportsAndNeverStopsAnything() throws Exception {
        database.execute(Shop.TABLES_WITHOUT_TITLE);
        try (AgentProcess process = AgentProcess.in(directory)
                .setting("mode", "observe")
                .setting("connect-timeout", "200ms")
                .start()) {
            assertThat(process.run("eval", BUNDLE, Shop.connecting(database), "outcome")
                            .value())
                    .isEqualTo("connected");
            assertThat(process.run("eval", BUNDLE, Shop.connecting("postgres://me:pw@127.0.0.1:1/none"), "outcome")
                            .value())
                    .isEqualTo("connected");
            assertThat(process.run(
                                    "eval",
                                    BUNDLE,
                                    "",
                                    "shop.connectTo('mysql://me:pw@127.0.0.1:1/none').define('M', {}) && 'defined'")
                            .value())
                    .isEqualTo("defined");
            assertThat(process.finish()).isZero();
            assertThat(process.stderr())
                    .contains("WOULD BE REFUSED (mode=observe): 1 breaking")
                    .contains(
                            "cannot judge (mode=observe lets the application go on): postgres://me:***@127.0.0.1:1/none")
                    .doesNotContain("me:pw");
        }
    }

    @Test
    void offLeavesTheApplicationAsItIs() throws Exception {
        try (AgentProcess process =
                AgentProcess.in(directory).environment("SEQUELGATE_MODE", "off").start()) {
            assertThat(process.run(
                                    "eval",
                                    BUNDLE,
                                    Shop.connecting(database),
                                    "outcome",
                                    "typeof globalThis.__sequelgate + typeof globalThis.sequelgate")
                            .values())
                    .containsExactly("connected", "undefinedundefined");
            assertThat(process.finish()).isZero();
            assertThat(process.stderr()).isEmpty();
        }
    }

    @Test
    void aContextWithoutSequelizeIsLeftAlone() throws Exception {
        try (AgentProcess process = AgentProcess.in(directory).start()) {
            assertThat(process.run(
                                    "text",
                                    Machine.applications().resolve("shims/nothing.js"),
                                    "globalThis.module = {};",
                                    "typeof globalThis.__sequelgate + typeof globalThis.sequelgate")
                            .value())
                    .isEqualTo("undefinedundefined");
            assertThat(process.finish()).isZero();
            assertThat(process.stderr()).isEmpty();
        }
    }
}
