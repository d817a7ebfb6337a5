package dev.sequelgate.engine.gate;

import static dev.sequelgate.engine.gate.GateScene.MODEL_USER;
import static dev.sequelgate.engine.gate.GateScene.MODEL_USER_WITH_AGE;
import static dev.sequelgate.engine.gate.GateScene.USERS;
import static dev.sequelgate.engine.gate.GateScene.codes;
import static dev.sequelgate.engine.gate.GateScene.model;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.gate.report.ReportText;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the modes and {@code refuse-on} allow. */
class GateModesTest {
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
    void verifyRefusesPendingMigrationsAndWritesNothing() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);
        scene.mode = Mode.VERIFY;

        GateReport report = scene.start(MODEL_USER);

        assertThat(report.passes()).isFalse();
        assertThat(codes(report)).contains("migration-pending", "table-missing");
        assertThat(report.migrations().pending()).containsExactly("20240101000000_users.sql");
        assertThat(scene.relations()).isEqualTo("null");
    }

    @Test
    void verifyOpensOnAMigratedDatabaseAndUsesTheVerdictThatAnotherProcessKept() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);
        scene.start(MODEL_USER);
        scene.mode = Mode.VERIFY;

        assertThat(scene.start(MODEL_USER).route()).isEqualTo(Route.UNCHANGED);
        scene.execute("DROP TABLE atlas_schema_revisions.sequelgate_verdicts");
        assertThat(scene.start(MODEL_USER))
                .satisfies(report -> assertThat(report.route()).isEqualTo(Route.FULL))
                .satisfies(report -> assertThat(report.verdict().open()).isTrue());
        assertThat(scene.relations()).doesNotContain("sequelgate_verdicts");
    }

    @Test
    void observeReportsAndPasses() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);
        scene.mode = Mode.OBSERVE;

        GateReport report = scene.start(MODEL_USER);

        assertThat(report.verdict().open()).isFalse();
        assertThat(report.passes()).isTrue();
        assertThat(ReportText.lines(report).get(0)).startsWith("WOULD BE REFUSED (mode=observe): ");
        assertThat(scene.relations()).isEqualTo("null");
    }

    @Test
    void riskyAndCosmeticFindingsRefuseOnlyWhereTheSettingSaysSo() throws Exception {
        scene.migration("20240101000000_users.sql", USERS.replace("email varchar(255)", "email varchar(20)"));

        GateReport lenient = scene.start(MODEL_USER);
        assertThat(lenient.verdict().open()).isTrue();
        assertThat(codes(lenient)).contains("type-narrower");
        assertThat(ReportText.lines(lenient)).anyMatch(line -> line.startsWith("risky: type-narrower, model User"));

        scene.refuseOn = RefuseOn.RISKY;
        assertThat(scene.start(MODEL_USER).verdict().open()).isFalse();
    }

    @Test
    void anyRefusesWhatMerelyDiffers() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);
        String narrow = model("User", "users", "id INTEGER key", "name STRING");
        assertThat(scene.start(narrow).verdict().open()).isTrue();
        scene.refuseOn = RefuseOn.ANY;

        GateReport report = scene.start(narrow);

        assertThat(report.verdict().open()).isFalse();
        assertThat(String.join("\n", ReportText.lines(report))).contains("cosmetic: column-extra");
    }

    @Test
    void theMessageOfAFailedMigrationWhereNothingMayBeApplied() throws Exception {
        scene.migration("20240101000000_users.sql", USERS);
        scene.migration("20240102000000_bad.sql", "-- atlas:txmode none\n\nSELECT 1;\nSELECT nonsense;");
        scene.start(MODEL_USER_WITH_AGE);
        scene.mode = Mode.VERIFY;

        GateReport report = scene.start(MODEL_USER);

        assertThat(codes(report)).contains("migration-failed");
        assertThat(report.verdict().findings().get(0).actual()).contains("stopped after 1 of 2 statements");
    }
}
