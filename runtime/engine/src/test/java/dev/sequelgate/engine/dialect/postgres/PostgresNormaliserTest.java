package dev.sequelgate.engine.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequelgate.engine.dialect.SourceException;
import dev.sequelgate.engine.dialect.SourceStatement;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.testing.ServerDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A desired schema is read on a database that is used, and nobody notices. */
class PostgresNormaliserTest {
    private final PostgresNormaliser normaliser = new PostgresNormaliser();
    private ServerDatabase database;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        database = TestPostgres.shared().newDatabase();
        connection = database.connect();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void othersGoOnMeanwhileAndNothingStays() throws Exception {
        database.execute("CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1); CREATE SCHEMA app");
        String before = fingerprint();
        CompletableFuture<Schema> reading = CompletableFuture.supplyAsync(() -> {
            try {
                return normalise("CREATE TABLE u (id int)", "SELECT pg_sleep(1.5)");
            } catch (SQLException | SourceException failure) {
                throw new IllegalStateException(failure);
            }
        });
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.execute("SET statement_timeout = '1s'");
            while (!readingHasBegun(statement)) {
                Thread.sleep(20);
            }
            statement.execute("INSERT INTO public.t VALUES (2)");
            statement.execute("SELECT * FROM t");
            statement.execute("CREATE TABLE app.made_meanwhile (id int)");
            statement.execute("DROP TABLE app.made_meanwhile");
            assertThat(reading).isNotDone();
        }
        Schema desired = reading.join();
        assertThat(desired.tables())
                .extracting(table -> table.name().toString())
                .containsExactly("public.u");
        assertThat(fingerprint()).isEqualTo(before);
    }

    private static boolean readingHasBegun(Statement statement) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(1.5)%'"
                        + " AND pid <> pg_backend_pid() AND datname = current_database()")) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }

    @Test
    void extensionsAreThereForTheDesiredSchemaToo() throws Exception {
        database.execute("CREATE EXTENSION citext; CREATE TABLE t (c citext)");
        Schema desired = normalise("CREATE TABLE u (c citext, d text DEFAULT public.replace('a'::citext, 'a', 'b'))");
        assertThat(desired.tables().get(0).columns().get(0).typeText()).isEqualTo("citext");
    }

    @Test
    void statementsMayStandInAnyOrder() throws Exception {
        Schema desired = normalise(
                "CREATE VIEW v AS SELECT f(id) AS x FROM t",
                "CREATE TABLE t (id int, e e REFERENCES k)",
                "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE TABLE k (e e PRIMARY KEY)",
                "CREATE TYPE e AS ENUM ('a')");
        assertThat(desired.views()).hasSize(1);
        assertThat(desired.tables()).hasSize(2);
    }

    @Test
    void whatIsMissingIsNamedWithItsPlace() {
        assertThatThrownBy(() -> normalise("CREATE TABLE a (id int)", "CREATE VIEW v AS SELECT * FROM nowhere"))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("statement 2: relation \"nowhere\" does not exist");
        assertThatThrownBy(() -> normalise("CREATE TABLE a (id int)", "CREATE TABLE a (id text)"))
                .hasMessageContaining("statement 2: relation \"a\" already exists; it is declared at statement 1 too");
    }

    @Test
    void aUserWithoutTheRightIsToldOfDevUrl() throws Exception {
        String role = "weak_" + database.name();
        database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'secret'");
        try (Connection weak = DriverManager.getConnection(
                "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.name(),
                role,
                "secret")) {
            assertThatThrownBy(() -> normaliser.normalise(weak, List.of()))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("name a development database with --dev-url");
        } finally {
            database.execute("DROP ROLE " + role);
        }
    }

    private Schema normalise(String... statements) throws SQLException, SourceException {
        List<String> all = Arrays.asList(statements);
        return normaliser.normalise(
                connection,
                all.stream()
                        .map(sql -> new SourceStatement(sql, "statement " + (all.indexOf(sql) + 1)))
                        .toList());
    }

    private String fingerprint() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(new PostgresInspector().fingerprintSql(Set.of()))) {
            rows.next();
            return rows.getString(1);
        }
    }
}
