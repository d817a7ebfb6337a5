package dev.sequelgate.engine.dialect.sqlite;

import static dev.sequelgate.engine.dialect.Hazard.Kind.DELETES_DATA;
import static dev.sequelgate.engine.dialect.Hazard.Kind.DROPS_OBJECT;

import dev.sequelgate.engine.dialect.ChangeRenderer;
import dev.sequelgate.engine.dialect.ChangeWords;
import dev.sequelgate.engine.dialect.Hazard;
import dev.sequelgate.engine.dialect.Step;
import dev.sequelgate.engine.dialect.UnsupportedChangeException;
import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.schema.Definition;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the statements of a plan for SQLite. */
final class SqliteChangeRenderer implements ChangeRenderer {
    private final SqliteRenderer sql = new SqliteRenderer();
    private final ChangeWords words = new ChangeWords(sql);

    @Override
    public String describe(Change change) {
        return change.accept(words);
    }

    /** All that happens to one table stands where the first of it stands: it is copied at most once. */
    @Override
    public List<Work> work(List<Change> ordered, Schema from, Schema to) {
        List<List<Change>> groups = new ArrayList<>();
        Map<QualifiedName, List<Change>> open = new HashMap<>();
        Set<ObjectKey> gone = new HashSet<>();
        for (Change change : ordered) {
            if (change instanceof Change.DropDefinition drop) {
                gone.add(drop.definition().key());
            }
            Optional<QualifiedName> table = table(change);
            if (table.isPresent() && open.containsKey(table.get())) {
                open.get(table.get()).add(change);
            } else {
                List<Change> group = new ArrayList<>(List.of(change));
                groups.add(group);
                table.ifPresent(name -> open.put(name, group));
            }
        }
        return groups.stream()
                .map(group -> new Work(group, steps(group, from, gone)))
                .toList();
    }

    private List<Step> steps(List<Change> group, Schema from, Set<ObjectKey> gone) {
        Optional<QualifiedName> name = table(group.get(0));
        if (name.isEmpty()) {
            return steps(group.get(0));
        }
        if (group.get(0) instanceof Change.CreateTable create) {
            return create(ResultTable.of(bare(create.table()), group.subList(1, group.size())));
        }
        Table table = from.table(name.get())
                .orElseThrow(() -> new IllegalStateException("there is no table " + name.get() + " to change"));
        List<Definition> triggers = from.definitions().stream()
                .filter(definition ->
                        definition.table().filter(table.name()::equals).isPresent() && !gone.contains(definition.key()))
                .toList();
        return new SqliteTableChanges(sql, table, ResultTable.of(table, group), triggers).steps(group);
    }

    /** Its indexes and references are changes of their own. */
    private static Table bare(Table table) {
        return new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                table.uniques(),
                table.checks(),
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                table.options());
    }

    private List<Step> create(Table table) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(SqliteTableChanges.unterminated(sql.createTable(table))));
        table.indexes()
                .forEach(index ->
                        steps.add(Step.of(SqliteTableChanges.unterminated(sql.createIndex(table.name(), index)))));
        return steps;
    }

    private static Optional<QualifiedName> table(Change change) {
        if (change instanceof Change.CreateTable create) {
            return Optional.of(create.table().name());
        } else if (change instanceof Change.AddColumn add) {
            return Optional.of(add.table());
        } else if (change instanceof Change.DropColumn drop) {
            return Optional.of(drop.table());
        } else if (change instanceof Change.AlterColumn alter) {
            return Optional.of(alter.table());
        } else if (change instanceof Change.AddPart add) {
            return Optional.of(add.table());
        } else if (change instanceof Change.DropPart drop) {
            return Optional.of(drop.table());
        }
        return change instanceof Change.SetOption option ? Optional.of(option.table()) : Optional.empty();
    }

    @Override
    public List<Step> steps(Change change) {
        if (change instanceof Change.RenameTable rename) {
            return one("ALTER TABLE " + sql.quote(rename.from()) + " RENAME TO " + sql.quote(rename.to()));
        } else if (change instanceof Change.RenameColumn rename) {
            return one("ALTER TABLE " + sql.quote(rename.table()) + " RENAME COLUMN " + sql.quote(rename.from())
                    + " TO " + sql.quote(rename.to()));
        } else if (change instanceof Change.DropTable drop) {
            return one("DROP TABLE " + sql.quote(drop.table().name()), Hazard.of(DELETES_DATA, "all rows"));
        } else if (change instanceof Change.CreateView create) {
            return one(create.view().definition());
        } else if (change instanceof Change.DropView drop) {
            return one(
                    "DROP VIEW " + sql.quote(drop.view().name()),
                    Hazard.of(DROPS_OBJECT, "the view " + drop.view().name().name()));
        } else if (change instanceof Change.ReplaceView replace) {
            return both(
                    "DROP VIEW " + sql.quote(replace.from().name()),
                    replace.to().definition());
        } else if (change instanceof Change.CreateDefinition create) {
            return one(create.definition().create());
        } else if (change instanceof Change.DropDefinition drop) {
            return one(
                    "DROP TRIGGER " + sql.quote(drop.definition().key().name()),
                    Hazard.of(DROPS_OBJECT, drop.definition().key().toString()));
        } else if (change instanceof Change.ReplaceDefinition replace) {
            return both(
                    "DROP TRIGGER " + sql.quote(replace.from().key().name()),
                    replace.to().create());
        } else if (change instanceof Change.CreateTable create) {
            return create(bare(create.table()));
        }
        throw new UnsupportedChangeException("SQLite has no way to " + describe(change));
    }

    private static List<Step> one(String text, Hazard... hazards) {
        return List.of(Step.of(SqliteTableChanges.unterminated(text), hazards));
    }

    private static List<Step> both(String first, String second) {
        return List.of(
                Step.of(SqliteTableChanges.unterminated(first)), Step.of(SqliteTableChanges.unterminated(second)));
    }
}
