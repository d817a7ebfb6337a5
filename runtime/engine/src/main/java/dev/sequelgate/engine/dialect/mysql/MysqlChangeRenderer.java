package dev.sequelgate.engine.dialect.mysql;

import static dev.sequelgate.engine.dialect.Hazard.Kind.DELETES_DATA;
import static dev.sequelgate.engine.dialect.Hazard.Kind.DROPS_OBJECT;
import static dev.sequelgate.engine.dialect.Hazard.Kind.LOCKS_TABLE;
import static dev.sequelgate.engine.dialect.Hazard.Kind.MAY_FAIL_ON_ROWS;

import dev.sequelgate.engine.dialect.ChangeRenderer;
import dev.sequelgate.engine.dialect.ChangeWords;
import dev.sequelgate.engine.dialect.Hazard;
import dev.sequelgate.engine.dialect.Step;
import dev.sequelgate.engine.dialect.UnsupportedChangeException;
import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.TablePart;
import dev.sequelgate.engine.schema.Definition;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the statements of a plan for MySQL and MariaDB, each of which commits by itself. */
final class MysqlChangeRenderer implements ChangeRenderer {
    private final MysqlRenderer sql = new MysqlRenderer();
    private final ChangeWords words = new ChangeWords(sql);

    @Override
    public String describe(Change change) {
        return change.accept(words);
    }

    @Override
    public boolean buildsLater() {
        return false;
    }

    /** All that happens to one table stands where the first of it stands; foreign keys step aside for what they forbid. */
    @Override
    public List<Work> work(List<Change> ordered, Schema from, Schema to) {
        List<Change> all = new ArrayList<>();
        List<Change> again = new ArrayList<>();
        stepAside(ordered, from, to, all, again);
        all.addAll(ordered);
        all.addAll(again);
        List<List<Change>> together = new ArrayList<>();
        Map<QualifiedName, List<Change>> open = new HashMap<>();
        for (Change change : all) {
            Optional<QualifiedName> table = alteredTable(change);
            if (table.isEmpty()) {
                together.add(List.of(change));
            } else if (open.containsKey(table.get())) {
                open.get(table.get()).add(change);
            } else {
                List<Change> group = new ArrayList<>(List.of(change));
                open.put(table.get(), group);
                together.add(group);
            }
        }
        return together.stream()
                .map(changes -> new Work(changes, steps(changes, to)))
                .toList();
    }

    /** The server lets no column that a foreign key needs get another type. */
    private static void stepAside(
            List<Change> ordered, Schema from, Schema to, List<Change> before, List<Change> behind) {
        Set<Change> aside = new LinkedHashSet<>();
        for (Change change : ordered) {
            if (!(change instanceof Change.AlterColumn alter) || !alter.changesType()) {
                continue;
            }
            for (Table table : from.tables()) {
                for (ForeignKey key : table.foreignKeys()) {
                    Change drop = new Change.DropPart(table.name(), new TablePart.Reference(key));
                    boolean needs = (table.name().equals(alter.table())
                                    && key.columns().contains(alter.to().name()))
                            || (key.referencedTable().equals(alter.table())
                                    && key.referencedColumns()
                                            .contains(alter.to().name()));
                    if (needs && !ordered.contains(drop) && aside.add(drop)) {
                        before.add(drop);
                        wanted(to, table.name(), key)
                                .ifPresent(again ->
                                        behind.add(new Change.AddPart(table.name(), new TablePart.Reference(again))));
                    }
                }
            }
        }
    }

    private static Optional<ForeignKey> wanted(Schema to, QualifiedName table, ForeignKey key) {
        Object structure = new TablePart.Reference(key).structure();
        return to.table(table).stream()
                .flatMap(found -> found.foreignKeys().stream())
                .filter(other -> new TablePart.Reference(other).structure().equals(structure))
                .findFirst();
    }

    private static Optional<QualifiedName> alteredTable(Change change) {
        if (change instanceof Change.AddColumn add) {
            return Optional.of(add.table());
        } else if (change instanceof Change.DropColumn drop) {
            return Optional.of(drop.table());
        } else if (change instanceof Change.AlterColumn alter) {
            return Optional.of(alter.table());
        } else if (change instanceof Change.AddPart add && !(add.part() instanceof TablePart.Reference)) {
            return Optional.of(add.table());
        } else if (change instanceof Change.DropPart drop && !(drop.part() instanceof TablePart.Reference)) {
            return Optional.of(drop.table());
        } else if (change instanceof Change.SetOption option) {
            return Optional.of(option.table());
        }
        return change instanceof Change.SetComment comment && comment.object().kind() == ObjectKey.Kind.TABLE
                ? Optional.of(comment.object().name())
                : Optional.empty();
    }

    private List<Step> steps(List<Change> together, Schema target) {
        return alteredTable(together.get(0))
                .map(table -> new MysqlTableChanges(sql, table, target).steps(together))
                .orElseGet(() -> together.get(0).accept(new Alone()));
    }

    /** A change of a table without its surroundings; a comment of a column cannot be told so. */
    @Override
    public List<Step> steps(Change change) {
        return steps(List.of(change), new Schema(MysqlInspector.OWN, List.of(), List.of(), List.of()));
    }

    private static List<Step> one(String text, Hazard... hazards) {
        return List.of(Step.of(text.endsWith(";") ? text.substring(0, text.length() - 1) : text, hazards)
                .outsideTransaction());
    }

    /** Changes that are made by themselves. */
    private final class Alone implements Change.Visitor<List<Step>> {
        @Override
        public List<Step> createTable(Change.CreateTable change) {
            Table table = change.table();
            if (table.partitioned()) {
                throw new UnsupportedChangeException("the table " + table.name().name()
                        + " is partitioned, which this version does not plan on MySQL; write its migration by hand");
            }
            return one(sql.createTable(new Table(
                    table.name(),
                    table.columns(),
                    table.primaryKey(),
                    table.uniques(),
                    table.checks(),
                    List.of(),
                    List.of(),
                    false,
                    Optional.empty(),
                    table.comment(),
                    table.options())));
        }

        @Override
        public List<Step> dropTable(Change.DropTable change) {
            return one("DROP TABLE " + sql.quote(change.table().name()), Hazard.of(DELETES_DATA, "all rows"));
        }

        @Override
        public List<Step> renameTable(Change.RenameTable change) {
            return one("RENAME TABLE " + sql.quote(change.from()) + " TO " + sql.quote(change.to()));
        }

        @Override
        public List<Step> renameColumn(Change.RenameColumn change) {
            return one("ALTER TABLE " + sql.quote(change.table()) + " RENAME COLUMN " + sql.quote(change.from())
                    + " TO " + sql.quote(change.to()));
        }

        @Override
        public List<Step> addPart(Change.AddPart change) {
            ForeignKey key = ((TablePart.Reference) change.part()).foreignKey();
            return one(
                    sql.addForeignKey(change.table(), key),
                    Hazard.of(LOCKS_TABLE, "all rows are checked"),
                    Hazard.of(
                            MAY_FAIL_ON_ROWS,
                            "where no row of " + key.referencedTable().name() + " is referenced"));
        }

        @Override
        public List<Step> dropPart(Change.DropPart change) {
            Identifier name = change.part().name().orElseThrow();
            return one("ALTER TABLE " + sql.quote(change.table()) + " DROP FOREIGN KEY " + sql.quote(name));
        }

        @Override
        public List<Step> createView(Change.CreateView change) {
            return one("CREATE VIEW " + body(change.view()));
        }

        @Override
        public List<Step> dropView(Change.DropView change) {
            return one(
                    "DROP VIEW " + sql.quote(change.view().name()),
                    Hazard.of(DROPS_OBJECT, "the view " + change.view().name().name()));
        }

        @Override
        public List<Step> replaceView(Change.ReplaceView change) {
            return one("CREATE OR REPLACE VIEW " + body(change.to()));
        }

        private String body(View view) {
            return sql.quote(view.name()) + " AS " + view.definition();
        }

        @Override
        public List<Step> createDefinition(Change.CreateDefinition change) {
            if (change.definition().create().isEmpty()) {
                throw new UnsupportedChangeException(
                        "the text of " + change.definition().key() + " is hidden from this user");
            }
            return one(change.definition().create());
        }

        @Override
        public List<Step> dropDefinition(Change.DropDefinition change) {
            Definition definition = change.definition();
            return one(
                    "DROP " + definition.key().kind().word().toUpperCase(java.util.Locale.ROOT) + " "
                            + sql.quote(definition.key().name()),
                    Hazard.of(DROPS_OBJECT, definition.key().toString()));
        }

        @Override
        public List<Step> replaceDefinition(Change.ReplaceDefinition change) {
            List<Step> steps = new ArrayList<>(dropDefinition(new Change.DropDefinition(change.from())));
            steps.addAll(createDefinition(new Change.CreateDefinition(change.to())));
            return steps;
        }

        @Override
        public List<Step> setComment(Change.SetComment change) {
            throw new UnsupportedChangeException("MySQL has no comment on " + change.object());
        }

        @Override
        public List<Step> createNamespace(Change.CreateNamespace change) {
            throw new UnsupportedChangeException("another database, " + change.name() + ", is not planned");
        }

        @Override
        public List<Step> dropNamespace(Change.DropNamespace change) {
            throw new UnsupportedChangeException("another database, " + change.name() + ", is not planned");
        }

        private List<Step> noEnums() {
            throw new IllegalStateException("MySQL has enumerations inside of columns only");
        }

        @Override
        public List<Step> createEnum(Change.CreateEnum change) {
            return noEnums();
        }

        @Override
        public List<Step> dropEnum(Change.DropEnum change) {
            return noEnums();
        }

        @Override
        public List<Step> extendEnum(Change.ExtendEnum change) {
            return noEnums();
        }

        @Override
        public List<Step> replaceEnum(Change.ReplaceEnum change) {
            return noEnums();
        }

        private List<Step> partOfTable() {
            throw new IllegalStateException("what happens to one table is told together");
        }

        @Override
        public List<Step> addColumn(Change.AddColumn change) {
            return partOfTable();
        }

        @Override
        public List<Step> dropColumn(Change.DropColumn change) {
            return partOfTable();
        }

        @Override
        public List<Step> alterColumn(Change.AlterColumn change) {
            return partOfTable();
        }

        @Override
        public List<Step> setOption(Change.SetOption change) {
            return partOfTable();
        }
    }
}
