package dev.sequelgate.engine.plan;

import dev.sequelgate.engine.dialect.ChangeRenderer;
import dev.sequelgate.engine.dialect.Hazard;
import dev.sequelgate.engine.dialect.Step;
import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.TablePart;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import java.util.ArrayList;
import java.util.List;

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
        List<PlannedChange> planned = new ArrayList<>();
        List<Change> ordered = new Rebuilds(from, to).complete(allowed).ordered();
        for (Change change : ordered) {
            planned.add(planned(change, undoing(change, from, ordered)));
        }
        return new Plan(planned, leftOut);
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

    private PlannedChange planned(Change change, List<Change> undoing) {
        List<Step> up = renderer.steps(change);
        if (up.isEmpty()) {
            throw new IllegalStateException("no statement does what has to be done: " + renderer.describe(change));
        }
        String irreversible = up.stream()
                .flatMap(step -> step.hazards().stream())
                .filter(hazard ->
                        hazard.kind() == Hazard.Kind.DELETES_DATA || hazard.kind() == Hazard.Kind.CHANGES_ROWS)
                .map(Hazard::detail)
                .findFirst()
                .orElse("");
        return new PlannedChange(
                change,
                statements(change, up),
                undoing.stream()
                        .flatMap(each -> statements(each, renderer.steps(each)).stream())
                        .toList(),
                irreversible);
    }

    private List<Statement> statements(Change change, List<Step> steps) {
        String comment = renderer.describe(change);
        return steps.stream()
                .map(step -> new Statement(step.sql(), comment, step.hazards(), step.transactional()))
                .toList();
    }
}
