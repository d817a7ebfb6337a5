package dev.sequelgate.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.migration.MigrationException.Kind;
import dev.sequelgate.engine.schema.Identifier;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What statements do to their session reaches neither the journal nor later files nor the connection's next user. */
class MigrationSessionTest extends LiveMigrations {
    private static final String NONE = "-- atlas:txmode none\n\n";

    private String role = "";

    /** A role that may do nothing with the journal; dropped with the database's objects by the test itself. */
    private void withRole(Steps steps) throws Exception {
        role = "weak_" + database.name();
        execute("CREATE ROLE " + role + "; GRANT CREATE ON SCHEMA public TO " + role);
        try {
            steps.run();
        } finally {
            connection.close();
            connection = database.connect();
            execute("DROP OWNED BY " + role + " CASCADE; DROP ROLE " + role);
        }
    }

    private interface Steps {
        void run() throws Exception;
    }

    @Test
    void aRoleThatAFileTakesWritesNoJournalAndEndsWithTheFile() throws Exception {
        withRole(() -> {
            String text = "SET ROLE " + role + ";\nCREATE TABLE %1$s (id int);\nINSERT INTO %1$s VALUES (1);\n";
            folder.with("1_file.sql", text.formatted("a"))
                    .with("2_none.sql", NONE + text.formatted("b"))
                    .with(
                            "3_authorization.sql",
                            NONE + text.formatted("c").replace("SET ROLE", "SET SESSION AUTHORIZATION"))
                    .with(
                            "4_own.sql",
                            NONE + "BEGIN;\n" + text.formatted("d").replace("SET ROLE", "SET LOCAL ROLE")
                                    + "COMMIT;\nCREATE TABLE after_own (id int);\n")
                    .with("5_own_role.sql", "CREATE TABLE e (id int);");
            assertThat(apply()).containsExactly("1", "2", "3", "4", "5");
            assertThat(query("SELECT relname, relowner::regrole = '" + role + "'::regrole FROM pg_class"
                            + " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1"))
                    .containsExactly("a|t", "after_own|f", "b|t", "c|t", "d|t", "e|f");
        });
    }

    @Test
    void aFileThatFailsInAnotherRoleIsStillJournalled() throws Exception {
        withRole(() -> {
            folder.with("1_none.sql", NONE + "SET ROLE " + role + ";\nCREATE TABLE a (id int);\nSELECT broken;\n");
            assertThat(refusal().describe()).startsWith("1_none.sql:5:8: statement 3 of 3 failed: column \"broken\"");
            assertThat(query("SELECT applied, total, error_stmt FROM atlas_schema_revisions.atlas_schema_revisions"))
                    .containsExactly("2|3|SELECT broken;");
            folder.with(
                    "1_none.sql",
                    NONE + "SET ROLE " + role + ";\nCREATE TABLE a (id int);\nCREATE TABLE b (id int);\n");
            assertThat(apply()).containsExactly("1");
            assertThat(query("SELECT tableowner = '" + role + "' FROM pg_tables WHERE tablename = 'b'"))
                    .containsExactly("t");
        });
    }

    /** The server's own writer would need 200 ms to come to it. */
    @Test
    void allThatWasAppliedIsOnTheServersDiskWhenTheRunReturns() throws Exception {
        execute("ALTER DATABASE " + database.name() + " SET synchronous_commit = on");
        connection.close();
        connection = database.connect();
        List<String> logged = new ArrayList<>();
        MigrationListener end = new MigrationListener() {
            @Override
            public void fileFinished(AppliedFile file) {
                try {
                    logged.addAll(query("SELECT pg_current_wal_insert_lsn()"));
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        };
        folder.with("1_first.sql", "CREATE TABLE a (id int);").with("2_second.sql", "CREATE TABLE b (id int);");
        new Migrator(folder.hashed(), OPTIONS).apply(connection, end);
        assertThat(query("SELECT pg_current_wal_flush_lsn() >= '" + logged.get(1) + "'"))
                .containsExactly("t");
        folder.with("3_third.sql", "CREATE TABLE c (id int);").with("4_broken.sql", "CREATE TABLE a (id int);");
        failure(() -> new Migrator(folder.hashed(), OPTIONS).apply(connection, end));
        assertThat(query("SELECT pg_current_wal_flush_lsn() >= '" + logged.get(2) + "'"))
                .containsExactly("t");
    }

    @Test
    void theRoleThatTheConnectionWasOpenedWithComesBack() throws Exception {
        withRole(() -> {
            execute("GRANT CREATE ON DATABASE " + database.name() + " TO " + role);
            folder.with("1_none.sql", NONE + "RESET ROLE;\nSET ROLE NONE;\nCREATE TABLE a (id int);\n")
                    .with("2_file.sql", "SET ROLE NONE;\nCREATE TABLE b (id int);\n")
                    .with("3_after.sql", "CREATE TABLE c (id int);");
            try (Connection owner = DriverManager.getConnection(database.jdbcUrl() + "&options=-c%20role=" + role)) {
                new Migrator(folder.hashed(), OPTIONS).apply(owner, MigrationListener.NONE);
            }
            assertThat(query("SELECT tablename, tableowner = '" + role
                            + "' FROM pg_tables WHERE schemaname IN ('public', 'atlas_schema_revisions') ORDER BY 1"))
                    .containsExactly("a|f", "atlas_schema_revisions|t", "b|f", "c|t");
        });
    }

    @Test
    void settingsPathsAndTemporaryTablesEndWithTheirFile() throws Exception {
        execute("CREATE SCHEMA other; CREATE TABLE users (id int)");
        String text = "SET search_path = other; SET statement_timeout = '1h'; SET TIME ZONE 'Asia/Tokyo';"
                + " CREATE TEMP TABLE users (id int, x int); PREPARE p AS SELECT 1; LISTEN news;";
        for (String header : List.of("", NONE)) {
            folder = new Folder(temporary.resolve("m" + header.length()));
            String version = "1" + header.length();
            folder.with(version + "_set.sql", header + text + " CREATE TABLE t" + version + " (id int);")
                    .with(
                            version + "a_after.sql",
                            "INSERT INTO users VALUES (1); CREATE TABLE u" + version
                                    + " AS SELECT current_setting('search_path') AS path,"
                                    + " current_setting('statement_timeout') AS t, current_setting('TimeZone') AS zone, (SELECT count(*) FROM pg_listening_channels()) AS channels;");
            Migrator migrator = new Migrator(
                    folder.hashed(), OPTIONS.withAllowDirty().withRevisionsSchema(Identifier.of("journal" + version)));
            assertThat(applied(migrator)).containsExactly(version, version + "a");
            assertThat(query("SELECT * FROM u" + version))
                    .containsExactly(
                            "\"$user\", public|0|" + query("SHOW TimeZone").get(0) + "|0");
            assertThat(query("SELECT to_regclass('other.t" + version + "') IS NULL"))
                    .containsExactly("f");
            execute("DEALLOCATE ALL");
        }
        assertThat(query("SELECT count(*) FROM public.users")).containsExactly("2");
    }

    @Test
    void locksThatAFileLeavesAreGivenBack() throws Exception {
        folder.with(
                        "1_locks.sql",
                        "SELECT pg_advisory_lock(42), pg_advisory_lock(42), pg_advisory_lock_shared(1, 2), pg_advisory_lock(2686470616);")
                .with("2_none.sql", NONE + "SELECT pg_advisory_lock(43);");
        apply();
        assertThat(query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
                .containsExactly("0");
    }

    @Test
    void aFileThatLetsGoOfAllLocksKeepsTheMigrationLock() throws Exception {
        String held =
                "CREATE TABLE %s AS SELECT count(*) AS n FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid() AND objid = 2686470616;";
        folder.with("1_all.sql", "SELECT pg_advisory_unlock_all(); " + held.formatted("a"))
                .with("2_discard.sql", NONE + "DISCARD ALL; " + held.formatted("b"))
                .with("3_after.sql", held.formatted("c"));
        apply();
        assertThat(query("SELECT (SELECT n FROM a), (SELECT n FROM b), (SELECT n FROM c)"))
                .containsExactly("1|1|1");
    }

    @Test
    void aFileThatLosesTheMigrationLockToAnotherIsStopped() throws Exception {
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            folder.with(
                    "1_wait.sql",
                    NONE
                            + "CREATE TABLE a (id int);\nSELECT pg_advisory_unlock_all(), pg_sleep(1.5);\nCREATE TABLE b (id int);\n");
            Thread thief = new Thread(() -> {
                try {
                    statement.execute("SELECT pg_advisory_lock(2686470616)");
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            });
            MigrationDirectory directory = folder.hashed();
            List<Thread> started = List.of(thief);
            MigrationException refused =
                    failure(() -> new Migrator(directory, OPTIONS).apply(connection, new MigrationListener() {
                        @Override
                        public void lockAcquired(Duration waited) {
                            started.get(0).start();
                        }
                    }));
            thief.join();
            assertThat(refused.kind()).isEqualTo(Kind.LOCK_TIMEOUT);
            assertThat(refused.describe()).contains("let go of the migration lock, and it was taken by process");
            assertThat(query("SELECT to_regclass('b') IS NULL")).containsExactly("t");
        }
    }

    @Test
    void noticesAreNotPrinted() throws Exception {
        folder.with(
                "1_notice.sql",
                "DO $$ BEGIN FOR i IN 1..100 LOOP RAISE NOTICE 'line %', i; RAISE WARNING 'w'; END LOOP; END $$; DROP TABLE IF EXISTS nothing;");
        PrintStream out = System.out;
        PrintStream error = System.err;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (PrintStream ear = new PrintStream(heard, true, StandardCharsets.UTF_8)) {
            System.setOut(ear);
            System.setErr(ear);
            apply();
        } finally {
            System.setOut(out);
            System.setErr(error);
        }
        assertThat(heard.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void rowsThatAFileSelectsAreReadToTheEndButNotKept() throws Exception {
        folder.with(
                        "1_call.sql",
                        "CREATE SEQUENCE s; SELECT nextval('s'), repeat('x', 100) FROM generate_series(1, 20000);")
                .with(
                        "2_none.sql",
                        NONE
                                + "SELECT nextval('s') FROM generate_series(1, 5000); SHOW search_path; VALUES (nextval('s'));");
        apply();
        assertThat(query("SELECT last_value FROM s")).containsExactly("25001");
    }

    @Test
    void aSettingThatTheDriverCannotLiveWithIsALine() throws Exception {
        folder.with("1_encoding.sql", "CREATE TABLE a (id int);\nSET client_encoding = 'LATIN1';\n");
        MigrationException refused = refusal();
        assertThat(refused.describe())
                .hasLineCount(1)
                .startsWith("1_encoding.sql:2:1: statement 2 of 2 failed:")
                .contains("client_encoding");
        connection = database.connect();
        assertThat(query("SELECT to_regclass('a') IS NULL")).containsExactly("t");
    }
}
