package dev.sequelgate.sample.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import dev.sequelgate.sample.Npm;
import dev.sequelgate.sample.demo.Service.Answer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plays the main job on an embedded PostgreSQL and shows it; fails where a step does not do what it says. */
public final class Demo {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MIGRATIONS = 5;
    private static final int REPLICAS = 4;

    private final Screen screen;
    private final Path sample;
    private final Tool tool;

    Demo(Screen screen, Path sampleModule) {
        this.screen = screen;
        this.sample = sampleModule.resolve("app");
        this.tool = Tool.packed(sampleModule);
    }

    /** @param arguments the directory of the module sample-app */
    public static void main(String[] arguments) throws Exception {
        try {
            new Demo(new Screen(System.out), Path.of(arguments[0]).toAbsolutePath()).play();
            System.out.println("\nEvery step did what it says.");
            System.exit(0);
        } catch (IllegalStateException failed) {
            System.err.println("demo: " + failed.getMessage());
            System.exit(1);
        }
    }

    void play() throws Exception {
        Npm.install(sample);
        try (TestDatabase database = TestPostgres.shared().newDatabase();
                Checkout checkout = Checkout.of(sample)) {
            emptyDatabase(database, checkout);
            secondStart(database, checkout);
            modelWithoutMigration(database);
            droppedColumn(database);
            editedMigration(database);
        }
        try (TestDatabase database = TestPostgres.shared().newDatabase()) {
            replicas(database);
            oldBuild(database);
        }
    }

    private void emptyDatabase(TestDatabase database, Checkout checkout) throws Exception {
        screen.title("(a) An empty database: pending migrations are applied, the gate opens");
        int statusPort = freePort();
        try (Service service = start(checkout, database, List.of("--status-port=" + statusPort))) {
            service.port();
            shown(service);
            Answer user = service.post("/users", "{\"name\":\"Ada\",\"email\":\"ada@example.com\"}");
            screen.does("POST /users {\"name\":\"Ada\",\"email\":\"ada@example.com\"}");
            screen.shows(user.status() + " " + user.body());
            int id = JSON.readTree(user.body()).path("id").asInt();
            Answer recipe = service.post(
                    "/recipes",
                    "{\"title\":\"Tea\",\"authorId\":" + id
                            + ",\"ingredients\":[{\"name\":\"water\",\"quantity\":250,\"unit\":\"ml\"}]}");
            Answer task = service.post("/tasks", "{\"title\":\"Boil water\",\"userId\":" + id + "}");
            Answer active = service.get("/active-users");
            screen.does("GET /active-users");
            screen.shows(active.status() + " " + active.body());
            screen.holds(
                    user.status() == 201 && recipe.status() == 201 && task.status() == 201,
                    "rows are created through Sequelize");
            screen.holds(
                    JSON.readTree(active.body()).path(0).path("email").asText().equals("ada@example.com"),
                    "the model on the view active_users reads them");
            screen.does("GET /metrics on the status port");
            String metrics = Service.page(statusPort, "/metrics").body();
            screen.shows(metrics.lines()
                    .filter(line -> line.matches("sequelgate_(gate_open|models|migrations).*"))
                    .toList());
            screen.holds(
                    metrics.contains("sequelgate_migrations{state=\"applied\"} " + MIGRATIONS + ".0")
                            && Service.page(statusPort, "/readyz").status() == 200,
                    MIGRATIONS + " migrations are applied and the service is ready");
            screen.holds(service.stop() == 0, "it stops at SIGTERM as it would under Node");
        }
    }

    private void secondStart(TestDatabase database, Checkout checkout) throws Exception {
        screen.title("(b) A second start: nothing changed, nothing is written");
        List<String> before = bookkeeping(database);
        try (Service service = start(checkout, database, List.of())) {
            service.port();
            shown(service);
            JsonNode report = report(checkout);
            screen.holds(report.path("route").asText().equals("unchanged"), "the gate took the fast path");
            screen.holds(bookkeeping(database).equals(before), "journal and kept verdict are untouched");
            screen.shows("the gate's phases in ms: " + report.path("durationsMs"));
        }
    }

    private void modelWithoutMigration(TestDatabase database) throws Exception {
        screen.title("(c) A model gained `age`, nobody wrote the migration");
        try (Checkout checkout = Checkout.of(sample)
                        .edit("models/user.js", "preferences: {", "age: DataTypes.INTEGER,\n      preferences: {");
                Service service = start(checkout, database, List.of())) {
            int code = service.exitCode();
            shown(service);
            String said = String.join("\n", service.errorLines());
            screen.holds(code == 2, "exit code 2");
            screen.holds(said.contains("models/user.js:"), "the report names the model's file and line");
            screen.holds(
                    said.contains("ALTER TABLE \"users\" ADD COLUMN \"age\" integer"),
                    "and the statement that mends it");
        }
    }

    private void droppedColumn(TestDatabase database) throws Exception {
        screen.title("(d) Somebody dropped a column by hand");
        screen.does("ALTER TABLE \"tasks\" DROP COLUMN \"notes\"");
        database.execute("ALTER TABLE \"tasks\" DROP COLUMN \"notes\"");
        try (Checkout checkout = Checkout.of(sample);
                Service service = start(checkout, database, List.of())) {
            int code = service.exitCode();
            shown(service);
            screen.holds(code == 2, "exit code 2");
            JsonNode finding = report(checkout).path("findings").path(0);
            screen.does("the first finding of the JSON report");
            screen.shows(finding.toPrettyString());
            screen.holds(
                    finding.path("code").asText().equals("column-missing")
                            && finding.path("column").asText().equals("notes"),
                    "the JSON report says so too");
        }
        database.execute("ALTER TABLE \"tasks\" ADD COLUMN \"notes\" text");
    }

    private void replicas(TestDatabase database) throws Exception {
        screen.title("(f) " + REPLICAS + " replicas start at once on an empty database");
        List<AutoCloseable> open = new ArrayList<>();
        try {
            List<Checkout> checkouts = new ArrayList<>();
            List<Service> services = new ArrayList<>();
            for (int i = 0; i < REPLICAS; i++) {
                Checkout checkout = Checkout.of(sample);
                open.add(checkout);
                checkouts.add(checkout);
            }
            for (Checkout checkout : checkouts) {
                Service service = start(checkout, database, List.of());
                open.add(0, service);
                services.add(service);
            }
            int serving = 0;
            int applied = 0;
            for (int i = 0; i < REPLICAS; i++) {
                serving += services.get(i).get("/users").status() == 200 ? 1 : 0;
                applied += report(checkouts.get(i))
                        .path("migrations")
                        .path("applied")
                        .size();
                screen.shows("replica " + (i + 1) + ": " + gateLine(services.get(i)));
            }
            screen.holds(applied == MIGRATIONS, "each of the " + MIGRATIONS + " migrations ran once");
            screen.holds(serving == REPLICAS, "all " + REPLICAS + " serve");
        } finally {
            for (AutoCloseable each : open) {
                each.close();
            }
        }
    }

    private void oldBuild(TestDatabase database) throws Exception {
        screen.title("(g) An old build restarts against the newer schema");
        try (Checkout checkout = Checkout.of(sample)
                .delete("migrations/20260202090000_task_priority.sql")
                .edit("models/task.js", "      doneAt: DataTypes.DATE,\n", "")
                .edit(
                        "models/task.js",
                        "      priority: { type: DataTypes.SMALLINT, allowNull: false, defaultValue: 3, validate: { min: 1, max: 5 } },\n",
                        "")
                .edit("server.js", "order: [['priority', 'ASC'], ['id', 'ASC']]", "order: [['id', 'ASC']]")) {
            hash(checkout);
            try (Service service = start(checkout, database, List.of())) {
                int user = JSON.readTree(service.post("/users", "{\"name\":\"Bo\",\"email\":\"bo@example.com\"}")
                                .body())
                        .path("id")
                        .asInt();
                Answer task = service.post("/tasks", "{\"title\":\"Old\",\"userId\":" + user + "}");
                shown(service);
                screen.holds(
                        task.status() == 201, "it starts and works: the database is ahead, and its models still fit");
            }
        }
    }

    private void editedMigration(TestDatabase database) throws Exception {
        screen.title("(e) A migration was edited after it had been applied");
        try (Checkout checkout = Checkout.of(sample)
                .edit(
                        "migrations/20260112090000_create_tasks.sql",
                        "character varying(255)",
                        "character varying(100)")) {
            try (Service service = start(checkout, database, List.of())) {
                int code = service.exitCode();
                shown(service);
                screen.holds(code == 1, "atlas.sum no longer fits: exit code 1");
            }
            hash(checkout);
            try (Service service = start(checkout, database, List.of())) {
                int code = service.exitCode();
                shown(service);
                screen.holds(code == 2, "hashed anew it is still refused, by the journal: exit code 2");
            }
        }
    }

    private Service start(Checkout checkout, TestDatabase database, List<String> options) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.add("--report=gate.json");
        screen.does("sequelgate run " + String.join(" ", all) + " server.js");
        return Service.start(tool.launcher(), checkout.directory(), Map.of("DATABASE_URL", database.url()), all);
    }

    private void hash(Checkout checkout) throws IOException, InterruptedException {
        screen.does("sequelgate migrate hash");
        Tool.Result result = tool.run(checkout.directory(), Map.of(), "migrate", "hash");
        screen.shows(result.out() + result.err());
        if (result.code() != 0) {
            throw new IllegalStateException("sequelgate migrate hash failed");
        }
    }

    private void shown(Service service) {
        screen.shows(service.errorLines());
        screen.shows(service.outLines());
    }

    private static String gateLine(Service service) {
        return service.errorLines().stream()
                .filter(line -> line.contains("open"))
                .findFirst()
                .orElse("says nothing");
    }

    /** The only instance's report. */
    private static JsonNode report(Checkout checkout) throws IOException {
        JsonNode report = JSON.readTree(Files.readString(checkout.file("gate.json")));
        return report.path("instances").path(0);
    }

    /** Every row that the gate itself keeps, with the transaction that wrote it. */
    private static List<String> bookkeeping(TestDatabase database) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("atlas_schema_revisions", "sequelgate_verdicts")) {
                try (ResultSet found = statement.executeQuery(
                        "SELECT xmin::text || ' ' || t::text FROM atlas_schema_revisions." + table + " t ORDER BY 1")) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
