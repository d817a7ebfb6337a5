package dev.sequelgate.engine.plan;

import dev.sequelgate.engine.dialect.ChangeRenderer;
import dev.sequelgate.engine.dialect.Step;
import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.TablePart;
import dev.sequelgate.engine.schema.Column;
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
        Schema reached = to;
        for (Change change : changes) {
            if (destructive || !destroys(change)) {
                allowed.add(change);
            } else {
                leftOut.add(renderer.describe(change));
                reached = with(reached, change);
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
        return new Plan(statements(up, from, to), statements(down, reached, from), leftOut);
    }

    /** The schema with what a change that is left out leaves there. */
    private static Schema with(Schema schema, Change leftOut) {
        List<Table> tables = new ArrayList<>();
        for (Table table : schema.tables()) {
            boolean keeps =
                    leftOut instanceof Change.DropColumn drop && drop.table().equals(table.name());
            tables.add(keeps ? with(table, ((Change.DropColumn) leftOut).column()) : table);
        }
        if (leftOut instanceof Change.DropTable drop) {
            tables.add(drop.table());
        }
        return new Schema(
                schema.defaultNamespace(),
                tables,
                schema.views(),
                schema.enums(),
                schema.namespaces(),
                schema.definitions(),
                schema.dependencies(),
                schema.nameCase());
    }

    private static Table with(Table table, Column column) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(column);
        return new Table(
                table.name(),
                columns,
                table.primaryKey(),
                table.uniques(),
                table.checks(),
                table.foreignKeys(),
                table.indexes(),
                table.partitioned(),
                table.partitionOf(),
                table.comment(),
                table.options());
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
        for (ChangeRenderer.Work work : renderer.work(changes, from, to)) {
            String comment = work.changes().stream().map(renderer::describe).collect(Collectors.joining(", "));
            List<Step> steps = work.steps();
            if (steps.isEmpty()) {
                throw new IllegalStateException("no statement does what has to be done: " + comment);
            }
            // What builds an index beside a running application does not part one transaction in two.
            boolean later = work.changes().get(0) instanceof Change.AddPart
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
