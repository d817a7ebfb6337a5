package dev.sequelgate.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.migration.MigrationException.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/** Whatever goes wrong in a run: one line with the place and the remedy, and a database from which the next run goes on. */
class MigrationFaultsTest extends LiveMigrations {
    private static final String JOURNAL =
            "SELECT version, applied, total FROM atlas_schema_revisions.atlas_schema_revisions ORDER BY version";

    @BeforeEach
    void writeFolder() {
        folder.with("1_users.sql", "CREATE TABLE users (id int PRIMARY KEY);\n");
    }

    @Test
    void aFaultInAPieceOfAStatementHasThePlaceOfThePiece() throws Exception {
        folder.with(
                "2_pieces.sql",
                "-- atlas:delimiter \\nGO\\n\n\nCREATE TABLE a (id int);\n  CREATE TABLE b (id int); SELECT 'é',\n   broken;\nGO\n");

        MigrationException refused = refusal();

        assertThat(refused.describe())
                .startsWith(
                        "2_pieces.sql:5:4: statement 1 of 1 failed: column \"broken\" does not exist (SQLSTATE 42703);"
                                + " nothing of this file was applied");
        assertThat(refused.statement().orElseThrow().text()).isEqualTo("SELECT 'é',\n   broken;");
        assertThat(query("SELECT to_regclass('a') IS NULL")).containsExactly("t");
        assertThat(query(JOURNAL)).containsExactly("1|1|1");
    }

    @Test
    void aFaultInAFunctionNamesTheStatement() throws Exception {
        folder.with(
                "2_do.sql",
                "SELECT 1;\n\nDO $$\nBEGIN\n  RAISE EXCEPTION 'not today' USING DETAIL = 'it rains', HINT = 'wait';\nEND $$;\n");
        assertThat(refusal().describe())
                .startsWith("2_do.sql:3:1: statement 2 of 2 failed: not today; it rains; wait (SQLSTATE P0001);");
    }

    @Test
    void aFaultAtTheCommitLeavesNothingOfTheFile() throws Exception {
        folder.with(
                "2_deferred.sql",
                "CREATE TABLE t (id int REFERENCES users DEFERRABLE INITIALLY DEFERRED);\nINSERT INTO t VALUES (7);\n");
        MigrationException refused = refusal();
        assertThat(refused.kind()).isEqualTo(Kind.STATEMENT_FAILED);
        assertThat(refused.describe())
                .startsWith("2_deferred.sql: the commit of this file failed: insert or update on table \"t\" violates")
                .contains("(SQLSTATE 23503); nothing was applied");
        assertThat(query("SELECT to_regclass('t') IS NULL")).containsExactly("t");
        assertThat(query(JOURNAL)).containsExactly("1|1|1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-- atlas:txmode none\n\n"})
    void aConnectionThatIsKilledInTheMiddleLeavesAStateFromWhichTheNextRunGoesOn(String header) throws Exception {
        folder.with(
                "2_killed.sql",
                header
                        + "INSERT INTO users VALUES (1);\nSELECT pg_terminate_backend(pg_backend_pid()) WHERE EXISTS (TABLE users) AND to_regclass('enough') IS NULL;\nINSERT INTO users VALUES (2);\n");

        MigrationException lost = refusal();

        assertThat(lost.kind()).isEqualTo(Kind.CONNECTION_LOST);
        assertThat(lost.describe())
                .hasLineCount(1)
                .contains("2_killed.sql:", "57P01", "Start again when the database can be reached");
        boolean stepwise = !header.isEmpty();
        connection = database.connect();
        assertThat(query(JOURNAL)).isEqualTo(stepwise ? List.of("1|1|1", "2|1|3") : List.of("1|1|1"));
        execute("CREATE TABLE enough (id int)");
        assertThat(apply()).containsExactly("2");
        assertThat(query("SELECT id FROM users ORDER BY id")).containsExactly("1", "2");
        assertThat(query(JOURNAL)).containsExactly("1|1|1", "2|3|3");
    }

    @Test
    void aConnectionThatIsKilledWhileItWaitsForTheLockIsALine() throws Exception {
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(2686470616)");
            int waiting = connection.unwrap(PGConnection.class).getBackendPID();
            Thread killer = new Thread(() -> {
                try {
                    Thread.sleep(150);
                    database.execute("SELECT pg_terminate_backend(" + waiting + ")");
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            });
            killer.start();
            MigrationException lost = refusal();
            killer.join();
            assertThat(lost.kind()).isEqualTo(Kind.CONNECTION_LOST);
            assertThat(lost.describe()).hasLineCount(1).startsWith("the connection to the database was lost: ");
        }
    }

    @Test
    void whatCannotRunInATransactionSaysHowItCan() throws Exception {
        folder.with("2_index.sql", "CREATE INDEX CONCURRENTLY users_id ON users (id);\n");
        assertThat(refusal().describe())
                .isEqualTo(
                        "2_index.sql:1:1: statement 1 of 1 failed: CREATE INDEX CONCURRENTLY cannot run inside a transaction"
                                + " block (SQLSTATE 25001); nothing of this file was applied. Make \"-- atlas:txmode none\" and a blank"
                                + " line the top of the file, then run: sequelgate migrate hash");
        folder.with("2_index.sql", "-- atlas:txmode none\n\nCREATE INDEX CONCURRENTLY users_id ON users (id);\n");
        assertThat(apply()).containsExactly("2");
    }

    @Test
    void anEnumValueThatIsUsedInItsOwnTransactionSaysHowItCan() throws Exception {
        folder.with("2_mood.sql", "CREATE TYPE mood AS ENUM ('sad');\n")
                .with("3_ok.sql", "ALTER TYPE mood ADD VALUE 'ok';\nSELECT 'ok'::mood;\n");
        assertThat(refusal().describe()).startsWith("3_ok.sql:2:").contains("55P04", "-- atlas:txmode none");
        folder.with("3_ok.sql", "-- atlas:txmode none\n\nALTER TYPE mood ADD VALUE 'ok';\nSELECT 'ok'::mood;\n");
        assertThat(apply()).containsExactly("3");
    }

    @Test
    void aBlockThatCommitsRunsOnlyWithoutATransaction() throws Exception {
        String block = "DO $$ BEGIN INSERT INTO users VALUES (1); COMMIT; INSERT INTO users VALUES (2); END $$;\n";
        folder.with("2_block.sql", block);
        assertThat(refusal().describe()).contains("invalid transaction termination", "2D000", "-- atlas:txmode none");
        assertThat(query("SELECT count(*) FROM users")).containsExactly("0");
        folder.with("2_block.sql", "-- atlas:txmode none\n\n" + block);
        assertThat(apply()).containsExactly("2");
        assertThat(query("SELECT count(*) FROM users")).containsExactly("2");
    }

    @Test
    void aStatementThatEndsTheTransactionIsRefusedBeforeAnythingRuns() throws Exception {
        for (String text : List.of(
                "COMMIT;",
                "-- atlas:delimiter \\nGO\\n\nINSERT INTO users VALUES (1); COMMIT; SELECT 1;\nGO\n",
                "begin;",
                "ROLLBACK WORK;",
                "end ;",
                "START TRANSACTION;",
                "ABORT;")) {
            folder.with("2_own.sql", text);
            assertThat(refusal().describe())
                    .contains("2_own.sql:", "would begin or end a transaction", "-- atlas:txmode none");
        }
        assertThat(query("SELECT count(*) FROM users")).containsExactly("0");
        assertThat(query(JOURNAL)).containsExactly("1|1|1");
    }

    @Test
    void savepointsAreAFilesOwn() throws Exception {
        folder.with(
                "2_save.sql",
                "SAVEPOINT s;\nINSERT INTO users VALUES (1);\nROLLBACK TO SAVEPOINT s;\nROLLBACK WORK TO s;\nINSERT INTO users VALUES (2);\nRELEASE s;\n");
        apply();
        assertThat(query("SELECT id FROM users")).containsExactly("2");
    }

    @Test
    void aTableThatSomebodyHasLockedIsNotWaitedForWithoutEnd() throws Exception {
        apply();
        folder.with("2_alter.sql", "CREATE TABLE before (id int);\nALTER TABLE users ADD COLUMN x int;\n");
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.execute("SET application_name = 'reports'");
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE users IN ACCESS SHARE MODE");
            Migrator migrator = new Migrator(folder.hashed(), OPTIONS.withLockTimeout(Duration.ofMillis(200)));
            MigrationException refused = failure(() -> applied(migrator));
            assertThat(refused.describe())
                    .matches(
                            "2_alter.sql:2:1: statement 2 of 2 failed: canceling statement due to lock timeout \\(SQLSTATE 55P03\\);"
                                    + " nothing of this file was applied; the oldest open transaction is that of process \\d+,"
                                    + " application \"reports\", user \"\\w+\", idle in transaction, since [0-9 :-]+ UTC\\."
                                    + " End the transaction that holds the lock, or raise lock-timeout; then apply again");
            other.rollback();
        }
        assertThat(query("SELECT to_regclass('before') IS NULL, current_setting('lock_timeout')"))
                .containsExactly("t|0");
        assertThat(apply()).containsExactly("2");
    }

    @Test
    void aLimitThatTheSessionOrTheFileSetsIsLeftAlone() throws Exception {
        folder.with("2_show.sql", "CREATE TABLE seen AS SELECT current_setting('lock_timeout') AS value;")
                .with("3_own.sql", "SET lock_timeout = '7s'; INSERT INTO seen SELECT current_setting('lock_timeout');");
        execute("ALTER DATABASE " + database.name() + " SET lock_timeout = '9s'");
        connection.close();
        connection = database.connect();
        apply();
        assertThat(query("SELECT value FROM seen")).containsExactly("9s", "7s");
        assertThat(query("SHOW lock_timeout")).containsExactly("9s");
    }

    @Test
    void aFileThatIsNoTextIsRefusedWithTheLine() throws Exception {
        Files.write(
                folder.path().resolve("2_latin1.sql"),
                "SELECT 1;\n-- \u00e9t\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal().describe())
                .isEqualTo(
                        "2_latin1.sql:2: this line is not UTF-8 text: byte 0xe9. Save the file as UTF-8, then run: sequelgate migrate hash");
    }

    @Test
    void filesThatRanLongAgoMayBeWhatCannotRunHere() throws Exception {
        apply();
        folder.with("2_pro.sql", "-- atlas:txtar\n\n-- checks.sql --\nSELECT 1;\n")
                .with("3_bom.sql", "\uFEFFSELECT 1;");
        MigrationDirectory directory = folder.hashed();
        for (MigrationFile file : directory.files().subList(1, 3)) {
            execute(
                    "INSERT INTO atlas_schema_revisions.atlas_schema_revisions (version, description, applied, total, executed_at, execution_time, hash, operator_version) VALUES ('"
                            + file.version() + "', '', 1, 1, now(), 0, '" + file.hash() + "', 'Atlas CLI v1.2.3')");
        }
        assertThat(status().inSync()).isTrue();
        folder.with("4_more.sql", "SELECT 1;");
        assertThat(apply()).containsExactly("4");
        folder.with("5_pro.sql", "-- atlas:txtar\n\nSELECT 1;\n");
        assertThat(refusal().describe()).startsWith("5_pro.sql:1: the directive atlas:txtar is not supported");
    }

    @Test
    void aFileThatCannotRunIsRefusedBeforeAnythingRuns() throws Exception {
        for (List<String> each : List.of(
                List.of("\uFEFFSELECT 1;", "1: the file starts with a byte order mark"),
                List.of("-- atlas:txmode all\n\nSELECT 1;", "1: atlas:txmode knows \"file\" and \"none\", not \"all\""),
                List.of("-- atlas:txmode=none\n\nSELECT 1;", "1: atlas:txmode knows \"file\" and \"none\", not \"\""),
                List.of(
                        "-- atlas:txmode none\nSELECT 1;",
                        "1: this directive has no effect, because it belongs to the"),
                List.of(
                        "--\n-- atlas:txmode none\n-- atlas:txmode file\n\nSELECT 1;",
                        "3: atlas:txmode is given twice"),
                List.of("-- one\n-- atlas:delimiter GO\n\nSELECT 1;", "2: atlas:delimiter must be the first line"),
                List.of("-- atlas:delimiter\n\nSELECT 1;", "1: atlas:delimiter names no delimiter"),
                List.of("-- atlas:surprise\n\nSELECT 1;", "1: unknown directive atlas:surprise"),
                List.of("\\connect other", "1: column 1: \\connect is a command of psql"))) {
            folder.with("2_bad.sql", each.get(0));
            assertThat(refusal().describe()).hasLineCount(1).startsWith("2_bad.sql:" + each.get(1));
        }
        assertThat(query("SELECT to_regclass('users') IS NULL")).containsExactly("t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- made with docker run arigaio/atlas:latest\n\nINSERT INTO users VALUES (1);",
                "-- atlas:txmode none\n  \nINSERT INTO users VALUES (1);",
                "-- atlas:txmode none\r\n\r\nCREATE INDEX CONCURRENTLY i ON users (id);\r\nINSERT INTO users VALUES (1);",
                "-- atlas:nolint\nINSERT INTO users VALUES (1);",
            })
    void commentsAtTheTopThatMeanNothingHereDoNoHarm(String text) throws Exception {
        folder.with("2_fine.sql", text);
        assertThat(apply()).containsExactly("1", "2");
        assertThat(query("SELECT id FROM users")).containsExactly("1");
    }
}
