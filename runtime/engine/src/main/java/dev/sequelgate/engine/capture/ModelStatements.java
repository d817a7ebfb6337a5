package dev.sequelgate.engine.capture;

import dev.sequelgate.engine.capture.DesiredTable.DesiredIndex;
import dev.sequelgate.engine.dialect.ChangeRenderer;
import dev.sequelgate.engine.dialect.SourceStatement;
import dev.sequelgate.engine.dialect.Step;
import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.TablePart;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The statements that {@code sync()} would run for models on an empty database, each with the model's place. */
public final class ModelStatements {
    private final ChangeRenderer renderer;
    private final Predicate<QualifiedName> declaredView;
    private final List<SourceStatement> statements = new ArrayList<>();

    private ModelStatements(ChangeRenderer renderer, Predicate<QualifiedName> declaredView) {
        this.renderer = renderer;
        this.declaredView = declaredView;
    }

    /** @param declaredView tells the views that SQL files declare: their models have no table */
    public static List<SourceStatement> of(
            DesiredSchema desired, ChangeRenderer renderer, Predicate<QualifiedName> declaredView) {
        ModelStatements made = new ModelStatements(renderer, declaredView);
        made.namespaces(desired);
        List<DesiredTable> tables = desired.tables().stream()
                .filter(table -> !declaredView.test(table.name()))
                .toList();
        made.enums(desired, tables);
        made.tables(desired, tables);
        return made.statements;
    }

    private void namespaces(DesiredSchema desired) {
        TreeSet<Identifier> names = new TreeSet<>();
        desired.tables().forEach(table -> names.add(table.name().schema()));
        names.remove(desired.defaultNamespace());
        names.forEach(name -> add(new Change.CreateNamespace(name), "the models' schema " + name));
    }

    private void enums(DesiredSchema desired, List<DesiredTable> tables) {
        for (Type.EnumOf type : desired.schema().enums()) {
            tables.stream()
                    .filter(table -> table.columns().stream()
                            .anyMatch(column -> holds(column.column().type(), type)))
                    .findFirst()
                    .ifPresent(table -> add(new Change.CreateEnum(type), place(table)));
        }
    }

    private static boolean holds(Type type, Type.EnumOf wanted) {
        return type instanceof Type.ArrayOf array ? holds(array.element(), wanted) : type.equals(wanted);
    }

    /** All tables, then all references among them, unless the dialect makes both together; indexes last. */
    private void tables(DesiredSchema desired, List<DesiredTable> tables) {
        List<Change> changes = new ArrayList<>();
        List<Table> whole = new ArrayList<>();
        Map<QualifiedName, String> places = new HashMap<>();
        for (DesiredTable table : tables) {
            whole.add(table.asSynced());
            changes.add(new Change.CreateTable(table.asSynced()));
            places.put(table.name(), place(table));
        }
        for (Table table : whole) {
            table.foreignKeys().stream()
                    .filter(key -> !declaredView.test(key.referencedTable()))
                    .forEach(key -> changes.add(new Change.AddPart(table.name(), new TablePart.Reference(key))));
        }
        Schema empty = new Schema(desired.defaultNamespace(), List.of(), List.of(), List.of());
        Schema made = new Schema(desired.defaultNamespace(), whole, List.of(), List.of());
        for (ChangeRenderer.Work work : renderer.work(changes, empty, made)) {
            String place = places.getOrDefault(table(work.changes().get(0)), "");
            work.steps().forEach(step -> statements.add(new SourceStatement(step.sql(), place)));
        }
        for (DesiredTable table : tables) {
            for (DesiredIndex index : table.indexes()) {
                index.sql().ifPresent(sql -> statements.add(new SourceStatement(sql, place(index.model()))));
            }
        }
    }

    private static QualifiedName table(Change change) {
        return change instanceof Change.AddPart add
                ? add.table()
                : ((Change.CreateTable) change).table().name();
    }

    private void add(Change change, String place) {
        for (Step step : renderer.steps(change)) {
            statements.add(new SourceStatement(step.sql(), place));
        }
    }

    private static String place(DesiredTable table) {
        return table.models().isEmpty()
                ? table.name().toString()
                : place(table.models().get(0));
    }

    private static String place(Model model) {
        String file = model.file().orElse("model " + model.name());
        return model.line().isPresent() ? file + ":" + model.line().getAsInt() : file;
    }
}
