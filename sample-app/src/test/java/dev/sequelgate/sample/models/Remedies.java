package dev.sequelgate.sample.models;

import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.gate.Compatibility;
import dev.sequelgate.engine.gate.Finding;
import dev.sequelgate.engine.gate.Severity;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.sample.models.Sabotage.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the remedies that findings name, start after start, as somebody would until the gate opens. */
final class Remedies {
    private static final int STARTS = 4;

    private final Dialect dialect;
    private final Set<String> tried = new HashSet<>();

    Remedies(Dialect dialect) {
        this.dialect = dialect;
    }

    int tried() {
        return tried.size();
    }

    /**
     * What went wrong.
     *
     * @param connection in a transaction in which the sabotage is done
     */
    List<String> apply(Scene scene, Sabotage sabotage, List<Finding> found, Connection connection) throws SQLException {
        List<Finding> findings = serious(found);
        // The same remedies for other tables prove nothing new.
        String shape = sabotage.kind()
                + findings.stream()
                        .map(Finding::remedy)
                        .collect(Collectors.joining())
                        .replaceAll("\"[^\"]*\"", "x");
        // A renamed table wants its name back, not a second one beside it.
        if (findings.isEmpty() || sabotage.kind() == Kind.RENAME_TABLE || !tried.add(shape)) {
            return List.of();
        }
        List<String> refused = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            // Rows that lost a value or a parent could not be mended by any statement that knows nothing of them.
            for (Table table : scene.tables()) {
                statement.execute("DO $$ BEGIN TRUNCATE " + Scene.quoted(table.name())
                        + " CASCADE; EXCEPTION WHEN undefined_table THEN NULL; END $$");
            }
            for (int start = 0; start < STARTS && findings.stream().anyMatch(Remedies::isStatement); start++) {
                // What one start cannot do yet, the next one can: a wrong type is mended before an index over it.
                refused.clear();
                for (Finding finding : findings) {
                    if (isStatement(finding)) {
                        run(statement, finding, refused);
                    }
                }
                findings = serious(Compatibility.judge(
                        scene.registry(), dialect.inspector().inspect(connection), dialect));
            }
        }
        List<String> wrong = new ArrayList<>();
        findings.stream()
                .filter(Remedies::isStatement)
                .forEach(finding -> wrong.add("left after " + STARTS + " starts with their remedies: " + finding));
        if (!wrong.isEmpty()) {
            wrong.addAll(refused);
        }
        return wrong;
    }

    private static void run(Statement statement, Finding finding, List<String> refused) throws SQLException {
        statement.execute("SAVEPOINT remedy");
        try {
            statement.execute(finding.remedy());
        } catch (SQLException failure) {
            refused.add("the remedy " + finding.remedy() + " of " + Sabotage.Expected.of(finding) + " fails: "
                    + failure.getMessage());
            statement.execute("ROLLBACK TO SAVEPOINT remedy");
        }
    }

    /** Others are advice in words. */
    private static boolean isStatement(Finding finding) {
        return finding.remedy().matches("(?s)(ALTER|CREATE|DROP) .*;");
    }

    private static List<Finding> serious(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.COSMETIC)
                .toList();
    }
}
