package dev.sequelgate.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequelgate.agent.support.AgentProcess;
import dev.sequelgate.agent.support.AgentProcess.Result;
import dev.sequelgate.agent.support.Machine;
import dev.sequelgate.agent.support.Shop;
import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gate does while the application runs: several instances, later models, sync(), status pages, rechecks. */
class RunningIT {
    private static final Path BUNDLE = Machine.bundle("shop.js");
    private static final Pattern STATUS = Pattern.compile("status on (http://127\\.0\\.0\\.1:\\d+)");

    @TempDir
    Path directory;

    private final TestDatabase database = TestPostgres.shared().newDatabase();
    private final TestDatabase other = TestPostgres.shared().newDatabase();

    @BeforeEach
    void fill() throws Exception {
        database.execute(Shop.TABLES);
        other.execute(Shop.TABLES_WITHOUT_TITLE);
    }

    @AfterEach
    void drop() {
        database.close();
        other.close();
    }

    private AgentProcess.Starting starting() {
        return AgentProcess.in(directory).setting("mode", "verify").setting("on-refuse", "throw");
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    @Test
    void everyInstanceHasItsVerdictOnItsDatabase() throws Exception {
        Path report = directory.resolve("report.json");
        try (AgentProcess process = starting().setting("report", report).start()) {
            Result result = process.run(
                    "eval",
                    BUNDLE,
                    "",
                    "globalThis.one = shop.connectTo('" + database.url() + "')",
                    "globalThis.two = shop.connectTo('" + other.url() + "')",
                    "shop.defineModels(one), shop.defineModels(two), shop.connect(one) && 1",
                    "outcome",
                    "shop.connect(two) && 1",
                    "outcome",
                    "shop.connect(two) && 1",
                    "outcome");
            assertThat(result.values().get(3)).isEqualTo("connected");
            assertThat(result.values().get(5)).contains("Sequelgate refuses this start", "column title");
            assertThat(result.values().get(7)).isEqualTo(result.values().get(5));
        }
        JsonNode json = new ObjectMapper().readTree(report.toFile());
        assertThat(json.path("verdict").asText()).isEqualTo("refused");
        assertThat(json.path("instances").findValuesAsText("id")).containsExactly("postgres-1", "postgres-2");
        assertThat(json.path("instances").path(0).path("verdict").asText()).isEqualTo("open");
        assertThat(json.path("instances").path(1).path("verdict").asText()).isEqualTo("refused");
    }

    @Test
    void modelsThatAreDefinedLaterAreJudgedThen() throws Exception {
        try (AgentProcess process = starting().start()) {
            Result result = process.run(
                    "eval",
                    BUNDLE,
                    Shop.connecting(database),
                    "outcome",
                    "shop.sequelize.define('Fits', { email: shop.DataTypes.STRING }, { tableName: 'users', timestamps: false }) && 1",
                    "shop.connect(shop.sequelize) && 1",
                    "outcome",
                    "shop.sequelize.define('Ghost', {}, { tableName: 'ghosts', timestamps: false }) && 1",
                    "shop.connect(shop.sequelize) && 1",
                    "outcome");
            assertThat(result.values().get(0)).isEqualTo("connected");
            assertThat(result.values().get(3)).isEqualTo("connected");
            assertThat(result.values().get(6)).contains("table-missing, model Ghost (Unnamed:1)");
        }
    }

    @Test
    void syncIsToldTheTwoWaysOnAndRewritingIsRisky() throws Exception {
        database.execute("DROP TABLE tasks");
        try (AgentProcess process = starting().start()) {
            Result result = process.run("eval", BUNDLE, "", syncing(database, "sync()"), "outcome");
            assertThat(result.values().get(1))
                    .contains("table-missing, model Task")
                    .contains("the application calls sync(): either write the migration with `sequelgate migrate diff`")
                    .contains("mode=observe");

            database.execute("DROP TABLE users; " + Shop.TABLES);
            int said = process.stderr().length();
            process.run("eval", BUNDLE, "", syncing(database, "sync({ alter: true })"), "outcome");
            assertThat(process.stderr().substring(said))
                    .startsWith("sequelgate: open: 2 models")
                    .contains("risky: sync-rewrites-schema", "sync({ alter: true })");
        }
    }

    /** Defines the models and calls the method in one go. */
    private static String syncing(TestDatabase database, String call) {
        return "(sequelize => { shop.defineModels(sequelize); sequelize." + call
                + ".then(() => { globalThis.outcome = 'synced'; }, error => { globalThis.outcome = error.message; }); })"
                + "(shop.connectTo('" + database.url() + "'))";
    }

    @Test
    void theApplicationSaysWhenItIsReady() throws Exception {
        try (AgentProcess process = starting().setting("when", "ready").start()) {
            Result result = process.run(
                    "eval",
                    BUNDLE,
                    Shop.connecting(other),
                    "outcome",
                    "sequelgate.ready()",
                    "shop.connect(shop.sequelize) && 1",
                    "outcome");
            assertThat(result.values().get(0)).isEqualTo("connected");
            assertThat(result.values().get(1)).startsWith("thrown ").contains("column title");
            assertThat(result.values().get(3)).contains("column title");
            assertThat(process.stderr())
                    .startsWith(
                            "sequelgate: when=ready: connections pass until the application calls sequelgate.ready()");
        }
    }

    @Test
    void theRefusalOfAnApplicationThatNeverConnectsMeetsItsHost() throws Exception {
        try (AgentProcess process = starting().start()) {
            Result result = process.run("eval", BUNDLE, Shop.using(other.url()), "outcome");
            assertThat(result.loadError()).contains("Sequelgate refuses this start", "column title");
            assertThat(result.value()).isEqualTo("never connected");
        }
    }

    @Test
    void anInstanceThatIsMadeLaterAndNeverConnectsIsJudgedToo() throws Exception {
        try (AgentProcess process = starting().start()) {
            process.run(
                    "eval",
                    BUNDLE,
                    "",
                    "void Promise.resolve().then(() => { shop.defineModels(shop.connectTo('" + other.url() + "')); })");
            assertThat(process.stderr()).startsWith("sequelgate: REFUSED: 1 breaking");
        }
    }

    @Test
    void aSequelizeThatIsNotRecognisedIsNotPassedOverInSilence() throws Exception {
        Path unknown = Files.writeString(
                directory.resolve("sequelize9.js"), "globalThis.errors = ['SequelizeConnectionRefusedError'];");
        try (AgentProcess process = starting().start()) {
            process.run("eval", unknown, "", "1");
            assertThat(process.stderr())
                    .contains("this application is NOT gated")
                    .hasLineCount(1);
        }
    }

    @Test
    void statusPagesAndRechecksFollowTheDatabase() throws Exception {
        try (AgentProcess process =
                starting().setting("status-port", 0).setting("recheck", "1s").start()) {
            Matcher status = STATUS.matcher(process.awaitStderr("status on"));
            assertThat(status.find()).isTrue();
            String url = status.group(1);
            assertThat(get(url + "/livez").statusCode()).isEqualTo(200);
            assertThat(get(url + "/readyz").statusCode()).isEqualTo(503);

            process.run("eval", BUNDLE, Shop.connecting(database), "outcome");
            assertThat(get(url + "/readyz").statusCode()).isEqualTo(200);
            JsonNode json = new ObjectMapper().readTree(get(url + "/status").body());
            assertThat(json.path("verdict").asText()).isEqualTo("open");
            assertThat(json.path("instances").path(0).path("models").asInt()).isEqualTo(2);
            assertThat(json.path("instances").path(0).path("findings").isArray())
                    .isTrue();
            assertThat(get(url + "/metrics").body()).contains("sequelgate_gate_open 1", "sequelgate_models 2");

            database.execute("ALTER TABLE tasks DROP COLUMN title");
            process.awaitStderr("does not fit the models any more: 1 breaking, 0 risky;"
                    + " the first is column-missing, model Task, table tasks, column title");
            assertThat(get(url + "/metrics").body())
                    .contains("sequelgate_findings{code=\"column-missing\",severity=\"breaking\"} 1")
                    .contains("sequelgate_rechecks_total{outcome=\"differs\"} 1");
            assertThat(new ObjectMapper()
                            .readTree(get(url + "/status").body())
                            .path("instances")
                            .path(0)
                            .path("recheck")
                            .path("outcome")
                            .asText())
                    .isEqualTo("differs");
            assertThat(get(url + "/readyz").statusCode()).isEqualTo(200);

            database.execute("ALTER TABLE tasks ADD COLUMN title varchar(100)");
            process.awaitStderr("fits the models again");
        }
    }
}
