package dev.sequelgate.engine.gate;

import static dev.sequelgate.engine.gate.GateScene.MODEL_USER;
import static dev.sequelgate.engine.gate.GateScene.MODEL_USER_WITH_AGE;
import static dev.sequelgate.engine.gate.GateScene.USERS;
import static dev.sequelgate.engine.gate.GateScene.codes;
import static dev.sequelgate.engine.gate.GateScene.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequelgate.engine.gate.report.ReportText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts of an application, on a real server: what opens the gate, what closes it, and what is written. */
class GateTest {
    @TempDir
    Path directory;

    private GateScene scene;

    @BeforeEach
    void open() {
        scene = new GateScene(directory);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void anEmptyDatabaseIsMigratedAndTheGateOpens() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);

        GateReport report = scene.start(MODEL_USER);

        assertThat(report.verdict().open()).isTrue();
        assertThat(report.route()).isEqualTo(Route.FULL);
        assertThat(report.migrations().applied())
                .singleElement()
                .satisfies(file -> assertThat(file.file()).isEqualTo("20240101000000_users.sql"));
        assertThat(report.migrations().version()).contains("20240101000000");
        assertThat(scene.heard).containsExactly("applied 20240101000000_users.sql");
        assertThat(ReportText.lines(report).get(0))
                .startsWith("open: 1 model on postgres://")
                .contains("1 migration applied, the last is 20240101000000_users.sql");
    }

    @Test
    void theSecondStartOnlyComparesFingerprints() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);
        GateReport first = scene.start(MODEL_USER);

        GateReport second = scene.start(MODEL_USER);

        assertThat(second.route()).isEqualTo(Route.UNCHANGED);
        assertThat(second.since()).isEqualTo(first.at());
        assertThat(second.verdict().open()).isTrue();
        assertThat(second.counts()).isEqualTo(first.counts());
        assertThat(second.migrations().version()).contains("20240101000000");
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
        assertThat(second.durations()).containsOnlyKeys(Phase.DIRECTORY, Phase.CONNECT, Phase.FINGERPRINT);
        assertThat(ReportText.lines(second)).singleElement().asString().startsWith("open: nothing changed since ");
    }

    @Test
    void anotherModelAnotherDirectoryOrAnotherCatalogIsJudgedInFull() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);
        scene.start(MODEL_USER);

        assertThat(scene.start(MODEL_USER, model("U2", "users", "id INTEGER key"))
                        .route())
                .isEqualTo(Route.FULL);
        scene.migration("20240102000000_more.sql", "CREATE TABLE more (id int);");
        assertThat(scene.start(MODEL_USER).route()).isEqualTo(Route.FULL);
        assertThat(scene.start(MODEL_USER).route()).isEqualTo(Route.UNCHANGED);
        scene.execute("CREATE INDEX ON users (email)");
        assertThat(scene.start(MODEL_USER).route()).isEqualTo(Route.FULL);
        assertThat(scene.start(MODEL_USER).route()).isEqualTo(Route.UNCHANGED);
    }

    @Test
    void rowsOfTheApplicationDoNotMakeTheNextStartSlow() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);
        scene.start(MODEL_USER);
        scene.execute("INSERT INTO users (name) VALUES ('a'), ('b')");
        scene.execute("VACUUM ANALYZE users");

        assertThat(scene.start(MODEL_USER).route()).isEqualTo(Route.UNCHANGED);
    }

    @Test
    void aModelAheadOfTheDatabaseIsRefusedWithPlaceAndStatement() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);

        GateReport report = scene.start(MODEL_USER_WITH_AGE);

        assertThat(report.passes()).isFalse();
        assertThat(codes(report)).containsExactly("column-missing");
        assertThat(String.join("\n", ReportText.lines(report)))
                .contains("REFUSED: 1 breaking")
                .contains("breaking: column-missing, model User (/app/models/user.js:5), table users, column age")
                .contains("remedy:    ALTER TABLE \"users\" ADD COLUMN \"age\" integer;")
                .contains("sequelgate check --accept");
        scene.execute("ALTER TABLE users ADD COLUMN age INTEGER");
        assertThat(scene.start(MODEL_USER_WITH_AGE).verdict().open()).isTrue();
    }

    @Test
    void aDroppedColumnIsRefusedThoughTheLastStartWasOpen() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);
        scene.start(MODEL_USER);
        scene.execute("ALTER TABLE users DROP COLUMN email");

        GateReport report = scene.start(MODEL_USER);

        assertThat(report.passes()).isFalse();
        assertThat(codes(report)).containsExactly("column-missing", "changed-outside-migrations");
        assertThat(scene.start(MODEL_USER).passes()).isFalse();
    }

    @Test
    void aChangeOutsideTheMigrationsIsReportedOnce() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);
        scene.start(MODEL_USER);
        scene.execute("ALTER TABLE users ALTER COLUMN email SET DEFAULT 'x'");

        GateReport report = scene.start(MODEL_USER);

        assertThat(report.verdict().open()).isTrue();
        assertThat(codes(report)).contains("changed-outside-migrations");
        assertThat(report.verdict().findings().get(0).place().table()).contains("users");
        assertThat(codes(scene.start(MODEL_USER))).doesNotContain("changed-outside-migrations");
    }

    @Test
    void aChangeByAMigrationIsNone() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);
        scene.start(MODEL_USER);
        scene.migration("20240102000000_default.sql", "ALTER TABLE users ALTER COLUMN email SET DEFAULT 'x';");

        assertThat(codes(scene.start(MODEL_USER))).doesNotContain("changed-outside-migrations");
    }

    @Test
    void tablesThatNoModelUsesMayChange() throws Exception {
        scene.migration("20240101000000_users.sql", USERS + " CREATE TABLE others (id int);");
        scene.start(MODEL_USER);
        scene.execute("ALTER TABLE others ADD COLUMN x int");

        assertThat(codes(scene.start(MODEL_USER))).doesNotContain("changed-outside-migrations");
    }

    @Test
    void anEditedAppliedMigrationIsRefused() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);
        scene.start(MODEL_USER);
        scene.migration("20240101000000_users.sql", USERS + " -- edited");

        GateReport report = scene.start(MODEL_USER);

        assertThat(report.passes()).isFalse();
        assertThat(codes(report)).containsExactly("migration-changed");
    }

    @Test
    void aVanishedAppliedMigrationIsRefused() throws Exception {
        scene.migration("20240101000000_users.sql", USERS).migration("20240102000000_b.sql", "SELECT 1;");
        scene.migration("20240103000000_c.sql", "SELECT 1;");
        scene.start(MODEL_USER);
        Files.delete(scene.migrations().resolve("20240102000000_b.sql"));
        scene.migration("20240103000000_c.sql", "SELECT 1;");

        assertThat(codes(scene.start(MODEL_USER))).containsExactly("migration-missing");
    }

    @Test
    void aMigrationOutOfOrderIsRefused() throws Exception {
        scene.migration("20240102000000_users.sql", USERS).migration("20240104000000_b.sql", "SELECT 1;");
        scene.start(MODEL_USER);
        scene.migration("20240103000000_late.sql", "SELECT 1;");

        assertThat(codes(scene.start(MODEL_USER))).containsExactly("migration-out-of-order");
    }

    @Test
    void aDatabaseThatIsAheadStartsWhenTheModelsFit() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);
        scene.migration("20240102000000_age.sql", "ALTER TABLE users ADD COLUMN age int;");
        scene.start(MODEL_USER_WITH_AGE);
        Files.delete(scene.migrations().resolve("20240102000000_age.sql"));
        scene.migration("20240101000000_users.sql", USERS);

        GateReport old = scene.start(MODEL_USER);

        assertThat(old.verdict().open()).isTrue();
        assertThat(old.migrations().ahead()).containsExactly("20240102000000");
        assertThat(scene.start(MODEL_USER).route()).isEqualTo(Route.UNCHANGED);
    }

    @Test
    void aFailingMigrationIsRefusedWithFileLineStatementAndState() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);
        scene.migration(
                "20240102000000_bad.sql", "CREATE TABLE half (id int);\n\nALTER TABLE nowhere\n  ADD COLUMN x int;");

        GateReport report = scene.start(MODEL_USER);

        assertThat(report.passes()).isFalse();
        assertThat(codes(report)).containsExactly("migration-failed");
        assertThat(scene.heard).containsExactly("applied 20240101000000_users.sql", "failed 20240102000000_bad.sql");
        assertThat(String.join("\n", ReportText.lines(report)))
                .contains("migration failed: 20240102000000_bad.sql:3")
                .contains("relation \"nowhere\" does not exist (SQLSTATE 42P01)")
                .contains("statement: ALTER TABLE nowhere")
                .contains("statement:   ADD COLUMN x int;");
        assertThat(scene.relations()).doesNotContain("half");
        scene.migration("20240102000000_bad.sql", "SELECT 1;");
        assertThat(scene.start(MODEL_USER).verdict().open()).isTrue();
    }

    @Test
    void fourReplicasApplyEachMigrationOnceAndAllOpen() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);
        for (int i = 0; i < 10; i++) {
            scene.migration("2024010200000" + i + "_t.sql", "CREATE TABLE t" + i + " (id int);");
        }
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        try {
            List<Callable<GateReport>> starts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                starts.add(() -> scene.start(MODEL_USER));
            }
            int applied = 0;
            for (Future<GateReport> start : replicas.invokeAll(starts)) {
                assertThat(start.get().verdict().open()).isTrue();
                applied += start.get().migrations().applied().size();
            }
            assertThat(applied).isEqualTo(11);
        } finally {
            replicas.shutdownNow();
        }
        assertThat(scene.start(MODEL_USER).route()).isEqualTo(Route.UNCHANGED);
    }

    @Test
    void modelsDefinedLaterAreJudgedAlone() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);
        scene.start(MODEL_USER);
        scene.migration("20240102000000_more.sql", "CREATE TABLE more (id int);");

        GateReport late = scene.gate()
                .judgeLate(GateScene.application(model("Ghost", "ghosts", "id INTEGER key")), scene.connection());

        assertThat(codes(late)).contains("table-missing");
        assertThat(late.route()).isEqualTo(Route.LATE_MODELS);
        assertThat(scene.relations()).doesNotContain("more");
    }

    @Test
    void aRecheckSeesWhatChangedUnderTheApplication() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);
        GateReport start = scene.start(MODEL_USER);
        Application application = GateScene.application(MODEL_USER);

        assertThat(scene.gate().recheck(application, scene.connection(), start.fingerprint()))
                .isEmpty();
        scene.execute("ALTER TABLE users DROP COLUMN email");

        assertThat(scene.gate().recheck(application, scene.connection(), start.fingerprint()))
                .hasValueSatisfying(report -> assertThat(codes(report)).contains("column-missing"));
    }

    @Test
    void aUserWithoutRightsToKeepVerdictsIsJudgedInFullEachTime() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);
        scene.start(MODEL_USER);
        scene.execute("DROP TABLE atlas_schema_revisions.sequelgate_verdicts");
        String user = "limited_" + scene.database.name();
        scene.execute("CREATE ROLE " + user + " LOGIN PASSWORD 'limited';"
                + " GRANT USAGE ON SCHEMA atlas_schema_revisions TO " + user + ";"
                + " GRANT SELECT ON ALL TABLES IN SCHEMA atlas_schema_revisions TO " + user);
        try {
            scene.url = java.util.Optional.of("postgres://" + user + ":limited@" + scene.database.host() + ":"
                    + scene.database.port() + "/" + scene.database.name());
            GateReport report = scene.start(MODEL_USER);
            assertThat(report.verdict().open()).isTrue();
            assertThat(report.notes())
                    .singleElement()
                    .asString()
                    .contains("cannot be kept", "42501", "every start judges in full");
        } finally {
            scene.execute("DROP OWNED BY " + user + "; DROP ROLE " + user);
        }
    }

    @Test
    void withoutAMigrationsDirectoryTheModelsAreJudgedAndNothingIsWritten() throws Exception {
        scene.execute(USERS);

        GateReport report = scene.start(MODEL_USER);

        assertThat(report.verdict().open()).isTrue();
        assertThat(report.notes()).singleElement().asString().contains("there is no directory");
        assertThat(scene.relations()).isEqualTo("users");
        assertThatThrownBy(() -> {
                    scene.migrationsNamedBy = java.util.Optional.of("sequelgate.yml:2");
                    scene.start(MODEL_USER);
                })
                .isInstanceOf(GateException.class)
                .hasMessageStartingWith("sequelgate.yml:2: ")
                .hasMessageContaining("does not exist");
    }
}
