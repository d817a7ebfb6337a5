package dev.sequelgate.engine.plan;

import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.TablePart;
import dev.sequelgate.engine.schema.Dependency;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.ObjectKey.Kind;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The order of a plan's changes: stage by stage, and within a stage what others need first.
 *
 * <p>Making follows the dependencies of the desired schema, dropping those of the actual one backwards.
 */
final class Order {
    private final Schema from;
    private final Schema to;
    private final List<Change> changes;

    Order(Schema from, Schema to, List<Change> changes) {
        this.from = from;
        this.to = to;
        this.changes = changes;
    }

    List<Change> ordered() {
        Map<ObjectKey, Integer> making = ranks(to);
        Map<ObjectKey, Integer> dropping = ranks(from);
        Set<ObjectKey> late = behindRelations(to);
        Set<ObjectKey> early = behindRelations(from);
        early.addAll(madeAgain());
        Stages stages = new Stages(late, early);
        Comparator<Change> byStage = Comparator.comparing(change -> change.accept(stages));
        Comparator<Change> byNeed = Comparator.comparingInt(change -> change.accept(Subject.OF)
                .map(key -> drops(change) ? -dropping.getOrDefault(key, 0) : making.getOrDefault(key, 0))
                .orElse(0));
        List<Change> ordered = new ArrayList<>(withoutNeedless());
        ordered.sort(byStage.thenComparing(byNeed));
        return ordered;
    }

    /** A table takes its parts, triggers and policies along when it goes, but for references among tables that go together. */
    private List<Change> withoutNeedless() {
        Set<QualifiedName> gone = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.DropTable drop) {
                gone.add(drop.table().name());
            }
        }
        List<Change> needed = new ArrayList<>();
        for (Change change : changes) {
            if (!taken(change, gone)) {
                needed.add(change);
            }
            if (change instanceof Change.DropTable drop) {
                drop.table().foreignKeys().stream()
                        .map(key -> new Change.DropPart(drop.table().name(), new TablePart.Reference(key)))
                        .filter(reference -> !taken(reference, gone) && !changes.contains(reference))
                        .forEach(needed::add);
            }
        }
        return needed;
    }

    private static boolean taken(Change change, Set<QualifiedName> gone) {
        if (change instanceof Change.DropDefinition drop) {
            return drop.definition().table().filter(gone::contains).isPresent();
        }
        if (!(change instanceof Change.DropPart drop) || !gone.contains(drop.table())) {
            return false;
        }
        return !(drop.part() instanceof TablePart.Reference reference)
                || reference.foreignKey().referencedTable().equals(drop.table())
                || !gone.contains(reference.foreignKey().referencedTable());
    }

    private Set<ObjectKey> madeAgain() {
        Set<ObjectKey> made = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.CreateDefinition create) {
                made.add(create.definition().key());
            }
        }
        return made;
    }

    /** Functions that need a table's columns or a view, and that no table needs. */
    private static Set<ObjectKey> behindRelations(Schema schema) {
        Set<ObjectKey> late = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Dependency dependency : schema.dependencies()) {
                Kind used = dependency.used().kind();
                boolean relation = used == Kind.VIEW || used == Kind.TABLE || late.contains(dependency.used());
                if (isRoutine(dependency.user()) && relation && !neededByTables(schema, dependency.user())) {
                    more |= late.add(dependency.user());
                }
            }
        }
        return late;
    }

    private static boolean neededByTables(Schema schema, ObjectKey routine) {
        return schema.dependencies().stream()
                .anyMatch(dependency -> dependency.used().equals(routine)
                        && (dependency.user().kind() == Kind.TABLE
                                || dependency.user().kind() == Kind.DOMAIN));
    }

    private static boolean isRoutine(ObjectKey key) {
        return key.kind() == Kind.FUNCTION || key.kind() == Kind.PROCEDURE;
    }

    private static boolean drops(Change change) {
        return change instanceof Change.DropView
                || change instanceof Change.DropDefinition
                || change instanceof Change.DropTable
                || change instanceof Change.DropEnum;
    }

    /** For each object a number that is larger than those of all that it needs. */
    private static Map<ObjectKey, Integer> ranks(Schema schema) {
        Map<ObjectKey, Set<ObjectKey>> needs = new HashMap<>();
        schema.dependencies()
                .forEach(dependency -> needs.computeIfAbsent(dependency.user(), absent -> new TreeSet<>())
                        .add(dependency.used()));
        for (Table table : schema.tables()) {
            table.partitionOf()
                    .ifPresent(parent -> needs.computeIfAbsent(
                                    ObjectKey.of(Kind.TABLE, table.name()), absent -> new TreeSet<>())
                            .add(ObjectKey.of(Kind.TABLE, parent)));
        }
        Map<ObjectKey, Integer> ranks = new HashMap<>();
        new TreeSet<>(needs.keySet()).forEach(key -> rank(key, needs, ranks, new HashSet<>()));
        return ranks;
    }

    private static int rank(
            ObjectKey key, Map<ObjectKey, Set<ObjectKey>> needs, Map<ObjectKey, Integer> ranks, Set<ObjectKey> path) {
        Integer known = ranks.get(key);
        if (known != null) {
            return known;
        }
        if (!path.add(key)) {
            return 0;
        }
        int rank = 0;
        for (ObjectKey need : needs.getOrDefault(key, Set.of())) {
            rank = Math.max(rank, 1 + rank(need, needs, ranks, path));
        }
        path.remove(key);
        ranks.put(key, rank);
        return rank;
    }
}
