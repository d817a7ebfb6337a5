package dev.sequelgate.engine.gate;

import static dev.sequelgate.engine.gate.GateScene.codes;
import static dev.sequelgate.engine.gate.GateScene.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequelgate.engine.capture.RegistryReader;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.gate.report.ReportText;
import dev.sequelgate.engine.migration.MigrationDirectory;
import dev.sequelgate.engine.settings.DatabaseUrl;
import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestDatabases;
import dev.sequelgate.engine.testing.TestMariadb;
import dev.sequelgate.engine.testing.TestMysql;
import dev.sequelgate.engine.testing.TestPostgres;
import dev.sequelgate.engine.testing.TestSqlite;
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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the gate and its migrations do on every database alike. */
class GateContractTest {
    private static final String USERS = "CREATE TABLE users (id int PRIMARY KEY, name varchar(255));\n";
    private static final String USER = model("User", "users", "id INTEGER key", "name STRING");
    private static final String USER_WITH_AGE = model("User", "users", "id INTEGER key", "name STRING", "age INTEGER");

    @TempDir
    Path directory;

    private final List<TestDatabase> opened = new ArrayList<>();
    private Duration lockTimeout = Duration.ofSeconds(10);
    private Mode mode = Mode.APPLY;

    /** One database product. */
    record Product(String name, Supplier<TestDatabases> databases) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Product> products() {
        return Stream.of(
                new Product("postgres", TestPostgres::shared),
                new Product("mysql", TestMysql::shared),
                new Product("mariadb", TestMariadb::shared),
                new Product("sqlite", TestSqlite::shared));
    }

    @AfterEach
    void close() {
        opened.forEach(TestDatabase::close);
    }

    private void on(Product product) {
        opened.add(product.databases().get().newDatabase());
    }

    private TestDatabase database() {
        return opened.get(0);
    }

    private GateReport start(String... models) throws Exception {
        String text =
                "{\"format\":1,\"sequelizeVersion\":\"6.37.8\",\"dialect\":\"postgres\",\"options\":{},\"models\":["
                        + String.join(",", models)
                                .replace("\"autoIncrement\":true", "\"autoIncrement\":false")
                                .replace("{\"key\":\"STRING\"}", "{\"key\":\"STRING\",\"sql\":\"VARCHAR(255)\"}")
                        + "],\"problems\":[]}";
        GateOptions options = new GateOptions(
                mode,
                RefuseOn.BREAKING,
                new FilePlace(directory.resolve("migrations"), Optional.empty()),
                new FilePlace(directory.resolve("accept.yml"), Optional.empty()),
                lockTimeout,
                Duration.ofSeconds(5));
        return new Gate(options, new GateListener() {}, Clock.systemUTC())
                .judge(
                        Application.of(RegistryReader.read(text), text),
                        DatabaseUrl.parse(database().url(), "test"));
    }

    private void migration(String file, String sql) throws Exception {
        Path migrations = Files.createDirectories(directory.resolve("migrations"));
        Files.writeString(migrations.resolve(file), sql);
        MigrationDirectory.readUnverified(migrations).writeSum();
    }

    private List<String> query(String sql) throws Exception {
        try (Connection connection = database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private Dialect dialect() throws Exception {
        return DatabaseUrl.parse(database().url(), "test").dialect();
    }

    /** Where PostgreSQL keeps the journal, a schema of its own; elsewhere the database that the URL names. */
    private String journal() throws Exception {
        return dialect().name().equals("postgres")
                ? "atlas_schema_revisions.atlas_schema_revisions"
                : "atlas_schema_revisions";
    }

    @ParameterizedTest
    @MethodSource("products")
    void anEmptyDatabaseIsMigratedAndTheNextStartOnlyComparesFingerprints(Product product) throws Exception {
        on(product);
        migration("1_users.sql", USERS);
        migration("2_rows.sql", "INSERT INTO users VALUES (1, 'a');\nINSERT INTO users VALUES (2, 'b;c');\n");

        GateReport first = start(USER);
        GateReport second = start(USER);

        assertThat(first.verdict().open()).isTrue();
        assertThat(first.verdict().findings()).isEmpty();
        assertThat(first.migrations().applied()).hasSize(2);
        assertThat(second.route()).isEqualTo(Route.UNCHANGED);
        assertThat(second.since()).isEqualTo(first.at());
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
        assertThat(query("SELECT version FROM " + journal() + " WHERE applied = total ORDER BY version"))
                .containsExactly("1", "2");
        assertThat(query("SELECT name FROM users ORDER BY id")).containsExactly("a", "b;c");
    }

    @ParameterizedTest
    @MethodSource("products")
    void whatSomebodyChangesIsSeen(Product product) throws Exception {
        on(product);
        migration("1_users.sql", USERS);
        start(USER);

        database().execute("CREATE INDEX by_name ON users (name)");
        assertThat(start(USER).route()).isEqualTo(Route.FULL);
        assertThat(start(USER).route()).isEqualTo(Route.UNCHANGED);
        database().execute("INSERT INTO users VALUES (7, 'g')");
        assertThat(start(USER).route()).isEqualTo(Route.UNCHANGED);
        database().execute("ALTER TABLE users ADD COLUMN more int");
        GateReport report = start(USER);
        assertThat(codes(report)).containsExactly("changed-outside-migrations", "column-extra", "index-extra");
        migration("2_more.sql", "CREATE TABLE more (id int PRIMARY KEY);\n");
        assertThat(start(USER).migrations().version()).contains("2");
    }

    @ParameterizedTest
    @MethodSource("products")
    void aModelAheadIsRefusedAndItsRemedyOpensTheGate(Product product) throws Exception {
        on(product);
        migration("1_users.sql", USERS);

        GateReport report = start(USER_WITH_AGE);

        assertThat(report.passes()).isFalse();
        assertThat(codes(report)).containsExactly("column-missing");
        assertThat(String.join("\n", ReportText.lines(report))).contains("remedy:    ALTER TABLE ");
        database().execute(report.verdict().findings().get(0).remedy());
        assertThat(start(USER_WITH_AGE).verdict().open()).isTrue();
        assertThat(codes(start(model("Ghost", "ghosts", "id INTEGER key")))).contains("table-missing");
    }

    @ParameterizedTest
    @MethodSource("products")
    void aFileThatFailsHalfWayIsToldAndMended(Product product) throws Exception {
        on(product);
        migration("1_users.sql", USERS);
        migration(
                "2_halves.sql",
                "CREATE TABLE halves (id int PRIMARY KEY);\nCREATE TABLE users (id int);\nCREATE TABLE last_one (id int PRIMARY KEY);\n");
        boolean stays = dialect().migrations().commitsImplicitly("CREATE TABLE halves (id int);");

        GateReport refused = start(USER);

        assertThat(refused.passes()).isFalse();
        assertThat(codes(refused)).containsExactly("migration-failed");
        String text = String.join("\n", ReportText.lines(refused));
        assertThat(text)
                .contains("2_halves.sql")
                .contains(stays ? "the first 1 stay applied" : "nothing of this file was applied");
        migration(
                "2_halves.sql",
                "CREATE TABLE halves (id int PRIMARY KEY);\nCREATE TABLE quarters (id int PRIMARY KEY);\nCREATE TABLE last_one (id int PRIMARY KEY);\n");
        GateReport mended = start(USER);
        assertThat(mended.verdict().open()).isTrue();
        assertThat(query("SELECT count(*) FROM last_one")).containsExactly("0");
        assertThat(query("SELECT count(*) FROM quarters")).containsExactly("0");
        assertThat(query("SELECT count(*) FROM " + journal() + " WHERE applied = total AND coalesce(error, '') = ''"))
                .containsExactly("2");
    }

    @ParameterizedTest
    @MethodSource("products")
    void aLockThatNobodyReleasesIsReportedWithItsHolder(Product product) throws Exception {
        on(product);
        migration("1_users.sql", USERS);
        lockTimeout = Duration.ofMillis(300);
        try (Connection other = database().connect()) {
            assertThat(dialect().migrations().lock().tryAcquire(other, "atlas_migrate_execute"))
                    .isTrue();
            assertThatThrownBy(() -> start(USER))
                    .isInstanceOf(GateException.class)
                    .hasMessageContaining("the migration lock was not free within 300 ms; it is held by ")
                    .hasMessageNotContaining("has just ended");
            dialect().migrations().lock().releaseAll(other);
        }
        assertThat(start(USER).verdict().open()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("products")
    void whereNothingMayBeWrittenNothingIsWritten(Product product) throws Exception {
        on(product);
        migration("1_users.sql", USERS);
        mode = Mode.VERIFY;

        assertThat(codes(start(USER))).contains("migration-pending", "table-missing");
        try (Connection connection = database().connect()) {
            assertThat(dialect().migrations().firstObject(connection, Optional.empty()))
                    .isEmpty();
            assertThat(dialect().inspector().inspect(connection).tables()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("products")
    void aDatabaseWithTablesAndWithoutAJournalIsNotTouched(Product product) throws Exception {
        on(product);
        database().execute("CREATE TABLE old_one (id int PRIMARY KEY)");
        migration("1_users.sql", USERS);

        assertThatThrownBy(() -> start(USER)).isInstanceOf(GateException.class).hasMessageContaining("old_one");
        assertThat(query("SELECT count(*) FROM old_one")).containsExactly("0");
    }

    @ParameterizedTest
    @MethodSource("products")
    void namesThatTheDatabaseTakesForTheSameAreTheSame(Product product) throws Exception {
        on(product);
        database().execute("CREATE TABLE users (ID int PRIMARY KEY, NAME varchar(255))");
        database().execute("CREATE TABLE " + quoted("Pets") + " (id int PRIMARY KEY)");

        List<String> columns = codes(start(USER));
        List<String> tables = codes(start(model("Pet", "pets", "id INTEGER key")));

        // PostgreSQL folds what is not quoted to lower case before it stores it.
        assertThat(columns).doesNotContain("column-missing", "table-missing");
        assertThat(tables.contains("table-missing"))
                .as(tables.toString())
                .isEqualTo(!dialect().name().equals("sqlite"));
    }

    private String quoted(String name) throws Exception {
        return dialect().renderer().quote(dev.sequelgate.engine.schema.Identifier.of(name));
    }

    @ParameterizedTest
    @MethodSource("products")
    void whatAFileDoesToItsSessionDoesNotReachTheJournalOrTheNextFile(Product product) throws Exception {
        on(product);
        String settings = switch (product.name()) {
            case "postgres" -> "SET search_path = pg_catalog; SET TimeZone = 'Asia/Tokyo';";
            case "sqlite" -> "PRAGMA foreign_keys = OFF;";
            default -> "SET time_zone = '+09:00'; SET SESSION sql_mode = 'ANSI_QUOTES'; USE information_schema;";
        };
        migration("1_users.sql", USERS);
        migration("2_settings.sql", settings.replace("; ", ";\n") + "\n");
        migration("3_more.sql", "CREATE TABLE more (id int PRIMARY KEY);\n");

        assertThat(start(USER).verdict().open()).isTrue();
        assertThat(query("SELECT count(*) FROM more")).containsExactly("0");
        assertThat(query("SELECT version FROM " + journal() + " WHERE applied = total ORDER BY version"))
                .containsExactly("1", "2", "3");
    }
}
