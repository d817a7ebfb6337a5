package dev.sequelgate.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.testing.ServerDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import dev.sequelgate.sample.Npm;
import dev.sequelgate.sample.demo.Tool.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packed tool's schema commands on the sample service's models and view. */
class SchemaCommandsIT {
    private static final Path SAMPLE = Path.of("app").toAbsolutePath();
    private static final String MODELS = "models://models";
    private static final String FILE = "file://schema.sql";

    private final Tool tool = Tool.packed(Path.of("").toAbsolutePath());
    private ServerDatabase database;
    private Checkout checkout;

    @BeforeEach
    void open() throws Exception {
        Npm.install(SAMPLE);
        database = TestPostgres.shared().newDatabase();
        checkout = Checkout.of(SAMPLE);
    }

    @AfterEach
    void close() throws IOException {
        checkout.close();
        database.close();
    }

    @Test
    void aViewBesideModelsIsPrintedWithItsTable() throws Exception {
        Files.writeString(
                checkout.file("view.sql"),
                "CREATE VIEW \"active_users\" AS SELECT * FROM \"users\" WHERE \"is_active\" = true;\n");
        Result sql = run("schema", "inspect", "-u", MODELS, "-u", "file://view.sql", "--dev-url", "embedded:postgres");
        assertThat(sql.err()).isEmpty();
        assertThat(sql.out())
                .containsSubsequence(
                        "CREATE TABLE \"users\" (", "CREATE VIEW \"active_users\" AS", "WHERE is_active = true;")
                .doesNotContain("CREATE TABLE \"active_users\"");
        assertThat(sql.code()).isZero();

        Result json =
                run("schema", "inspect", "-u", MODELS, "-u", FILE, "--dev-url", database.url(), "--format", "json");
        assertThat(json.out()).contains("\"name\" : \"active_users\"", "\"kind\" : \"view\"");
        Result drawing = run("schema", "inspect", "-u", MODELS, "--dev-url", database.url(), "--format", "mermaid");
        assertThat(drawing.out())
                .startsWith("erDiagram\n")
                .contains("\"public.users\" ||--o{ \"public.tasks\" : \"user_id\"");
        assertThat(run("schema", "inspect", "-u", database.url()).out()).isEmpty();
    }

    @Test
    void aDatabaseIsBroughtToTheModelsAndFollowsThem() throws Exception {
        Result differs = run("schema", "diff", "--from", database.url(), "--to", MODELS, "--to", FILE);
        assertThat(differs.code()).isEqualTo(2);
        assertThat(differs.out()).contains("-- Create table \"tasks\"", "CREATE VIEW \"active_users\"");

        Result dry = run("schema", "apply", "-u", database.url(), "--to", MODELS, "--to", FILE, "--dry-run");
        assertThat(dry.code()).isZero();
        Result unanswered = run("schema", "apply", "-u", database.url(), "--to", MODELS, "--to", FILE);
        assertThat(unanswered.code()).isEqualTo(1);
        assertThat(unanswered.err()).contains("nothing was changed: nobody answered");
        assertThat(run("schema", "inspect", "-u", database.url()).out()).isEmpty();

        Result applied = run("schema", "apply", "-u", database.url(), "--to", MODELS, "--to", FILE, "--auto-approve");
        assertThat(applied.err()).isEmpty();
        assertThat(applied.out()).endsWith(" is in sync\n").doesNotContain(database.password() + "@");
        Result same = run("schema", "diff", "--from", database.url(), "--to", MODELS, "--to", FILE);
        assertThat(same.out()).isEqualTo("-- The schemas are in sync.\n");
        assertThat(same.code()).isZero();
        assertThat(run("check", "-u", database.url(), "--dir", "none").err()).contains("does not exist");

        checkout.edit("models/user.js", "isActive:", "age: DataTypes.INTEGER,\n    isActive:");
        Result age = run("schema", "diff", "--from", database.url(), "--to", MODELS);
        assertThat(age.out())
                .isEqualTo("-- Add column \"age\" to \"users\"\nALTER TABLE \"users\" ADD COLUMN \"age\" integer;\n");
        assertThat(age.code()).isEqualTo(2);
    }

    @Test
    void aColumnIsRenamedOnlyWhenSomebodySaysSo() throws Exception {
        write("before.sql", "CREATE TABLE t (id int PRIMARY KEY, name text);");
        write("after.sql", "CREATE TABLE t (id int PRIMARY KEY, title text);");
        Result guessed = run(
                "schema",
                "diff",
                "--from",
                "file://before.sql",
                "--to",
                "file://after.sql",
                "--dev-url",
                database.url());
        assertThat(guessed.out())
                .contains(
                        "ADD COLUMN \"title\" text",
                        "-- Left out, because it destroys something",
                        "if t.name is now called title, say --rename t.name=title")
                .doesNotContain("DROP COLUMN");
        Result said = run(
                "schema",
                "diff",
                "--from",
                "file://before.sql",
                "--to",
                "file://after.sql",
                "--dev-url",
                database.url(),
                "--rename",
                "t.name=title");
        assertThat(said.out())
                .isEqualTo(
                        "-- Rename column \"name\" of \"t\" to \"title\"\nALTER TABLE \"t\" RENAME COLUMN \"name\" TO \"title\";\n");
        write("commented.sql", "CREATE TABLE t (\n  id int PRIMARY KEY,\n  title text -- @renamed from name\n);");
        Result commented = run(
                "schema",
                "diff",
                "--from",
                "file://before.sql",
                "--to",
                "file://commented.sql",
                "--dev-url",
                database.url());
        assertThat(commented.out()).isEqualTo(said.out());
        assertFault(
                "cannot be read; write OLD=NEW",
                run(
                        "schema",
                        "diff",
                        "--from",
                        "file://before.sql",
                        "--to",
                        "file://after.sql",
                        "--dev-url",
                        database.url(),
                        "--rename",
                        "name"));
    }

    @Test
    void badInputIsOneLineWithPlaceAndRemedy() throws Exception {
        write("broken.sql", "CREATE TABLE a (id int);\n\nCREATE TABEL b (id int);\n");
        assertFault("broken.sql:3: syntax error at or near \"TABEL\"", inspect("file://broken.sql"));
        write("open.sql", "CREATE TABLE a (id int);\nCREATE FUNCTION f() RETURNS int AS $$ SELECT 1;\n");
        assertFault("open.sql:2", inspect("file://open.sql"));
        write("missing.sql", "CREATE TABLE a (id int REFERENCES b);\n");
        assertFault("missing.sql:1: relation \"b\" does not exist", inspect("file://missing.sql"));
        write("twice.sql", "CREATE TABLE a (id int);\nCREATE TABLE b (id int);\nCREATE TABLE a (id text);\n");
        assertFault(
                "twice.sql:3: relation \"a\" already exists; it is declared at twice.sql:1 too",
                inspect("file://twice.sql"));
        write("type.sql", "CREATE TABLE a (id tinyint);\n");
        assertFault("type.sql:1: type \"tinyint\" does not exist", inspect("file://type.sql"));
        write("commit.sql", "CREATE TABLE a (id int);\nCOMMIT;\n");
        assertFault("commit.sql:2: a desired schema cannot begin or end a transaction", inspect("file://commit.sql"));
        assertFault("nowhere.sql does not exist", inspect("file://nowhere.sql"));
        assertFault("the models", "do not exist", inspect("models://elsewhere"));
        assertFault("is no source of a schema", inspect("schema.sql"));
        assertFault("name one that is empty with --dev-url", run("schema", "inspect", "-u", FILE));
        checkout.edit("models/task.js", "module.exports", "throw new Error('no tasks today');\nmodule.exports");
        assertFault("models/task.js:5: no tasks today", inspect(MODELS));
        assertThat(run("schema", "inspect", "-u", database.url()).out()).isEmpty();

        database.execute("CREATE TABLE somebodys (id int)");
        assertFault("is not empty: it has the table public.somebodys", inspect("file://schema.sql"));
    }

    @Test
    void aFailedStatementLeavesNothingHalfDone() throws Exception {
        database.execute("CREATE TABLE t (id int PRIMARY KEY, n text); INSERT INTO t VALUES (1, 'one')");
        write("wanted.sql", "CREATE TABLE t (id int PRIMARY KEY, n int, added text);");
        Result failed = run("schema", "apply", "-u", database.url(), "--to", "file://wanted.sql", "--auto-approve");
        assertFault("change column \"n\" of \"t\" failed: invalid input syntax for type integer: \"one\"", failed);
        assertThat(failed.err()).contains("nothing was applied");
        assertThat(run("schema", "inspect", "-u", database.url()).out())
                .contains("\"n\" text")
                .doesNotContain("added");
    }

    private Result inspect(String source) throws Exception {
        return run("schema", "inspect", "-u", source, "--dev-url", database.url());
    }

    private void write(String name, String sql) throws IOException {
        Files.writeString(checkout.file(name), sql);
    }

    private Result run(String... arguments) throws Exception {
        return tool.run(checkout.directory(), Map.of("DATABASE_URL", database.url()), arguments);
    }

    private static void assertFault(String first, Result result) {
        assertFault(first, "", result);
    }

    private static void assertFault(String first, String second, Result result) {
        assertThat(result.err()).contains(first, second);
        assertThat(result.err().lines().filter(line -> line.startsWith("sequelgate: ")))
                .hasSize(1);
        assertThat(result.err()).doesNotContain("\tat ");
        assertThat(result.code()).isEqualTo(1);
    }
}
