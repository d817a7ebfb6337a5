package dev.sequelgate.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.migration.MigrationException.Kind;
import dev.sequelgate.engine.schema.Identifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Journals that Atlas has written are read rightly, and ours are what Atlas would have written. */
class AtlasJournalTest extends LiveMigrations {
    private static final String STOPPED = "20240102000000_index_and_fill.sql";
    private static final String ROWS =
            "SELECT version, description, type, applied, total, error_stmt, hash, coalesce(partial_hashes::text, 'null')"
                    + " FROM atlas_schema_revisions.atlas_schema_revisions ORDER BY version";

    @BeforeEach
    void copyFolder() throws Exception {
        Path source = Resources.path("journal/migrations");
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                folder.with(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
    }

    @Test
    void aRunThatStopsLeavesTheRowsThatAtlasLeaves() throws Exception {
        MigrationException refused = failure(() -> applied(new Migrator(folder.read(), OPTIONS)));

        assertThat(refused.describe())
                .startsWith(
                        STOPPED + ":8:10: statement 4 of 5 failed: column \"broken\" does not exist (SQLSTATE 42703);"
                                + " the first 3 stay applied, and the next run goes on behind them. Correct the file");
        List<String> atlas = stoppedRows().stream()
                .map(row ->
                        String.join("|", row.subList(0, 5)) + "|" + row.get(6).replace("\\n", "\n") + "|" + row.get(7)
                                + "|" + row.get(8).replace(",", ", "))
                .toList();
        assertThat(query(ROWS)).isEqualTo(atlas);
    }

    @Test
    void aRunThatAtlasStoppedGoesOnAfterTheCorrection() throws Exception {
        execute("CREATE TABLE users (id int PRIMARY KEY, name text);"
                + " CREATE TABLE tasks (id int PRIMARY KEY, owner int); INSERT INTO users VALUES (1, ''), (2, '')");
        makeJournal("atlas_schema_revisions");
        for (List<String> row : stoppedRows()) {
            insert(row);
        }

        MigrationStatus before = status();
        assertThat(before.problems()).isEmpty();
        assertThat(before.current().orElseThrow().version()).isEqualTo("20240101000000");
        assertThat(before.partial().orElseThrow().error()).hasValue("refused");
        assertThat(before.pending())
                .extracting(MigrationFile::version)
                .containsExactly("20240102000000", "20240103000000");

        String text = Files.readString(folder.path().resolve(STOPPED));
        folder.with(STOPPED, text.replace("SELECT broken", "VALUES (3, 'three')"));
        assertThat(apply()).containsExactly("20240102000000", "20240103000000");
        assertThat(query("SELECT id FROM users ORDER BY id")).containsExactly("1", "2", "3");
        assertThat(query("SELECT to_regclass('tasks_owner') IS NULL")).containsExactly("t");
        assertThat(query("SELECT applied, total, error, error_stmt, partial_hashes, operator_version"
                        + " FROM atlas_schema_revisions.atlas_schema_revisions WHERE version = '20240102000000'"))
                .containsExactly("5|5|||null|" + Operator.NAME);
        assertThat(status().inSync()).isTrue();
    }

    @Test
    void aStatementThatAtlasRanMustNotChange() throws Exception {
        makeJournal("atlas_schema_revisions");
        for (List<String> row : stoppedRows()) {
            insert(row);
        }
        String text = Files.readString(folder.path().resolve(STOPPED));
        folder.with(STOPPED, text.replace("'two;'", "'zwei;'"));

        assertThat(refusal().describe())
                .startsWith(STOPPED + ":4: statement 2 had run when this file stopped, and was changed since");
    }

    @Test
    void everyTypeOfRowCounts() throws Exception {
        MigrationDirectory directory = folder.with("0_before.sql", "SELECT 1;").hashed();
        List<String> hashes =
                directory.files().stream().map(MigrationFile::hash).toList();
        makeJournal("atlas_schema_revisions");
        // A baseline, one set by hand, one that failed and was set by hand, and Atlas' own row.
        insert(List.of("20240101000000", "init", "1", "0", "0", "", "", "", "null", "Atlas CLI v1.2.3"));
        insert(List.of(
                "20240102000000",
                "index_and_fill",
                "6",
                "2",
                "5",
                "refused",
                "x",
                hashes.get(2),
                "[\"h1:a=\", \"h1:b=\"]",
                "Atlas CLI v1.2.3"));
        insert(List.of("20240103000000", "", "4", "0", "0", "", "", hashes.get(3), "null", "Atlas CLI v1.2.3"));
        insert(List.of(
                ".atlas_cloud_identifier",
                "8f3c0a52-6d0e-4a3e-9f9b-6a1d7a2f0c11",
                "2",
                "0",
                "0",
                "",
                "",
                "",
                "null",
                "Atlas CLI v1.2.3"));

        MigrationStatus status = status();
        assertThat(status.inSync()).isTrue();
        assertThat(status.applied()).extracting(JournalRow::type).containsExactly(1, 6, 4);
        folder.with("20240104000000_more.sql", "CREATE TABLE more (id int);");
        assertThat(apply()).containsExactly("20240104000000");
    }

    /** Older versions of Atlas leave the hashes of the statements in rows of files that are done. */
    @Test
    void hashesOfStatementsInARowThatIsDoneDoNoHarm() throws Exception {
        folder.without(STOPPED);
        MigrationDirectory directory = folder.hashed();
        makeJournal("atlas_schema_revisions");
        insert(List.of(
                "20240101000000",
                "init",
                "2",
                "2",
                "2",
                "",
                "",
                directory.files().get(0).hash(),
                "[\"h1:a=\", \"h1:b=\"]",
                "Atlas CLI v0.19.1-cb5c5d4-canary"));
        execute("CREATE TABLE tasks (id int)");

        assertThat(apply()).containsExactly("20240103000000");
        assertThat(status().inSync()).isTrue();
    }

    @Test
    void aTableOfAnotherShapeIsNamed() throws Exception {
        execute("CREATE SCHEMA atlas_schema_revisions;"
                + " CREATE TABLE atlas_schema_revisions.atlas_schema_revisions (version text, description text)");
        MigrationException refused = failure(this::status);
        assertThat(refused.kind()).isEqualTo(Kind.JOURNAL_UNREADABLE);
        assertThat(refused.describe())
                .contains(
                        "the table atlas_schema_revisions.atlas_schema_revisions cannot be read",
                        "column",
                        "Give it the columns that Atlas gives it");
    }

    @Test
    void aConnectionWithASchemaUsesTheJournalThere() throws Exception {
        execute("CREATE SCHEMA shop");
        makeJournal("shop");
        makeJournal("atlas_schema_revisions");
        try (Connection bound = DriverManager.getConnection(database.jdbcUrl() + "&currentSchema=shop")) {
            folder.without(STOPPED);
            assertThat(new Migrator(folder.hashed(), OPTIONS).apply(bound, MigrationListener.NONE))
                    .hasSize(2);
        }
        assertThat(query("SELECT (SELECT count(*) FROM shop.atlas_schema_revisions), count(*)"
                        + " FROM atlas_schema_revisions.atlas_schema_revisions"))
                .containsExactly("2|0");
    }

    @Test
    void aConnectionWithASchemaDoesNotGuessThatAJournalElsewhereIsItsOwn() throws Exception {
        execute("CREATE SCHEMA shop");
        makeJournal("atlas_schema_revisions");
        try (Connection bound = DriverManager.getConnection(database.jdbcUrl() + "&currentSchema=shop")) {
            MigrationException refused =
                    failure(() -> new Migrator(folder.read(), OPTIONS).apply(bound, MigrationListener.NONE));
            assertThat(refused.describe())
                    .isEqualTo("the schema shop of this connection has no table atlas_schema_revisions, but the schema"
                            + " atlas_schema_revisions has one. Name the right one with --revisions-schema");
            folder.without(STOPPED);
            MigratorOptions named = OPTIONS.withRevisionsSchema(Identifier.of("operations"));
            assertThat(new Migrator(folder.hashed(), named).apply(bound, MigrationListener.NONE))
                    .hasSize(2);
        }
        assertThat(query("SELECT count(*) FROM operations.atlas_schema_revisions"))
                .containsExactly("2");
    }

    @Test
    void aSchemaThatSomebodyMadeForTheJournalNeedsNoFurtherRights() throws Exception {
        String user = "migrator_" + database.name();
        execute("CREATE ROLE " + user + " LOGIN PASSWORD 'secret'; CREATE SCHEMA atlas_schema_revisions AUTHORIZATION "
                + user + "; GRANT CREATE ON SCHEMA public TO " + user);
        folder.without(STOPPED);
        try (Connection limited = DriverManager.getConnection(
                "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.name(),
                user,
                "secret")) {
            assertThat(new Migrator(folder.hashed(), OPTIONS).apply(limited, MigrationListener.NONE))
                    .hasSize(2);
        } finally {
            execute("DROP OWNED BY " + user + " CASCADE; DROP ROLE " + user);
        }
    }

    @Test
    void exactlyAtlasLockIsHeldWhileFilesRunAndNoneAfterwards() throws Exception {
        folder.without(STOPPED)
                .with(
                        "20240104000000_lock.sql",
                        "CREATE TABLE held AS SELECT (classid::bigint << 32) + objid::bigint AS key, objsubid, mode"
                                + " FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database());");
        apply();
        assertThat(query("SELECT * FROM held")).containsExactly("2686470616|1|ExclusiveLock");
        assertThat(query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"))
                .containsExactly("0");
    }

    @Test
    void aRunWaitsForAnAtlasThatMigrates() throws Exception {
        folder.without(STOPPED);
        AtomicReference<Duration> waited = new AtomicReference<>(Duration.ZERO);
        try (Connection atlas = database.connect();
                Statement statement = atlas.createStatement()) {
            statement.execute("SELECT pg_try_advisory_lock(2686470616)");
            int holder = atlas.unwrap(PGConnection.class).getBackendPID();
            Thread release = new Thread(() -> {
                try {
                    Thread.sleep(400);
                    database.execute("SELECT pg_terminate_backend(" + holder + ")");
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            });
            release.start();
            List<AppliedFile> done = new Migrator(folder.hashed(), OPTIONS).apply(connection, new MigrationListener() {
                @Override
                public void lockAcquired(Duration duration) {
                    waited.set(duration);
                }
            });
            release.join();
            assertThat(done).hasSize(2);
        }
        assertThat(waited.get()).isGreaterThan(Duration.ofMillis(200));
    }

    @Test
    void timesAreInAtlasUnits() throws Exception {
        folder.without(STOPPED).with("20240104000000_slow.sql", "SELECT pg_sleep(0.2);");
        apply();
        assertThat(
                        query(
                                "SELECT execution_time BETWEEN 200000000 AND 20000000000, executed_at BETWEEN now() - interval '1 minute' AND now(),"
                                        + " pg_typeof(executed_at) FROM atlas_schema_revisions.atlas_schema_revisions WHERE version = '20240104000000'"))
                .containsExactly("t|t|timestamp with time zone");
    }

    /** Version, description, type, applied, total, error, error_stmt, hash, partial_hashes, operator_version. */
    private static List<List<String>> stoppedRows() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Resources.path("journal/stopped.tsv"))) {
            rows.add(List.of(line.split("\t", -1)));
        }
        return rows;
    }

    /** The table as Atlas makes it. */
    private void makeJournal(String schema) throws Exception {
        execute("CREATE SCHEMA IF NOT EXISTS " + schema + "; CREATE TABLE " + schema + """
                .atlas_schema_revisions (version character varying NOT NULL, description character varying NOT NULL,
                type bigint NOT NULL DEFAULT 2, applied bigint NOT NULL DEFAULT 0, total bigint NOT NULL DEFAULT 0,
                executed_at timestamptz NOT NULL, execution_time bigint NOT NULL, error text NULL, error_stmt text NULL,
                hash character varying NOT NULL, partial_hashes jsonb NULL, operator_version character varying NOT NULL,
                PRIMARY KEY (version))""");
    }

    private void insert(List<String> row) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO atlas_schema_revisions.atlas_schema_revisions VALUES (?, ?, ?::bigint, ?::bigint, ?::bigint,"
                        + " '2024-02-11 23:17:16.837323+00', 111787208, ?, ?, ?, ?::jsonb, ?)")) {
            for (int index = 0; index < row.size(); index++) {
                statement.setString(index + 1, row.get(index).replace("\\n", "\n"));
            }
            statement.executeUpdate();
        }
    }
}
