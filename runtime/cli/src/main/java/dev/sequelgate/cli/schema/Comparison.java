package dev.sequelgate.cli.schema;

import dev.sequelgate.engine.dialect.ChangeRenderer;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.Step;
import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.Renames;
import dev.sequelgate.engine.diff.SchemaDiff;
import dev.sequelgate.engine.plan.Plan;
import dev.sequelgate.engine.plan.Planner;
import dev.sequelgate.engine.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * What leads from one schema to another.
 *
 * @param proposals words that would make a rename of a drop and an addition that look alike
 */
record Comparison(Plan plan, List<String> proposals) {
    /** Reads a schema as it is after some statements. */
    interface Again {
        Schema after(List<Change> renames, List<String> statements) throws Exception;
    }

    static Comparison of(
            Schema actual, Again again, SchemaReading.Read desired, Dialect.Planning planning, PlanningOptions options)
            throws Exception {
        ChangeRenderer renderer = planning.renderer(options.plan());
        Renames renames = options.renames(planning.namespace()).and(desired.renames());
        List<Change> changes = new ArrayList<>(renames.between(actual, desired.schema()));
        Schema renamed = changes.isEmpty()
                ? actual
                : again.after(
                        List.copyOf(changes),
                        changes.stream()
                                .flatMap(change -> renderer.steps(change).stream())
                                .map(Step::sql)
                                .toList());
        changes.addAll(SchemaDiff.between(renamed, desired.schema(), desired.scope()));
        Plan plan = new Planner(renderer, options.destructive).plan(renamed, desired.schema(), changes);
        return new Comparison(plan, renames.proposals(changes));
    }
}
