package dev.sequelgate.sample.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.capture.DesiredSchema;
import dev.sequelgate.engine.capture.ModelStatements;
import dev.sequelgate.engine.capture.RegistryReader;
import dev.sequelgate.engine.dialect.ChangeRenderer;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.PlanOptions;
import dev.sequelgate.engine.dialect.SourceStatement;
import dev.sequelgate.engine.dialect.postgres.PostgresDialect;
import dev.sequelgate.engine.diff.SchemaDiff;
import dev.sequelgate.engine.diff.SchemaFilter;
import dev.sequelgate.engine.diff.Scope;
import dev.sequelgate.engine.diff.TablePart;
import dev.sequelgate.engine.migration.PlanExecutor;
import dev.sequelgate.engine.plan.Plan;
import dev.sequelgate.engine.plan.Planner;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.View;
import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every model set twice: on a database that its own {@code sync()} made, and on one that the plan for its models made. Both
 * catalogs are equal, and for neither is there anything to plan.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelPlansTest {
    private static final Path SETS = Path.of("src/test/model-sets");

    /** There {@code sync()} leaves the order of columns to the order of the models; nothing else may differ. */
    private static final String TWO_MODELS_ONE_TABLE = "75-two-models-one-table";

    private final Dialect dialect = new PostgresDialect();
    private final Dialect.Planning planning = dialect.planning().orElseThrow();
    private final Oracle oracle = Oracle.start(SETS, dialect.name());

    @AfterAll
    void stop() {
        oracle.close();
    }

    @TestFactory
    Stream<DynamicTest> sets() throws IOException {
        String only = System.getProperty("sequelgate.sets", "");
        try (Stream<Path> files = Files.list(SETS)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".js"))
                    .map(name -> name.replaceFirst("\\.js$", ""))
                    .filter(name -> name.matches(only.isEmpty() ? ".*" : only))
                    .sorted()
                    .toList();
            return names.stream().map(set -> DynamicTest.dynamicTest(set, () -> compare(set)));
        }
    }

    private void compare(String set) throws Exception {
        try (TestDatabase synced = TestPostgres.shared().newDatabase();
                Connection one = synced.connect();
                TestDatabase planned = TestPostgres.shared().newDatabase();
                Connection other = planned.connect()) {
            Oracle.Opened opened = oracle.open(set, synced.url());
            oracle.close(set);
            if (opened.standIn().isPresent()) {
                // What stands in for a missing extension is no part of the models.
                assertThat(set).isEqualTo("25-geometry");
                return;
            }
            Schema made = inspect(one);
            ChangeRenderer renderer = planning.renderer(PlanOptions.PLAIN);
            List<SourceStatement> statements = new ArrayList<>(extensions(made));
            for (SourceStatement extension : List.copyOf(statements)) {
                execute(other, extension.sql());
            }
            DesiredSchema models = DesiredSchema.of(RegistryReader.read(opened.registry()), dialect);
            statements.addAll(
                    ModelStatements.of(models, renderer, name -> made.view(name).isPresent()));
            statements.addAll(views(made));
            Schema desired = SchemaFilter.ALL.apply(planning.normaliser().normalise(other, statements));
            Schema start = inspect(other);
            Plan plan = new Planner(renderer, true)
                    .plan(start, desired, SchemaDiff.between(start, desired, Scope.EVERYTHING));
            new PlanExecutor(other, dialect.migrations()).run(plan.statements(), PlanExecutor.Progress.NONE);
            Schema ours = inspect(other);
            assertThat(SchemaDiff.between(ours, desired, Scope.MODELS)).isEmpty();
            assertThat(SchemaDiff.between(made, desired, Scope.MODELS)).isEmpty();
            assertThat(SchemaDiff.between(desired, made, Scope.MODELS)).isEmpty();
            if (!set.equals(TWO_MODELS_ONE_TABLE)) {
                assertThat(ours.tables()).isEqualTo(withoutCopies(made.tables()));
            }
            assertThat(ours.enums()).isEqualTo(made.enums());
        }
    }

    private Schema inspect(Connection connection) throws SQLException {
        return SchemaFilter.ALL.apply(dialect.inspector().inspectAll(connection));
    }

    private static List<SourceStatement> extensions(Schema made) {
        return made.definitions().stream()
                .filter(definition -> definition.key().kind() == ObjectKey.Kind.EXTENSION)
                .map(definition -> new SourceStatement(definition.create(), "extensions"))
                .toList();
    }

    /** What an application declares in a SQL file beside its models. */
    private static List<SourceStatement> views(Schema made) {
        return made.views().stream()
                .filter(view -> view.kind() == View.Kind.VIEW || view.kind() == View.Kind.MATERIALIZED)
                .map(view -> new SourceStatement(
                        "CREATE " + (view.kind() == View.Kind.VIEW ? "VIEW " : "MATERIALIZED VIEW ")
                                + Scene.quoted(view.name()) + " AS " + view.definition(),
                        "views"))
                .toList();
    }

    /** {@code sync()} makes a second copy of each unique of tables that refer to each other in a circle. */
    private static List<Table> withoutCopies(List<Table> tables) {
        return tables.stream()
                .map(table -> new Table(
                        table.name(),
                        table.columns(),
                        table.primaryKey(),
                        firstOfEach(table.uniques(), key -> new TablePart.Unique(key).structure()),
                        table.checks(),
                        firstOfEach(table.foreignKeys(), key -> new TablePart.Reference(key).structure()),
                        table.indexes(),
                        table.partitioned(),
                        table.partitionOf(),
                        table.comment(),
                        table.options()))
                .toList();
    }

    private static <T> List<T> firstOfEach(List<T> values, Function<T, Object> structure) {
        Set<Object> seen = new HashSet<>();
        return values.stream().filter(value -> seen.add(structure.apply(value))).toList();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
