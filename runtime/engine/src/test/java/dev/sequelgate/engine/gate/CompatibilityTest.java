package dev.sequelgate.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.postgres.PostgresDialect;
import dev.sequelgate.engine.testing.ServerDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What real applications live with, and what they do not, row by row on a live database: every finding, cosmetic ones too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompatibilityTest {
    private final Dialect dialect = new PostgresDialect();
    private final ServerDatabase database = TestPostgres.shared().newDatabase();

    @AfterAll
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @MethodSource({
        "dev.sequelgate.engine.gate.DriftRows#whatBreaks",
        "dev.sequelgate.engine.gate.DriftRows#whatIsRisky",
        "dev.sequelgate.engine.gate.DriftRows#whatMerelyDiffers",
        "dev.sequelgate.engine.gate.DriftRows#whatIsPresent"
    })
    void findings(DriftRows.Row row) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT 1;" + row.ddl());
            List<Finding> findings = Compatibility.judge(
                    ModelJson.registry(row.sequelize(), row.models()),
                    dialect.inspector().inspect(connection),
                    dialect);
            connection.rollback();

            assertThat(findings.stream().map(CompatibilityTest::spelled))
                    .as("%s", findings)
                    .containsExactlyElementsOf(row.findings());
        }
    }

    private static String spelled(Finding finding) {
        return finding.severity() + " " + finding.code().key() + " "
                + finding.place().table().orElse("")
                + finding.place().column().map(column -> "." + column).orElse("");
    }
}
