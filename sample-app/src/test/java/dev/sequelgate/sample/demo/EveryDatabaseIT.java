package dev.sequelgate.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestDatabases;
import dev.sequelgate.engine.testing.TestMariadb;
import dev.sequelgate.engine.testing.TestMysql;
import dev.sequelgate.engine.testing.TestSqlite;
import dev.sequelgate.sample.Npm;
import dev.sequelgate.sample.demo.Service.Answer;
import dev.sequelgate.sample.demo.Tool.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample service on each database beside PostgreSQL: nothing but its URL changes. */
class EveryDatabaseIT {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> databases() {
        return Stream.of(TestMysql.shared(), TestMariadb.shared(), (TestDatabases) TestSqlite.shared())
                .map(databases -> Arguments.of(databases.dialect(), databases));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void theGateOpensOnAnEmptyDatabaseAndClosesOnOneThatLacksAColumn(String dialect, TestDatabases databases)
            throws Exception {
        Npm.install(MODULE.resolve("app"));
        try (TestDatabase database = databases.newDatabase();
                Checkout checkout = Checkout.of(MODULE.resolve("app"))) {
            try (Service service = start(checkout, database)) {
                Answer user = service.post("/users", "{\"name\":\"Ada\",\"email\":\"ada@example.com\"}");
                assertThat(user.status()).as(user.body()).isEqualTo(201);
                int id = JSON.readTree(user.body()).path("id").asInt();
                Answer recipe = service.post(
                        "/recipes",
                        "{\"title\":\"Tea\",\"tags\":[\"hot\"],\"authorId\":" + id
                                + ",\"ingredients\":[{\"name\":\"water\",\"quantity\":250,\"unit\":\"ml\"}]}");
                assertThat(recipe.status()).as(recipe.body()).isEqualTo(201);
                assertThat(JSON.readTree(recipe.body()).at("/tags/0").asText()).isEqualTo("hot");
                assertThat(JSON.readTree(service.get("/active-users").body())
                                .at("/0/email")
                                .asText())
                        .isEqualTo("ada@example.com");
                assertThat(service.post("/users", "{\"name\":\"Eve\",\"email\":\"ada@example.com\"}")
                                .status())
                        .isEqualTo(409);
                assertThat(service.errorLines())
                        .anyMatch(line -> line.startsWith("sequelgate: open: 6 models on " + dialect + ":")
                                && line.contains("3 migrations applied"));
            }
            try (Service second = start(checkout, database)) {
                second.port();
                assertThat(second.errorLines())
                        .anyMatch(line -> line.startsWith("sequelgate: open: nothing changed since"));
            }
            database.execute("ALTER TABLE tasks DROP COLUMN notes");
            try (Service third = start(checkout, database)) {
                assertThat(third.exitCode()).isEqualTo(2);
                assertThat(String.join("\n", third.errorLines()))
                        .contains("breaking: column-missing, model Task (models/task.js:", "ADD COLUMN");
            }
        }
    }

    private static Service start(Checkout checkout, TestDatabase database) throws Exception {
        return Service.start(
                Tool.packed(MODULE).launcher(),
                checkout.directory(),
                Map.of("DATABASE_URL", database.url()),
                List.of());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void theCommandsWorkOnIt(String dialect, TestDatabases databases) throws Exception {
        Npm.install(MODULE.resolve("app"));
        try (TestDatabase database = databases.newDatabase();
                TestDatabase empty = databases.newDatabase();
                TestDatabase other = databases.newDatabase();
                Checkout checkout = Checkout.of(MODULE.resolve("app"))) {
            assertThat(run(checkout, database, "migrate", "status", "-u", database.url())
                            .code())
                    .isEqualTo(2);
            assertThat(run(checkout, database, "migrate", "apply", "-u", database.url())
                            .out())
                    .contains("Applied 3 files");
            assertThat(run(checkout, database, "migrate", "status", "-u", database.url())
                            .code())
                    .isZero();
            Result fits = run(checkout, database, "check", "-u", database.url());
            assertThat(fits.out()).startsWith("open: 6 models on " + dialect);
            assertThat(fits.code()).isZero();

            Result inspected = run(checkout, database, "schema", "inspect", "--url", database.url());
            assertThat(inspected.out()).contains("CREATE TABLE", "recipe_ingredients", "CREATE VIEW");
            List<String> models = List.of("--to", "models://models?dialect=" + dialect, "--dev-url", empty.url());
            Result differs = schema(checkout, other, models, "diff", "--from", other.url());
            assertThat(differs.code()).isEqualTo(2);
            Result applied = schema(checkout, other, models, "apply", "--url", other.url(), "--auto-approve");
            assertThat(applied.out()).contains("is in sync");
            assertThat(schema(checkout, other, models, "diff", "--from", other.url())
                            .code())
                    .isZero();
        }
    }

    private static Result schema(Checkout checkout, TestDatabase database, List<String> more, String... words)
            throws Exception {
        List<String> arguments = new ArrayList<>(List.of("schema"));
        arguments.addAll(List.of(words));
        arguments.addAll(more);
        return run(checkout, database, arguments.toArray(String[]::new));
    }

    private static Result run(Checkout checkout, TestDatabase database, String... arguments) throws Exception {
        return Tool.packed(MODULE).run(checkout.directory(), Map.of("DATABASE_URL", database.url()), arguments);
    }
}
