package dev.sequelgate.sample.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.capture.DesiredSchema;
import dev.sequelgate.engine.capture.ModelStatements;
import dev.sequelgate.engine.capture.RegistryReader;
import dev.sequelgate.engine.dialect.ChangeRenderer;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.PlanOptions;
import dev.sequelgate.engine.dialect.SourceStatement;
import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.SchemaDiff;
import dev.sequelgate.engine.diff.SchemaFilter;
import dev.sequelgate.engine.diff.Scope;
import dev.sequelgate.engine.diff.TablePart;
import dev.sequelgate.engine.migration.PlanExecutor;
import dev.sequelgate.engine.plan.Plan;
import dev.sequelgate.engine.plan.Planner;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.View;
import dev.sequelgate.engine.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One model set on two databases: its own {@code sync()} made the one, the plan for its models the other. */
final class MadeTwice {
    private MadeTwice() {}

    /** Both plans are the same, for neither database is there anything to plan, and nothing is left where the server read. */
    static void compare(Product product, Oracle oracle, String set) throws Exception {
        Dialect dialect = product.dialect();
        Dialect.Planning planning = dialect.planning().orElseThrow();
        try (TestDatabase synced = product.databases().get().newDatabase();
                Connection one = synced.connect();
                TestDatabase planned = product.databases().get().newDatabase();
                Connection other = planned.connect();
                TestDatabase empty = product.databases().get().newDatabase();
                Connection development = empty.connect()) {
            Oracle.Opened opened = oracle.open(set, synced.url());
            oracle.close(set);
            Schema made = inspect(dialect, one);
            ChangeRenderer renderer = planning.renderer(PlanOptions.PLAIN);
            DesiredSchema models = DesiredSchema.of(RegistryReader.read(opened.registry()), dialect);
            List<SourceStatement> statements = new ArrayList<>(extensions(made));
            statements.addAll(
                    ModelStatements.of(models, renderer, name -> made.view(name).isPresent()));
            made.views().forEach(view -> statements.add(statement(view)));
            Schema desired = SchemaFilter.ALL.apply(planning.normaliser().normalise(development, statements));
            assertThat(dialect.migrations().firstObject(development, Optional.empty()))
                    .as("what is left in the development database")
                    .isEmpty();
            Schema start = inspect(dialect, other);
            Plan plan = new Planner(renderer, true)
                    .plan(start, desired, SchemaDiff.between(start, desired, Scope.EVERYTHING));
            new PlanExecutor(other, dialect.migrations()).run(plan.statements(), PlanExecutor.Progress.NONE);
            Schema ours = inspect(dialect, other);
            assertThat(SchemaDiff.between(ours, desired, Scope.EVERYTHING)).isEmpty();
            assertThat(SchemaDiff.between(made, desired, Scope.EVERYTHING))
                    .allMatch(change -> opened.circle() && refersByKey(change, desired));
            if (!opened.circle()) {
                assertThat(SchemaDiff.between(desired, made, Scope.EVERYTHING)).isEmpty();
            }
        }
    }

    /** {@code sync()} goes another way about models in a circle, on which it skips the columns of a primary key. */
    private static boolean refersByKey(Change change, Schema desired) {
        return change instanceof Change.AddPart added
                && desired.table(added.table())
                        .flatMap(Table::primaryKey)
                        .filter(key -> key.columns().containsAll(referring(added.part())))
                        .isPresent();
    }

    /** The columns of a reference, and of the index that some servers make with it. */
    private static List<Identifier> referring(TablePart part) {
        if (part instanceof TablePart.Lookup lookup && !lookup.index().unique()) {
            return lookup.index().parts().stream()
                    .map(each -> each.column().orElseThrow())
                    .toList();
        }
        assertThat(part).isInstanceOf(TablePart.Reference.class);
        return ((TablePart.Reference) part).foreignKey().columns();
    }

    /** SQLite keeps the whole statement. */
    private static SourceStatement statement(View view) {
        boolean whole = view.definition().toUpperCase(Locale.ROOT).startsWith("CREATE");
        return new SourceStatement(
                whole ? view.definition() : "CREATE VIEW `" + view.name().name() + "` AS " + view.definition(),
                "views");
    }

    private static Schema inspect(Dialect dialect, Connection connection) throws SQLException {
        return SchemaFilter.ALL.apply(dialect.inspector().inspectAll(connection));
    }

    private static List<SourceStatement> extensions(Schema made) {
        return made.definitions().stream()
                .filter(definition -> definition.key().kind() == ObjectKey.Kind.EXTENSION)
                .map(definition -> new SourceStatement(definition.create(), "extensions"))
                .toList();
    }
}
