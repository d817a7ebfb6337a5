package dev.sequelgate.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequelgate.engine.dialect.ChangeRenderer;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.PlanOptions;
import dev.sequelgate.engine.dialect.SourceException;
import dev.sequelgate.engine.dialect.Step;
import dev.sequelgate.engine.dialect.mariadb.MariadbDialect;
import dev.sequelgate.engine.dialect.mysql.MysqlDialect;
import dev.sequelgate.engine.dialect.postgres.PostgresDialect;
import dev.sequelgate.engine.dialect.sqlite.SqliteDialect;
import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.Renames;
import dev.sequelgate.engine.diff.SchemaDiff;
import dev.sequelgate.engine.diff.Scope;
import dev.sequelgate.engine.migration.PlanExecutor;
import dev.sequelgate.engine.migration.RenameComments;
import dev.sequelgate.engine.migration.SqlFiles;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestDatabases;
import dev.sequelgate.engine.testing.TestMariadb;
import dev.sequelgate.engine.testing.TestMysql;
import dev.sequelgate.engine.testing.TestPostgres;
import dev.sequelgate.engine.testing.TestSqlite;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each case is planned and run on a live database: up, after which a new plan is empty; down, after which the schema equals
 * the start.
 *
 * <p>{@code -Dcases.write=true} writes what is planned into the case files instead of comparing it.
 */
class PlanCasesTest {
    @TestFactory
    Stream<DynamicTest> onPostgres() throws IOException {
        return on(new PostgresDialect(), TestPostgres.shared());
    }

    @TestFactory
    Stream<DynamicTest> onMysql() throws IOException {
        return on(new MysqlDialect(), TestMysql.shared());
    }

    @TestFactory
    Stream<DynamicTest> onMariadb() throws IOException {
        return on(new MariadbDialect(), TestMariadb.shared());
    }

    @TestFactory
    Stream<DynamicTest> onSqlite() throws IOException {
        return on(new SqliteDialect(), TestSqlite.shared());
    }

    private static Stream<DynamicTest> on(Dialect dialect, TestDatabases databases) throws IOException {
        String only = System.getProperty("case", "");
        return PlanCase.in(Path.of("src/test/cases").resolve(dialect.name())).stream()
                .filter(each -> each.name().startsWith(only))
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> new Cases(dialect, databases).run(each)));
    }

    /** The cases of one database. */
    private record Cases(Dialect dialect, TestDatabases databases) {
        private void run(PlanCase given) throws Exception {
            try (TestDatabase database = databases.newDatabase();
                    Connection connection = database.connect();
                    TestDatabase empty = databases.newDatabase();
                    Connection development = empty.connect()) {
                for (String section : List.of("current", "rows")) {
                    for (var statement : statements(given, section)) {
                        execute(connection, statement.sql());
                    }
                }
                Dialect.Planning planning = dialect.planning().orElseThrow();
                int server = connection.getMetaData().getDatabaseMajorVersion();
                if (given.has("from 15") && server < 15) {
                    assertThatThrownBy(() -> planning.normaliser().normalise(connection, statements(given, "desired")))
                            .isInstanceOf(SourceException.class)
                            .hasMessageStartingWith(given.name() + ".desired:");
                    return;
                }
                Schema start = dialect.inspector().inspectAll(connection);
                Schema desired = planning.normaliser()
                        .normalise(reader(planning, connection, development), statements(given, "desired"));
                assertThat(dialect.inspector().inspectAll(connection)).isEqualTo(start);
                ChangeRenderer renderer =
                        planning.renderer(new PlanOptions(given.has("concurrent"), given.has("validate later")));
                Planner planner = new Planner(renderer, !given.has("keep"));
                List<Change> changes = new ArrayList<>(
                        Renames.parse(given.section("rename").lines().toList(), planning.namespace())
                                .and(RenameComments.in(
                                        statements(given, "desired"), dialect.nameRules(), start.defaultNamespace()))
                                .between(start, desired));
                Schema renamed = planning.normaliser()
                        .afterwards(
                                connection,
                                List.copyOf(changes),
                                changes.stream()
                                        .flatMap(change -> renderer.steps(change).stream())
                                        .map(Step::sql)
                                        .toList());
                changes.addAll(SchemaDiff.between(renamed, desired, Scope.EVERYTHING));
                Plan plan = planner.plan(renamed, desired, changes);
                // Older servers print views in other words.
                if (!dialect.name().equals("postgres") || server >= 16) {
                    expect(given, plan);
                }
                PlanExecutor executor = new PlanExecutor(connection, dialect.migrations());
                executor.run(plan.statements(), PlanExecutor.Progress.NONE);
                check(given, connection);
                Schema end = dialect.inspector().inspectAll(connection);
                Plan again = planner.plan(end, desired, SchemaDiff.between(end, desired, Scope.EVERYTHING));
                assertThat(again.statements()).isEmpty();
                assertThat(again.leftOut()).isEqualTo(plan.leftOut());
                executor.run(plan.reverse(), PlanExecutor.Progress.NONE);
                Schema back = dialect.inspector().inspectAll(connection);
                assertThat(SchemaDiff.between(back, start, Scope.EVERYTHING)).isEmpty();
                assertThat(SchemaDiff.between(start, back, Scope.EVERYTHING)).isEmpty();
            }
        }

        private static Connection reader(Dialect.Planning planning, Connection connection, Connection development) {
            return planning.normaliser().needsDatabase() ? development : connection;
        }

        private List<dev.sequelgate.engine.dialect.SourceStatement> statements(PlanCase given, String section)
                throws SourceException {
            return new SqlFiles(dialect.migrations()).statements(given.section(section), given.name() + "." + section);
        }

        private static void expect(PlanCase given, Plan plan) throws IOException {
            Map<String, String> planned = new LinkedHashMap<>();
            planned.put("up", text(plan.statements()));
            planned.put("down", text(plan.reverse()));
            planned.put(
                    "hazards",
                    plan.statements().stream()
                            .flatMap(statement ->
                                    statement.hazards().stream().map(hazard -> statement.comment() + ": " + hazard))
                            .collect(Collectors.joining("\n")));
            planned.put("left out", String.join("\n", plan.leftOut()));
            if (Boolean.getBoolean("cases.write")) {
                given.write(planned);
            } else {
                planned.forEach((section, text) -> assertThat(text).as(section).isEqualTo(given.section(section)));
            }
        }

        private static String text(List<dev.sequelgate.engine.plan.Statement> statements) {
            return statements.stream().map(statement -> statement.sql() + ";").collect(Collectors.joining("\n"));
        }

        /** Lines {@code query => row}, columns separated by a bar. */
        private static void check(PlanCase given, Connection connection) throws SQLException {
            for (String line : given.section("check").lines().toList()) {
                String[] parts = line.split(" => ", -1);
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(parts[0])) {
                    StringBuilder found = new StringBuilder();
                    while (rows.next()) {
                        found.append(found.isEmpty() ? "" : "; ");
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            found.append(i == 1 ? "" : "|").append(rows.getString(i));
                        }
                    }
                    assertThat(found.toString()).as(parts[0]).isEqualTo(parts[1]);
                }
            }
        }

        private static void execute(Connection connection, String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(sql);
            }
        }
    }
}
