package dev.sequelgate.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.dialect.postgres.PostgresMigrations;
import dev.sequelgate.engine.migration.MigrationException.Kind;
import dev.sequelgate.engine.testing.ServerDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigratorTest extends LiveMigrations {
    @BeforeEach
    void writeFolder() {
        folder.with("1_users.sql", "CREATE TABLE users (id int PRIMARY KEY);\n")
                .with("2_tasks.sql", "CREATE TABLE tasks (id int);\nCREATE INDEX tasks_id ON tasks (id);\n");
    }

    @Test
    void appliesWhatIsPendingAndWritesTheRowsThatAtlasWrites() throws Exception {
        MigrationDirectory directory = folder.hashed();
        Migrator migrator = new Migrator(directory, OPTIONS);

        assertThat(versions(migrator.status(connection).pending())).containsExactly("1", "2");
        assertThat(applied(migrator)).containsExactly("1", "2");

        assertThat(
                        query(
                                "SELECT version, description, type, applied, total, hash, error, partial_hashes,"
                                        + " execution_time > 0, operator_version FROM atlas_schema_revisions.atlas_schema_revisions ORDER BY version"))
                .containsExactly(
                        "1|users|2|1|1|" + directory.files().get(0).hash() + "||null|t|" + Operator.NAME,
                        "2|tasks|2|2|2|" + directory.files().get(1).hash() + "||null|t|" + Operator.NAME);
        assertThat(migrator.status(connection).inSync()).isTrue();
        assertThat(applied(migrator)).isEmpty();
    }

    @Test
    void theJournalsTableIsTheOneThatAtlasMakes() throws Exception {
        applied(new Migrator(folder.hashed(), OPTIONS));

        assertThat(query(
                        "SELECT column_name, data_type, is_nullable, coalesce(column_default, '-') FROM information_schema.columns"
                                + " WHERE table_name = 'atlas_schema_revisions' ORDER BY ordinal_position"))
                .containsExactly(
                        "version|character varying|NO|-",
                        "description|character varying|NO|-",
                        "type|bigint|NO|2",
                        "applied|bigint|NO|0",
                        "total|bigint|NO|0",
                        "executed_at|timestamp with time zone|NO|-",
                        "execution_time|bigint|NO|-",
                        "error|text|YES|-",
                        "error_stmt|text|YES|-",
                        "hash|character varying|NO|-",
                        "partial_hashes|jsonb|YES|-",
                        "operator_version|character varying|NO|-");
    }

    @Test
    void usesTheJournalThatAtlasKeepsInTheSchemaOfTheConnection() throws Exception {
        MigrationDirectory directory = folder.hashed();
        applied(new Migrator(directory, OPTIONS));
        execute("ALTER TABLE atlas_schema_revisions.atlas_schema_revisions SET SCHEMA public");
        execute(
                "INSERT INTO atlas_schema_revisions (version, description, executed_at, execution_time, hash, operator_version)"
                        + " VALUES ('.atlas_cloud_identifier', 'a0eebc99', now(), 0, '', 'Atlas CLI v1.2.3')");

        assertThat(new Migrator(directory, OPTIONS).status(connection).applied())
                .hasSize(2);
        folder.with("3_more.sql", "CREATE TABLE more (id int);");
        assertThat(applied(new Migrator(folder.hashed(), OPTIONS))).containsExactly("3");
        assertThat(query("SELECT count(*) FROM public.atlas_schema_revisions")).containsExactly("4");
    }

    @Test
    void aConnectionBoundToASchemaKeepsItsJournalThere() throws Exception {
        execute("CREATE SCHEMA shop; CREATE TABLE public.of_others (id int)");
        try (Connection bound = java.sql.DriverManager.getConnection(database.jdbcUrl() + "&currentSchema=shop")) {
            new Migrator(folder.hashed(), OPTIONS).apply(bound, MigrationListener.NONE);
        }
        assertThat(query("SELECT count(*) FROM shop.atlas_schema_revisions")).containsExactly("2");
        assertThat(query("SELECT count(*) FROM shop.users")).containsExactly("0");
    }

    @Test
    void aFailingFileLeavesNothingBehindAndSaysWhere() throws Exception {
        folder.with(
                "3_broken.sql",
                "CREATE TABLE fine (id int);\n\n-- Refers to nothing\nALTER TABLE fine\n  ADD COLUMN x missing_type;\n");
        Migrator migrator = new Migrator(folder.hashed(), OPTIONS);

        MigrationException failure = failure(() -> applied(migrator));

        assertThat(failure.describe())
                .isEqualTo(
                        "3_broken.sql:5:16: statement 2 of 2 failed: type \"missing_type\" does not exist (SQLSTATE 42704);"
                                + " nothing of this file was applied. Correct the file, run: sequelgate migrate hash, then apply again");
        assertThat(failure.statement().orElseThrow().text()).startsWith("ALTER TABLE fine");
        assertThat(query("SELECT to_regclass('fine') IS NULL")).containsExactly("t");
        assertThat(query("SELECT version FROM atlas_schema_revisions.atlas_schema_revisions"))
                .containsExactly("1", "2");
        assertThat(connection.getAutoCommit()).isTrue();
    }

    @Test
    void aFileWithoutTransactionGoesOnWhereItStopped() throws Exception {
        folder.with("3_none.sql", """
                -- atlas:txmode none

                SET search_path = public;
                CREATE INDEX CONCURRENTLY users_id ON users (id);
                INSERT INTO users VALUES (1);
                INSERT INTO users VALUES (1);
                """);
        MigrationException failure = failure(() -> applied(new Migrator(folder.hashed(), OPTIONS)));

        assertThat(failure.getMessage())
                .contains(
                        "statement 4 of 4 failed",
                        "23505",
                        "the first 3 stay applied, and the next run goes on behind them");
        assertThat(failure.line()).hasValue(6);
        MigrationStatus status = new Migrator(folder.hashed(), OPTIONS).status(connection);
        assertThat(status.partial().orElseThrow().applied()).isEqualTo(3);
        assertThat(status.partial().orElseThrow().partialHashes()).hasSize(3);
        assertThat(versions(status.pending())).containsExactly("3");
        assertThat(query("SELECT error_stmt FROM atlas_schema_revisions.atlas_schema_revisions WHERE error <> ''"))
                .containsExactly("INSERT INTO users VALUES (1);");

        folder.with("3_none.sql", """
                -- atlas:txmode none

                SET search_path = public;
                CREATE INDEX CONCURRENTLY users_id ON users (id);
                INSERT INTO users VALUES (1);
                INSERT INTO users VALUES (2);
                """);
        assertThat(applied(new Migrator(folder.hashed(), OPTIONS))).containsExactly("3");
        assertThat(query("SELECT id FROM users ORDER BY id")).containsExactly("1", "2");
        assertThat(
                        query(
                                "SELECT applied, total, error FROM atlas_schema_revisions.atlas_schema_revisions WHERE version = '3'"))
                .containsExactly("4|4|");
        assertThat(new Migrator(folder.hashed(), OPTIONS).status(connection).inSync())
                .isTrue();
    }

    @Test
    void theStatementsThatRanMustNotChangeBeforeTheRest() throws Exception {
        folder.with("3_none.sql", "-- atlas:txmode none\n\nINSERT INTO users VALUES (1);\nSELECT broken;\n");
        failure(() -> applied(new Migrator(folder.hashed(), OPTIONS)));

        folder.with("3_none.sql", "-- atlas:txmode none\n\nINSERT INTO users VALUES (7);\nSELECT 1;\n");
        MigrationException changed = failure(() -> applied(new Migrator(folder.hashed(), OPTIONS)));
        assertThat(changed.kind()).isEqualTo(Kind.APPLIED_CHANGED);
        assertThat(changed.describe()).startsWith("3_none.sql:3: statement 1 had run when this file stopped");

        folder.with("3_none.sql", "-- atlas:txmode none\n\n");
        assertThat(failure(() -> applied(new Migrator(folder.hashed(), OPTIONS)))
                        .getMessage())
                .contains("had run 1 statements when it stopped, and now has only 0");
    }

    @Test
    void aFileThatHandlesTransactionsItselfResumesFromWhatItCommitted() throws Exception {
        folder.with(
                "3_own.sql",
                "-- atlas:txmode none\n\nINSERT INTO users VALUES (1);\nBEGIN;\nINSERT INTO users VALUES (2);\nSELECT broken;\nCOMMIT;\n");
        MigrationException failure = failure(() -> applied(new Migrator(folder.hashed(), OPTIONS)));
        assertThat(failure.getMessage()).contains("the first 1 stay applied");
        assertThat(query("SELECT id FROM users")).containsExactly("1");

        folder.with(
                "3_own.sql",
                "-- atlas:txmode none\n\nINSERT INTO users VALUES (1);\nBEGIN;\nINSERT INTO users VALUES (2);\nCOMMIT;\n");
        applied(new Migrator(folder.hashed(), OPTIONS));
        assertThat(query("SELECT id FROM users")).containsExactly("1", "2");
    }

    @Test
    void aFileInATransactionMustNotEndIt() throws Exception {
        folder.with("3_commit.sql", "INSERT INTO users VALUES (1);\nCOMMIT;\n");
        MigrationException failure = failure(() -> applied(new Migrator(folder.hashed(), OPTIONS)));
        assertThat(failure.describe()).startsWith("3_commit.sql:2: this statement would begin or end a transaction");
        assertThat(query("SELECT count(*) FROM users")).containsExactly("0");
    }

    @Test
    void whatAFileSetsForItsSessionEndsWithIt() throws Exception {
        folder.with("3_set.sql", "SET search_path = ''; SET lock_timeout = 1; SET ROLE pg_monitor;")
                .with("4_after.sql", "CREATE TABLE after (id int);");
        execute("SET application_name = 'boot'");
        applied(new Migrator(folder.hashed(), OPTIONS));
        assertThat(
                        query(
                                "SELECT current_setting('lock_timeout'), current_setting('application_name'), to_regclass('public.after') IS NOT NULL"))
                .containsExactly("0|boot|t");
    }

    @Test
    void oneTransactionMaySpanAllFiles() throws Exception {
        folder.with("3_broken.sql", "SELECT broken;");
        MigratorOptions all = OPTIONS.withTransactionMode(TransactionMode.ALL);
        failure(() -> applied(new Migrator(folder.hashed(), all)));
        assertThat(query("SELECT to_regclass('users') IS NULL")).containsExactly("t");
        folder.without("3_broken.sql");
        assertThat(applied(new Migrator(folder.hashed(), all))).containsExactly("1", "2");
    }

    @Test
    void anAppliedFileThatWasEditedIsNamed() throws Exception {
        folder.with("3_more.sql", "CREATE TABLE more (id int);");
        applied(new Migrator(folder.hashed(), OPTIONS));
        folder.with("2_tasks.sql", "CREATE TABLE tasks (id bigint);\n").with("4_new.sql", "CREATE TABLE new (id int);");
        Migrator migrator = new Migrator(folder.hashed(), OPTIONS);

        assertThat(migrator.status(connection).changed().orElseThrow().name()).isEqualTo("2_tasks.sql");
        MigrationException failure = failure(() -> applied(migrator));
        assertThat(failure.kind()).isEqualTo(Kind.APPLIED_CHANGED);
        assertThat(query("SELECT to_regclass('new') IS NULL")).containsExactly("t");
    }

    @Test
    void anEditThatAtlasHasAcceptedByApplyingLaterFilesIsSettled() throws Exception {
        applied(new Migrator(folder.hashed(), OPTIONS));
        execute(
                "UPDATE atlas_schema_revisions.atlas_schema_revisions SET hash = 'of an older text' WHERE version = '1'");
        assertThat(new Migrator(folder.hashed(), OPTIONS).status(connection).inSync())
                .isTrue();
    }

    @Test
    void anAppliedFileThatVanishedIsNamed() throws Exception {
        applied(new Migrator(folder.hashed(), OPTIONS));
        folder.without("1_users.sql");
        MigrationException failure = failure(() -> applied(new Migrator(folder.hashed(), OPTIONS)));
        assertThat(failure.kind()).isEqualTo(Kind.APPLIED_MISSING);
        assertThat(failure.file()).hasValue("1_users.sql");
    }

    @Test
    void aFileAddedBeforeAppliedOnesIsRefusedSkippedOrApplied() throws Exception {
        applied(new Migrator(folder.hashed(), OPTIONS));
        folder.with("1a_late.sql", "CREATE TABLE late (id int);");
        MigrationDirectory directory = folder.hashed();

        MigrationException failure = failure(() -> applied(new Migrator(directory, OPTIONS)));
        assertThat(failure.kind()).isEqualTo(Kind.OUT_OF_ORDER);
        assertThat(failure.file()).hasValue("1a_late.sql");
        assertThat(applied(new Migrator(directory, OPTIONS.withOrder(ExecutionOrder.LINEAR_SKIP))))
                .isEmpty();
        assertThat(applied(new Migrator(directory, OPTIONS.withOrder(ExecutionOrder.NON_LINEAR))))
                .containsExactly("1a");
        assertThat(new Migrator(directory, OPTIONS).status(connection).inSync()).isTrue();

        folder.with("2_tasks.sql", "-- edited");
        assertThat(new Migrator(folder.hashed(), OPTIONS)
                        .status(connection)
                        .changed()
                        .orElseThrow()
                        .version())
                .isEqualTo("2");
    }

    @Test
    void aDatabaseThatIsAheadIsInSyncForAnOlderDirectory() throws Exception {
        folder.with("3_more.sql", "CREATE TABLE more (id int);");
        applied(new Migrator(folder.hashed(), OPTIONS));
        MigrationStatus status = new Migrator(folder.without("3_more.sql").hashed(), OPTIONS).status(connection);
        assertThat(status.ahead()).extracting(JournalRow::version).containsExactly("3");
        assertThat(status.inSync()).isTrue();
    }

    @Test
    void aDatabaseThatIsNotEmptyNeedsABaselineOrAWordThatItMayBeSo() throws Exception {
        execute("CREATE TABLE users (id int PRIMARY KEY)");
        MigrationDirectory directory = folder.hashed();

        MigrationException failure = failure(() -> applied(new Migrator(directory, OPTIONS)));
        assertThat(failure.kind()).isEqualTo(Kind.DATABASE_NOT_CLEAN);
        assertThat(failure.describe()).contains("found table public.users", "--baseline VERSION");
        assertThat(failure(() -> applied(new Migrator(directory, OPTIONS.withBaseline("9"))))
                        .kind())
                .isEqualTo(Kind.VERSION_UNKNOWN);
        assertThat(failure(() -> applied(new Migrator(
                                directory, OPTIONS.withBaseline("1").withAllowDirty())))
                        .getMessage())
                .contains("exclude each other");

        assertThat(applied(new Migrator(directory, OPTIONS.withBaseline("1")))).containsExactly("2");
        assertThat(
                        query(
                                "SELECT version, type, applied, total, hash FROM atlas_schema_revisions.atlas_schema_revisions ORDER BY 1"))
                .first()
                .isEqualTo("1|1|0|0|");
        assertThat(new Migrator(directory, OPTIONS.withBaseline("1"))
                        .status(connection)
                        .inSync())
                .isTrue();
    }

    @Test
    void journalsAndExtensionsAreNothingForeign() throws Exception {
        execute("CREATE TABLE \"SequelizeMeta\" (name text); CREATE SCHEMA atlas_schema_revisions");
        assertThat(applied(new Migrator(folder.hashed(), OPTIONS))).containsExactly("1", "2");
    }

    @Test
    void aPlanWritesNothing() throws Exception {
        List<PlannedFile> plan = new Migrator(folder.hashed(), OPTIONS.withLimit(1)).plan(connection);
        assertThat(plan)
                .singleElement()
                .satisfies(file -> assertThat(file.remaining()).hasSize(1));
        assertThat(query("SELECT count(*) FROM pg_namespace WHERE nspname = 'atlas_schema_revisions'"))
                .containsExactly("0");
        assertThat(query("SELECT to_regclass('users') IS NULL")).containsExactly("t");
    }

    @Test
    void stopsAtALimitOrAVersion() throws Exception {
        folder.with("3_more.sql", "CREATE TABLE more (id int);");
        assertThat(applied(new Migrator(folder.hashed(), OPTIONS.withLimit(1)))).containsExactly("1");
        assertThat(applied(new Migrator(folder.hashed(), OPTIONS.withToVersion("2"))))
                .containsExactly("2");
        assertThat(failure(() -> applied(new Migrator(folder.hashed(), OPTIONS.withToVersion("33"))))
                        .describe())
                .contains("has no version 33");
    }

    @Test
    void aFirstRunStartsAtTheLastCheckpointAndLaterRunsPassItBy() throws Exception {
        applied(new Migrator(folder.hashed(), OPTIONS));
        folder.with(
                        "3_checkpoint.sql",
                        "-- atlas:checkpoint\n\nCREATE TABLE users (id int PRIMARY KEY);\nCREATE TABLE tasks (id int);\n")
                .with("4_more.sql", "CREATE TABLE more (id int);");
        assertThat(applied(new Migrator(folder.hashed(), OPTIONS))).containsExactly("4");
        try (ServerDatabase empty = TestPostgres.shared().newDatabase();
                Connection other = empty.connect()) {
            assertThat(new Migrator(folder.hashed(), OPTIONS).apply(other, MigrationListener.NONE))
                    .extracting(each -> each.file().version())
                    .containsExactly("3", "4");
            assertThat(new Migrator(folder.hashed(), OPTIONS).status(other).inSync())
                    .isTrue();
        }
    }

    @Test
    void theFingerprintChangesWithTheJournalAndWorksWithoutOne() throws Exception {
        String sql;
        try (Connection connection = database.connect()) {
            sql = Journal.fingerprintSql(connection, new PostgresMigrations(), Optional.empty());
        }
        String without = query(sql).get(0);
        applied(new Migrator(folder.hashed(), OPTIONS.withLimit(1)));
        String one = query(sql).get(0);
        applied(new Migrator(folder.hashed(), OPTIONS));
        String two = query(sql).get(0);
        assertThat(List.of(without, one, two)).doesNotHaveDuplicates();
        assertThat(query("SELECT (" + sql + ") || '!'")).containsExactly(two + "!");
    }

    @Test
    void aLockThatNobodyReleasesIsReportedWithItsHolder() throws Exception {
        try (Connection other = database.connect();
                Statement holder = other.createStatement()) {
            holder.execute("SET application_name = 'deploy-7'");
            holder.execute("SELECT pg_advisory_lock(2686470616)");
            Migrator migrator = new Migrator(folder.hashed(), OPTIONS.withLockTimeout(Duration.ofMillis(300)));
            MigrationException failure = failure(() -> applied(migrator));
            assertThat(failure.kind()).isEqualTo(Kind.LOCK_TIMEOUT);
            assertThat(failure.getMessage())
                    .matches(
                            "the migration lock was not free within 300 ms; it is held by process \\d+, application \"deploy-7\","
                                    + " user \"" + database.user() + "\", .*connected since .* UTC");
        }
        assertThat(applied(new Migrator(folder.hashed(), OPTIONS))).hasSize(2);
    }
}
