package dev.sequelgate.engine.plan;

import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.TablePart;
import dev.sequelgate.engine.schema.Definition;
import dev.sequelgate.engine.schema.Dependency;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.ObjectKey.Kind;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.Type;
import dev.sequelgate.engine.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds views, triggers and policies that stand in the way of a change because they depend on what it touches: they are
 * dropped before it and made again behind it.
 */
final class Rebuilds {
    private static final Set<Kind> REBUILT =
            Set.of(Kind.FUNCTION, Kind.PROCEDURE, Kind.RULE, Kind.TRIGGER, Kind.POLICY);

    private final Schema from;
    private final Schema to;
    private final List<Change> changes = new ArrayList<>();
    private final Set<ObjectKey> dropped = new LinkedHashSet<>();
    private final Set<ObjectKey> touched = new HashSet<>();
    private final Map<ObjectKey, Set<Identifier>> touchedColumns = new HashMap<>();

    Rebuilds(Schema from, Schema to) {
        this.from = from;
        this.to = to;
    }

    Order complete(List<Change> given) {
        List<Change> wanted = given.stream().map(this::withUses).toList();
        wanted.forEach(this::touch);
        for (Change change : wanted) {
            if (change instanceof Change.ReplaceView replace
                    && !(replace.onlyAddsColumns() && !inTheWay(key(replace.from())))) {
                drop(key(replace.from()));
                changes.add(new Change.DropView(replace.from()));
                changes.add(new Change.CreateView(replace.to()));
            } else if (change instanceof Change.ReplaceDefinition replace && !survives(replace)) {
                drop(replace.from().key());
                changes.add(new Change.DropDefinition(replace.from()));
                changes.add(new Change.CreateDefinition(replace.to()));
            } else {
                changes.add(change);
            }
        }
        wanted.forEach(change -> {
            if (change instanceof Change.ReplaceEnum replace) {
                partsThatName(replace);
            }
        });
        boolean more = true;
        while (more) {
            more = false;
            for (Dependency dependency : from.dependencies()) {
                more |= !dropped.contains(dependency.user()) && stands(dependency) && rebuild(dependency.user());
            }
        }
        return new Order(from, to, changes);
    }

    private Change withUses(Change change) {
        if (!(change instanceof Change.ReplaceEnum replace)) {
            return change;
        }
        List<Change.EnumUse> uses = new ArrayList<>();
        for (Table table : from.tables()) {
            if (table.partitionOf().isEmpty()) {
                table.columns().stream()
                        .filter(column -> holds(column.type(), replace.from()))
                        .forEach(column -> uses.add(new Change.EnumUse(table.name(), column)));
            }
        }
        return new Change.ReplaceEnum(replace.from(), replace.to(), uses);
    }

    private static boolean holds(Type type, Type.EnumOf wanted) {
        return type instanceof Type.ArrayOf array
                ? holds(array.element(), wanted)
                : type instanceof Type.EnumOf enumOf && enumOf.name().equals(wanted.name());
    }

    private void touch(Change change) {
        if (change instanceof Change.DropView drop) {
            drop(key(drop.view()));
        } else if (change instanceof Change.DropDefinition drop) {
            drop(drop.definition().key());
        } else if (change instanceof Change.DropTable drop) {
            touched.add(ObjectKey.of(Kind.TABLE, drop.table().name()));
        } else if (change instanceof Change.DropColumn drop) {
            touch(drop.table(), drop.column().name());
        } else if (change instanceof Change.AlterColumn alter && alter.changesType()) {
            touch(alter.table(), alter.to().name());
        } else if (change instanceof Change.ReplaceEnum replace) {
            touched.add(ObjectKey.of(Kind.ENUM, replace.from().name()));
            replace.uses().forEach(use -> touch(use.table(), use.column().name()));
        }
    }

    /** Indexes and checks that compare with the enum's values cannot stand while one type takes the other's place. */
    private void partsThatName(Change.ReplaceEnum replace) {
        String name = replace.from().name().name().value();
        replace.uses().stream().map(Change.EnumUse::table).distinct().forEach(tableName -> {
            List<TablePart> wanted = to.table(tableName).map(Rebuilds::parts).orElse(List.of());
            for (TablePart part : from.table(tableName).map(Rebuilds::parts).orElse(List.of())) {
                Change drop = new Change.DropPart(tableName, part);
                if (text(part).contains(name) && !changes.contains(drop)) {
                    changes.add(drop);
                    wanted.stream()
                            .filter(each -> each.structure().equals(part.structure()))
                            .findFirst()
                            .ifPresent(each -> changes.add(new Change.AddPart(tableName, each)));
                }
            }
        });
    }

    private static List<TablePart> parts(Table table) {
        List<TablePart> parts = new ArrayList<>();
        table.checks().forEach(check -> parts.add(new TablePart.Condition(check)));
        table.indexes().forEach(index -> parts.add(new TablePart.Lookup(index)));
        return parts;
    }

    private static String text(TablePart part) {
        if (part instanceof TablePart.Condition condition) {
            return condition.check().expression();
        }
        return part instanceof TablePart.Lookup lookup
                ? lookup.index().statement().orElse("")
                : "";
    }

    private void touch(QualifiedName table, Identifier column) {
        touchedColumns
                .computeIfAbsent(ObjectKey.of(Kind.TABLE, table), absent -> new HashSet<>())
                .add(column);
    }

    private void drop(ObjectKey key) {
        dropped.add(key);
        touched.add(key);
    }

    private boolean inTheWay(ObjectKey user) {
        return from.dependencies().stream()
                .anyMatch(dependency -> dependency.user().equals(user) && stands(dependency));
    }

    private boolean stands(Dependency dependency) {
        Set<Identifier> columns = touchedColumns.getOrDefault(dependency.used(), Set.of());
        return touched.contains(dependency.used())
                || dependency.column().filter(columns::contains).isPresent();
    }

    /** False for objects that the server itself takes along, such as a table. */
    private boolean rebuild(ObjectKey key) {
        if (key.kind() == Kind.VIEW) {
            Optional<View> old = from.view(key.name());
            old.ifPresent(view -> {
                drop(key);
                changes.removeIf(change -> change instanceof Change.ReplaceView replace
                        && replace.from().equals(view));
                changes.add(new Change.DropView(view));
                to.view(key.name()).ifPresent(wanted -> changes.add(new Change.CreateView(wanted)));
            });
            return old.isPresent();
        }
        if (REBUILT.contains(key.kind())) {
            Optional<Definition> old = definition(from, key);
            old.ifPresent(definition -> {
                drop(key);
                changes.removeIf(change -> change instanceof Change.ReplaceDefinition replace
                        && replace.from().equals(definition));
                changes.add(new Change.DropDefinition(definition));
                definition(to, key).ifPresent(wanted -> changes.add(new Change.CreateDefinition(wanted)));
            });
            return old.isPresent();
        }
        return false;
    }

    private static boolean survives(Change.ReplaceDefinition replace) {
        return switch (replace.from().key().kind()) {
            case FUNCTION, PROCEDURE -> returns(replace.from()).equals(returns(replace.to()));
            case RULE, TRIGGER, POLICY -> false;
            default -> true;
        };
    }

    /** What stands between the arguments and the body. */
    private static String returns(Definition function) {
        return function.create().lines().skip(1).findFirst().orElse("");
    }

    private static Optional<Definition> definition(Schema schema, ObjectKey key) {
        return schema.definitions().stream()
                .filter(definition -> definition.key().equals(key))
                .findFirst();
    }

    private static ObjectKey key(View view) {
        return ObjectKey.of(Kind.VIEW, view.name());
    }
}
