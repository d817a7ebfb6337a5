package dev.sequelgate.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.Hazard;
import dev.sequelgate.engine.dialect.PlanOptions;
import dev.sequelgate.engine.dialect.SourceException;
import dev.sequelgate.engine.dialect.SourceStatement;
import dev.sequelgate.engine.dialect.mariadb.MariadbDialect;
import dev.sequelgate.engine.dialect.mysql.MysqlDialect;
import dev.sequelgate.engine.dialect.postgres.PostgresDialect;
import dev.sequelgate.engine.dialect.sqlite.SqliteDialect;
import dev.sequelgate.engine.diff.SchemaDiff;
import dev.sequelgate.engine.diff.Scope;
import dev.sequelgate.engine.migration.PlanExecutor;
import dev.sequelgate.engine.migration.PlanFailure;
import dev.sequelgate.engine.migration.SqlFiles;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestDatabases;
import dev.sequelgate.engine.testing.TestMariadb;
import dev.sequelgate.engine.testing.TestMysql;
import dev.sequelgate.engine.testing.TestPostgres;
import dev.sequelgate.engine.testing.TestSqlite;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random pairs of schemas with rows: the plan from one to the other leaves nothing to plan, its reverse leads back, and no
 * row is lost that no hazard announced.
 *
 * <p>The test's name is its seed; {@code -Dseed=17} runs one alone, {@code -Dpairs=2000} more of them.
 */
class GeneratedPlansTest {
    @TestFactory
    Stream<DynamicTest> onPostgres() {
        return new Pairs(new PostgresDialect(), TestPostgres.shared(), GeneratedWords.POSTGRES).all();
    }

    @TestFactory
    Stream<DynamicTest> onMysql() {
        return new Pairs(new MysqlDialect(), TestMysql.shared(), GeneratedWords.MYSQL).all();
    }

    @TestFactory
    Stream<DynamicTest> onMariadb() {
        return new Pairs(new MariadbDialect(), TestMariadb.shared(), GeneratedWords.MYSQL).all();
    }

    @TestFactory
    Stream<DynamicTest> onSqlite() {
        return new Pairs(new SqliteDialect(), TestSqlite.shared(), GeneratedWords.SQLITE).all();
    }

    /** The pairs of one database. */
    private record Pairs(Dialect dialect, TestDatabases databases, GeneratedWords words) {
        Stream<DynamicTest> all() {
            long one = Long.getLong("seed", -1);
            LongStream seeds = one >= 0 ? LongStream.of(one) : LongStream.range(0, Long.getLong("pairs", 200));
            return seeds.mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> run(seed)));
        }

        private void run(long seed) throws Exception {
            Random random = new Random(seed);
            GeneratedSchema before = GeneratedSchema.of(random, words);
            GeneratedSchema after = before.changed();
            String story = "seed " + seed + "\nbefore:\n" + before.sql() + "\nafter:\n" + after.sql();
            try (TestDatabase database = databases.newDatabase();
                    Connection connection = database.connect();
                    TestDatabase empty = databases.newDatabase();
                    Connection development = empty.connect()) {
                for (SourceStatement made : statements(before, "before.sql")) {
                    execute(connection, made.sql());
                }
                for (String row : before.rows()) {
                    execute(connection, row);
                }
                Dialect.Planning planning = dialect.planning().orElseThrow();
                Schema start = dialect.inspector().inspectAll(connection);
                Schema desired = planning.normaliser()
                        .normalise(
                                planning.normaliser().needsDatabase() ? development : connection,
                                statements(after, "after.sql"));
                Planner planner = new Planner(planning.renderer(PlanOptions.PLAIN), true);
                Plan plan = planner.plan(start, desired, SchemaDiff.between(start, desired, Scope.EVERYTHING));
                List<String> queries = before.queriesOfWhatStays(after);
                List<String> kept = answers(connection, queries);
                PlanExecutor executor = new PlanExecutor(connection, dialect.migrations());
                story += "\nplan:\n" + text(plan.statements()) + "\nreverse:\n" + text(plan.reverse());
                try {
                    executor.run(plan.statements(), PlanExecutor.Progress.NONE);
                } catch (PlanFailure failure) {
                    assertAnnounced(plan, failure, story);
                    return;
                }
                assertThat(answers(connection, queries)).as(story).isEqualTo(kept);
                Schema end = dialect.inspector().inspectAll(connection);
                assertThat(SchemaDiff.between(end, desired, Scope.EVERYTHING))
                        .as(story)
                        .isEmpty();
                assertThat(SchemaDiff.between(desired, end, Scope.EVERYTHING))
                        .as(story)
                        .isEmpty();
                // Going back may meet rows that only the new schema allows; without rows it must work.
                for (String statement : emptying(end)) {
                    execute(connection, statement);
                }
                executor.run(plan.reverse(), PlanExecutor.Progress.NONE);
                Schema back = dialect.inspector().inspectAll(connection);
                assertThat(SchemaDiff.between(back, start, Scope.EVERYTHING))
                        .as(story)
                        .isEmpty();
                assertThat(SchemaDiff.between(start, back, Scope.EVERYTHING))
                        .as(story)
                        .isEmpty();
            } catch (SQLException | PlanFailure | RuntimeException failure) {
                throw new AssertionError(story, failure);
            }
        }

        /** A statement may fail on rows only if it said so, and then nothing has happened. */
        private static void assertAnnounced(Plan plan, PlanFailure failure, String story) {
            boolean announced = plan.statements().stream()
                    .filter(statement -> String.valueOf(failure.getMessage()).startsWith(statement.comment()))
                    .flatMap(statement -> statement.hazards().stream())
                    .anyMatch(hazard -> hazard.kind() == Hazard.Kind.MAY_FAIL_ON_ROWS);
            assertThat(announced).as(failure.getMessage() + "\n" + story).isTrue();
        }

        private static String text(List<Statement> statements) {
            StringBuilder text = new StringBuilder();
            statements.forEach(statement -> text.append(statement.sql()).append(";\n"));
            return text.toString();
        }

        private List<String> emptying(Schema schema) {
            List<String> names = schema.tables().stream()
                    .map(table -> dialect.renderer().quote(table.name()))
                    .toList();
            return switch (dialect.name()) {
                case "postgres" -> List.of("TRUNCATE " + String.join(", ", names));
                case "sqlite" ->
                    Stream.concat(
                                    Stream.of("PRAGMA foreign_keys = OFF"),
                                    names.stream().map(name -> "DELETE FROM " + name))
                            .toList();
                default ->
                    Stream.of(
                                    Stream.of("SET foreign_key_checks = 0"),
                                    names.stream().map(name -> "TRUNCATE TABLE " + name),
                                    Stream.of("SET foreign_key_checks = 1"))
                            .flatMap(each -> each)
                            .toList();
            };
        }

        private List<SourceStatement> statements(GeneratedSchema schema, String place) throws SourceException {
            return new SqlFiles(dialect.migrations()).statements(schema.sql(), place);
        }

        private static List<String> answers(Connection connection, List<String> queries) throws SQLException {
            List<String> answers = new ArrayList<>();
            for (String query : queries) {
                try (java.sql.Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        StringBuilder row = new StringBuilder(query).append(" => ");
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            row.append(rows.getString(i)).append('|');
                        }
                        answers.add(row.toString());
                    }
                }
            }
            return answers;
        }

        private static void execute(Connection connection, String sql) throws SQLException {
            try (java.sql.Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(sql);
            }
        }
    }
}
