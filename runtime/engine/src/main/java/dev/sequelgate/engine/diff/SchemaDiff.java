package dev.sequelgate.engine.diff;

import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Definition;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.Type;
import dev.sequelgate.engine.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares two schemas whose texts one server has printed; the changes come sorted by object, not in an order that works. */
public final class SchemaDiff {
    private final Schema from;
    private final Schema to;
    private final Scope scope;
    private final List<Change> changes = new ArrayList<>();

    private SchemaDiff(Schema from, Schema to, Scope scope) {
        this.from = from;
        this.to = to;
        this.scope = scope;
    }

    /** What has to be done to {@code from} so that it becomes {@code to}. */
    public static List<Change> between(Schema from, Schema to, Scope scope) {
        SchemaDiff diff = new SchemaDiff(from, to, scope);
        diff.namespaces();
        diff.enums();
        diff.tables();
        if (scope == Scope.EVERYTHING) {
            diff.definitions();
            diff.views();
        }
        return List.copyOf(diff.changes);
    }

    private void namespaces() {
        to.namespaces().stream()
                .filter(name -> !from.namespaces().contains(name))
                .forEach(name -> changes.add(new Change.CreateNamespace(name)));
        if (scope == Scope.EVERYTHING) {
            from.namespaces().stream()
                    .filter(name -> !to.namespaces().contains(name))
                    .forEach(name -> changes.add(new Change.DropNamespace(name)));
        }
    }

    private void enums() {
        each(
                from.enums(),
                to.enums(),
                Type.EnumOf::name,
                type -> changes.add(new Change.CreateEnum(type)),
                type -> changes.add(new Change.DropEnum(type)),
                (old, wanted) -> {
                    if (!old.values().equals(wanted.values())) {
                        changes.add(
                                isSubsequence(old.values(), wanted.values())
                                        ? new Change.ExtendEnum(old, wanted)
                                        : new Change.ReplaceEnum(old, wanted, List.of()));
                    }
                });
    }

    private static boolean isSubsequence(List<String> shorter, List<String> longer) {
        int next = 0;
        for (String value : longer) {
            if (next < shorter.size() && shorter.get(next).equals(value)) {
                next++;
            }
        }
        return next == shorter.size();
    }

    private void tables() {
        each(
                from.tables(),
                to.tables(),
                Table::name,
                this::create,
                table -> changes.add(new Change.DropTable(table)),
                (old, wanted) -> changes.addAll(TableDiff.between(old, wanted, scope)));
    }

    private void create(Table table) {
        if (scope == Scope.MODELS && from.view(table.name()).isPresent()) {
            // The model reads a view; models cannot say what it is made of.
            return;
        }
        changes.add(new Change.CreateTable(table));
        if (table.partitionOf().isEmpty()) {
            table.indexes()
                    .forEach(index -> changes.add(new Change.AddPart(table.name(), new TablePart.Lookup(index))));
            table.foreignKeys()
                    .forEach(foreignKey ->
                            changes.add(new Change.AddPart(table.name(), new TablePart.Reference(foreignKey))));
        }
    }

    private void definitions() {
        each(
                from.definitions(),
                to.definitions(),
                Definition::key,
                definition -> changes.add(new Change.CreateDefinition(definition)),
                definition -> changes.add(new Change.DropDefinition(definition)),
                (old, wanted) -> {
                    if (!old.create().equals(wanted.create())) {
                        changes.add(new Change.ReplaceDefinition(old, wanted));
                    }
                });
    }

    private void views() {
        each(
                planned(from.views()),
                planned(to.views()),
                View::name,
                view -> changes.add(new Change.CreateView(view)),
                view -> changes.add(new Change.DropView(view)),
                this::view);
    }

    /** What an extension made comes and goes with it. */
    private static List<View> planned(List<View> views) {
        return views.stream().filter(view -> view.kind() != View.Kind.EXTENSION).toList();
    }

    private void view(View old, View wanted) {
        boolean same = old.definition().equals(wanted.definition())
                && old.kind() == wanted.kind()
                && old.options().equals(wanted.options());
        if (!same) {
            changes.add(new Change.ReplaceView(old, wanted));
        } else if (old.kind() == View.Kind.MATERIALIZED) {
            changes.addAll(TableDiff.indexes(wanted.name(), old.indexes(), wanted.indexes()));
        }
        if (same) {
            comment(wanted, Optional.empty(), old.comment(), wanted.comment());
            for (Column column : wanted.columns()) {
                Optional<String> before = old.column(column.name()).flatMap(Column::comment);
                comment(wanted, Optional.of(column.name()), before, column.comment());
            }
        }
    }

    private void comment(View view, Optional<Identifier> column, Optional<String> old, Optional<String> wanted) {
        if (!old.equals(wanted)) {
            String detail = view.kind() == View.Kind.MATERIALIZED ? Change.SetComment.MATERIALIZED : "";
            changes.add(new Change.SetComment(
                    new ObjectKey(ObjectKey.Kind.VIEW, view.name(), detail), column, old, wanted));
        }
    }

    /** What is to be done with an object that both schemas have. */
    private interface Both<T> {
        void compare(T old, T wanted);
    }

    private static <T, K extends Comparable<K>> void each(
            List<T> from,
            List<T> to,
            Function<T, K> key,
            java.util.function.Consumer<T> onlyWanted,
            java.util.function.Consumer<T> onlyOld,
            Both<T> both) {
        Map<K, T> old = byKey(from, key);
        Map<K, T> wanted = byKey(to, key);
        TreeSet<K> keys = new TreeSet<>(old.keySet());
        keys.addAll(wanted.keySet());
        for (K each : keys) {
            Optional<T> before = Optional.ofNullable(old.get(each));
            Optional<T> after = Optional.ofNullable(wanted.get(each));
            if (before.isPresent() && after.isPresent()) {
                both.compare(before.get(), after.get());
            } else {
                before.ifPresent(onlyOld);
                after.ifPresent(onlyWanted);
            }
        }
    }

    private static <T, K extends Comparable<K>> Map<K, T> byKey(List<T> values, Function<T, K> key) {
        return values.stream().collect(Collectors.toMap(key, Function.identity(), (one, two) -> one, TreeMap::new));
    }
}
