package dev.sequelgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequelgate.cli.Shell.Result;
import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateCommandsTest {
    private static final String USERS = "20260101000000_users.sql";
    private static final String TASKS = "20260102000000_tasks.sql";

    @TempDir
    Path directory;

    private TestDatabase database;
    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        database = TestPostgres.shared().newDatabase();
        shell = new Shell(directory).with("SEQUELGATE_URL", database.url());
        write(USERS, "CREATE TABLE users (id int PRIMARY KEY);\n");
        write(TASKS, "CREATE TABLE tasks (id int);\nCREATE INDEX tasks_id ON tasks (id);\n");
        assertThat(shell.run("migrate", "hash")).isEqualTo(new Result(0, "atlas.sum now fits 2 files\n", ""));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void statusSaysWhatWaitsAndApplyBringsItThere() throws Exception {
        Result before = shell.run("migrate", "status");
        assertThat(before.code()).isEqualTo(2);
        assertThat(before.out()).isEqualTo("""
                        Migration status: PENDING
                          current version: none, no migration was applied yet
                          next version:    20260101000000
                          applied files:   0 of 2
                          pending files:   2
                            20260101000000_users.sql
                            20260102000000_tasks.sql
                        """);

        Result applied = shell.run("migrate", "apply");
        assertThat(applied.code()).isZero();
        assertThat(applied.out().replaceAll("\\d+ ms", "N ms")).isEqualTo("""
                        20260101000000_users.sql: 1 statement, N ms
                        20260102000000_tasks.sql: 2 statements, N ms
                        Applied 2 files in N ms.
                        """);

        Result after = shell.run("migrate", "status");
        assertThat(after.code()).isZero();
        assertThat(after.out()).contains("Migration status: OK", "current version: 20260102000000", "2 of 2");
        assertThat(shell.run("migrate", "apply").out())
                .isEqualTo("Database is at version 20260102000000.\nNothing to apply.\n");
    }

    @Test
    void jsonHasTheFieldsThatAtlasHas() throws Exception {
        JsonNode status = json(shell.run("migrate", "status", "--format", "{{ json . }}"));
        assertThat(status.path("Status").asText()).isEqualTo("PENDING");
        assertThat(status.path("Next").asText()).isEqualTo("20260101000000");

        JsonNode apply = json(shell.run("migrate", "apply", "--format", "json"));
        assertThat(apply.path("Applied").size()).isEqualTo(2);
        assertThat(apply.path("Applied").path(1).path("Applied").path(1).asText())
                .isEqualTo("CREATE INDEX tasks_id ON tasks (id);");
        assertThat(apply.path("Target").asText()).isEqualTo("20260102000000");
        assertThat(json(shell.run("migrate", "status", "--format=json"))
                        .path("Applied")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void aDryRunPrintsTheStatementsAndWritesNothingAtAll() throws Exception {
        Result dry = shell.run("migrate", "apply", "--dry-run");

        assertThat(dry.code()).isZero();
        assertThat(dry.out()).startsWith("-- " + USERS + "\nCREATE TABLE users (id int PRIMARY KEY);\n\n-- " + TASKS);
        assertThat(count("SELECT count(*) FROM pg_namespace WHERE nspname = 'atlas_schema_revisions'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM pg_class WHERE relname = 'users'"))
                .isZero();
    }

    @Test
    void numberAndTargetVersionLimitWhatIsApplied() throws Exception {
        assertThat(shell.run("migrate", "apply", "1").out()).contains("Applied 1 file in");
        assertThat(shell.run("migrate", "apply", "--to-version", "20260101000000")
                        .out())
                .contains("Nothing to apply.");
        assertThat(shell.run("migrate", "apply", "0").err())
                .isEqualTo("sequelgate: N is 0; give the number of files to apply, at least 1\n");
        assertThat(shell.run("migrate", "apply", "--to-version", "2027").err())
                .contains("has no version 2027", "newest version is 20260102000000");
    }

    @Test
    void aFailedStatementIsNamedWithFileLineAndStateAndNothingOfItsFileStays() throws Exception {
        write(TASKS, "CREATE TABLE tasks (id int);\n\nINSERT INTO tasks\n  VALUES ('x');\n");
        shell.run("migrate", "hash");

        Result failed = shell.run("migrate", "apply");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err().lines()).hasSize(1);
        assertThat(failed.err()).startsWith("sequelgate: " + TASKS + ":4:").contains("SQLSTATE 22P02");
        assertThat(failed.out()).contains("Failed statement:\n  INSERT INTO tasks", "Stopped after 1 file.");
        assertThat(count("SELECT count(*) FROM pg_class WHERE relname = 'tasks'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM pg_class WHERE relname = 'users'"))
                .isEqualTo(1);
    }

    @Test
    void aNewFileComesLastAndIsInTheSum() throws Exception {
        Result made = shell.run("migrate", "new", "add_age");

        assertThat(made.out())
                .isEqualTo(Path.of("migrations", "20260304050607_add_age.sql")
                        + ": write the statements, then run: sequelgate migrate hash\n");
        assertThat(shell.run("migrate", "new").out()).contains("20260304050608.sql");
        assertThat(Files.readString(directory.resolve("migrations/atlas.sum"))).contains("20260304050607_add_age.sql");
        assertThat(shell.run("migrate", "new", "../evil").err())
                .isEqualTo(
                        "sequelgate: '../evil' is no name of a migration; use letters, digits, _ and -, such as add_age\n");
    }

    @Test
    void aChangedDirectoryIsNotHashedOverByTheWay() throws Exception {
        write(USERS, "CREATE TABLE people (id int);\n");

        Result made = shell.run("migrate", "new", "next");

        assertThat(made.code()).isEqualTo(1);
        assertThat(made.err()).contains("atlas.sum:2: checksum mismatch: " + USERS + " was edited");
        try (Stream<Path> files = Files.list(directory.resolve("migrations"))) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void badInputIsOneLineWithPlaceAndRemedy() throws Exception {
        assertFault("sequelgate: no database is named; give --url", new Shell(directory).run("migrate", "status"));
        assertFault("does not exist", shell.run("migrate", "status", "--dir", "elsewhere"));
        assertFault("--dir: '?format=flyway' is no format", shell.run("migrate", "status", "--dir", "m?format=flyway"));
        assertFault("'yesterday' is no order", shell.run("migrate", "status", "--exec-order", "yesterday"));
        assertFault("'xml' is no format", shell.run("migrate", "status", "--format", "xml"));
        assertFault("--lock-timeout: 'soon' is no duration", shell.run("migrate", "apply", "--lock-timeout", "soon"));
        assertFault("a command is missing", shell.run("migrate"));
        assertFault("unknown options: '--urll', 'x'; see:", shell.run("migrate", "status", "--urll", "x"));
        assertFault("unmatched argument", shell.run("fly"));
        assertFault(
                "environment variable SEQUELGATE_MODUS: there is no such setting; did you mean SEQUELGATE_MODE?",
                new Shell(directory).with("SEQUELGATE_MODUS", "off").run("migrate", "hash"));
    }

    @Test
    void noFaultShowsThePassword() throws Exception {
        String wrong = database.url().replaceFirst(":[^:@/]*@", ":SECRET@");
        Result refused = shell.run("migrate", "status", "-u", wrong, "--debug");
        assertThat(refused.err()).doesNotContain("SECRET");

        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Result unreachable = shell.run(
                "migrate",
                "apply",
                "--url=postgres://root:SECRET@127.0.0.1:" + free + "/x",
                "--connect-timeout=300ms",
                "--debug");
        assertThat(unreachable.code()).isEqualTo(1);
        assertThat(unreachable.err()).contains("postgres://root:***@127.0.0.1:" + free + "/x: cannot be reached");
        assertThat(unreachable.err() + unreachable.out()).doesNotContain("SECRET");
        assertThat(shell.run("migrate", "status", "-u", "postgres://root:SECRET@[::1/x")
                        .err())
                .contains("--url: the database URL has no host that can be read")
                .doesNotContain("SECRET");
    }

    private static void assertFault(String expected, Result result) {
        assertThat(result.err()).contains(expected);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
    }

    private static JsonNode json(Result result) throws IOException {
        return new ObjectMapper().readTree(result.out());
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(directory.resolve("migrations"));
        Files.writeString(directory.resolve("migrations").resolve(file), text);
    }

    private int count(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
