package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.capture.RegistryReader;
import dev.sequelgate.engine.migration.MigrationDirectory;
import dev.sequelgate.engine.settings.DatabaseUrl;
import dev.sequelgate.engine.testing.ServerDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An application, its migrations and its database, for tests of the gate. */
final class GateScene implements AutoCloseable {
    static final String USERS = "CREATE TABLE users (id serial PRIMARY KEY, name varchar(255), email varchar(255));";
    static final String MODEL_USER = model("User", "users", "id INTEGER key", "name STRING", "email STRING");
    static final String MODEL_USER_WITH_AGE =
            model("User", "users", "id INTEGER key", "name STRING", "email STRING", "age INTEGER");

    final ServerDatabase database = TestPostgres.shared().newDatabase();
    final Path directory;
    final List<String> heard = new ArrayList<>();
    Mode mode = Mode.APPLY;
    RefuseOn refuseOn = RefuseOn.BREAKING;
    Duration lockTimeout = Duration.ofSeconds(10);
    Duration connectTimeout = Duration.ofSeconds(5);
    Optional<String> migrationsNamedBy = Optional.empty();
    Optional<String> acceptNamedBy = Optional.empty();
    Optional<String> url = Optional.empty();

    GateScene(Path directory) {
        this.directory = directory;
    }

    Path migrations() {
        return directory.resolve("migrations");
    }

    Path accept() {
        return directory.resolve("sequelgate-accept.yml");
    }

    GateScene migration(String file, String sql) throws Exception {
        unhashedMigration(file, sql);
        MigrationDirectory.readUnverified(migrations()).writeSum();
        return this;
    }

    void unhashedMigration(String file, String sql) throws IOException {
        Files.createDirectories(migrations());
        Files.writeString(migrations().resolve(file), sql + "\n");
    }

    /** One model: its columns are written as {@code name TYPE}, the primary key with {@code key} behind it. */
    static String model(String name, String table, String... columns) {
        StringBuilder json = new StringBuilder("{\"name\":\"" + name + "\",\"table\":{\"table\":\"" + table
                + "\"},\"file\":\"/app/models/" + name.toLowerCase(java.util.Locale.ROOT) + ".js\",\"line\":5,"
                + "\"options\":{},\"uniqueKeys\":{},\"indexes\":[],\"columns\":[");
        for (int i = 0; i < columns.length; i++) {
            String[] words = columns[i].split(" ", -1);
            boolean key = words.length > 2;
            json.append(i == 0 ? "" : ",")
                    .append("{\"attr\":\"" + words[0] + "\",\"column\":\"" + words[0] + "\",\"type\":{\"key\":\""
                            + words[1] + "\"},\"allowNull\":" + !key + ",\"primaryKey\":" + key
                            + ",\"autoIncrement\":" + key + ",\"default\":{\"kind\":\"none\"}}");
        }
        return json.append("]}").toString();
    }

    static Application application(String... models) {
        String text =
                "{\"format\":1,\"sequelizeVersion\":\"6.37.8\",\"dialect\":\"postgres\",\"options\":{},\"models\":["
                        + String.join(",", models) + "],\"problems\":[]}";
        return Application.of(RegistryReader.read(text), text);
    }

    GateOptions options() {
        return new GateOptions(
                mode,
                refuseOn,
                new FilePlace(migrations(), migrationsNamedBy),
                new FilePlace(accept(), acceptNamedBy),
                lockTimeout,
                connectTimeout);
    }

    Gate gate() {
        return new Gate(options(), new Hearing(), Clock.systemUTC());
    }

    Database connection() throws Exception {
        return DatabaseUrl.parse(url.orElse(database.url()), "test");
    }

    GateReport start(String... models) throws Exception {
        return gate().judge(application(models), connection());
    }

    void execute(String sql) throws Exception {
        database.execute(sql);
    }

    String query(String sql) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    /** Everything that is in the database, to prove that nothing was written. */
    String relations() throws Exception {
        return query("SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class c JOIN pg_namespace n"
                + " ON n.oid = c.relnamespace WHERE relkind = 'r' AND nspname NOT LIKE 'pg\\_%'"
                + " AND nspname <> 'information_schema'");
    }

    static List<String> codes(GateReport report) {
        return report.verdict().findings().stream()
                .map(finding -> finding.code().key())
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }

    /** Writes down what the gate does. */
    private final class Hearing implements GateListener {
        @Override
        public void waitingForDatabase(String shown, String reason, Duration longest) {
            heard.add("waiting");
        }

        @Override
        public void migrationEnded(String file, Duration duration, boolean successful) {
            heard.add((successful ? "applied " : "failed ") + file);
        }
    }
}
