package dev.sequelgate.engine.plan;

import dev.sequelgate.engine.dialect.ChangeRenderer;
import dev.sequelgate.engine.dialect.Step;
import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.TablePart;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts changes into an order that works, and writes their statements. */
public final class Planner {
    private final ChangeRenderer renderer;
    private final boolean destructive;

    /** @param destructive whether statements that delete data or objects are planned too */
    public Planner(ChangeRenderer renderer, boolean destructive) {
        this.renderer = renderer;
        this.destructive = destructive;
    }

    /**
     * @param from what is, with the names that it has after the renames among the changes
     * @param changes what leads from {@code from} to {@code to}, in any order
     * @throws dev.sequelgate.engine.dialect.UnsupportedChangeException naming the first change that has to be written by
     *     hand
     */
    public Plan plan(Schema from, Schema to, List<Change> changes) {
        List<Change> allowed = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Change change : changes) {
            if (destructive || !destroys(change)) {
                allowed.add(change);
            } else {
                leftOut.add(renderer.describe(change));
            }
        }
        List<Change> renames = allowed.stream().filter(Planner::renames).toList();
        List<Change> others =
                allowed.stream().filter(change -> !renames(change)).toList();
        List<Change> undone = new ArrayList<>();
        others.forEach(change -> undone.addAll(undoing(change, from, others)));
        List<Change> up = new ArrayList<>(renames);
        up.addAll(new Rebuilds(from, to).complete(others).ordered());
        List<Change> down =
                new ArrayList<>(new Rebuilds(to, from).complete(undone).ordered());
        for (int i = renames.size() - 1; i >= 0; i--) {
            down.add(renames.get(i).inverse());
        }
        return new Plan(statements(up, from, to), statements(down, to, from), leftOut);
    }

    /** All other changes speak of the new names. */
    private static boolean renames(Change change) {
        return change instanceof Change.RenameTable || change instanceof Change.RenameColumn;
    }

    private static boolean destroys(Change change) {
        return change instanceof Change.DropTable
                || change instanceof Change.DropColumn
                || change instanceof Change.DropView
                || change instanceof Change.DropDefinition
                || change instanceof Change.DropEnum
                || change instanceof Change.DropNamespace;
    }

    /** A table that goes takes along what would have to be made again with it. */
    private static List<Change> undoing(Change change, Schema from, List<Change> all) {
        List<Change> undoing = new ArrayList<>();
        undoing.add(change.inverse());
        if (change instanceof Change.DropTable drop) {
            Table table = drop.table();
            table.indexes()
                    .forEach(index -> undoing.add(new Change.AddPart(table.name(), new TablePart.Lookup(index))));
            table.foreignKeys().stream()
                    .map(key -> new Change.AddPart(table.name(), new TablePart.Reference(key)))
                    .filter(added -> !all.contains(added.inverse()))
                    .forEach(undoing::add);
            from.definitions().stream()
                    .filter(definition ->
                            definition.table().filter(table.name()::equals).isPresent())
                    .map(Change.CreateDefinition::new)
                    .filter(made -> !all.contains(made.inverse()))
                    .forEach(undoing::add);
        }
        return undoing;
    }

    private List<Statement> statements(List<Change> changes, Schema from, Schema to) {
        List<Statement> statements = new ArrayList<>();
        List<Statement> last = new ArrayList<>();
        for (List<Change> together : renderer.together(changes, from, to)) {
            String comment = together.stream().map(renderer::describe).collect(Collectors.joining(", "));
            List<Step> steps = renderer.steps(together, to);
            if (steps.isEmpty()) {
                throw new IllegalStateException("no statement does what has to be done: " + comment);
            }
            // What builds an index beside a running application does not part one transaction in two.
            boolean later = together.get(0) instanceof Change.AddPart
                    && renderer.buildsLater()
                    && steps.stream().noneMatch(Step::transactional);
            for (Step step : steps) {
                (later ? last : statements)
                        .add(new Statement(step.sql(), comment, step.hazards(), step.transactional()));
            }
        }
        statements.addAll(last);
        return statements;
    }
}
