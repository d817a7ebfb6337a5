package dev.sequelgate.engine.dialect.postgres;

import static dev.sequelgate.engine.dialect.Hazard.Kind.BUILDS_INDEX;
import static dev.sequelgate.engine.dialect.Hazard.Kind.DELETES_DATA;
import static dev.sequelgate.engine.dialect.Hazard.Kind.DROPS_OBJECT;
import static dev.sequelgate.engine.dialect.Hazard.Kind.LOCKS_TABLE;
import static dev.sequelgate.engine.dialect.Hazard.Kind.MAY_FAIL_ON_ROWS;
import static dev.sequelgate.engine.dialect.Hazard.Kind.READS_TABLE;
import static dev.sequelgate.engine.dialect.Hazard.Kind.REWRITES_TABLE;

import dev.sequelgate.engine.dialect.ChangeRenderer;
import dev.sequelgate.engine.dialect.Hazard;
import dev.sequelgate.engine.dialect.PlanOptions;
import dev.sequelgate.engine.dialect.Step;
import dev.sequelgate.engine.dialect.UnsupportedChangeException;
import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.TablePart;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Relation;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.Type;
import dev.sequelgate.engine.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes changes in PostgreSQL's SQL. */
final class PostgresChangeRenderer implements ChangeRenderer, Change.Visitor<List<Step>> {
    /** How the option of a table that is an exclusion constraint begins. */
    static final String EXCLUSION = "EXCLUDE ";

    private final PostgresRenderer sql = new PostgresRenderer();
    private final PostgresColumnChanges columns = new PostgresColumnChanges(sql);
    private final PostgresDefinitions definitions = new PostgresDefinitions(sql);
    private final PostgresChangeWords words = new PostgresChangeWords(sql);
    private final PlanOptions options;

    PostgresChangeRenderer(PlanOptions options) {
        this.options = options;
    }

    @Override
    public List<Step> steps(Change change) {
        return change.accept(this);
    }

    @Override
    public List<Step> createNamespace(Change.CreateNamespace change) {
        return List.of(Step.of("CREATE SCHEMA IF NOT EXISTS " + sql.quote(change.name())));
    }

    @Override
    public List<Step> dropNamespace(Change.DropNamespace change) {
        return List.of(Step.of("DROP SCHEMA " + sql.quote(change.name()), Hazard.of(DROPS_OBJECT, "the schema")));
    }

    @Override
    public List<Step> createDefinition(Change.CreateDefinition change) {
        return definitions.create(change.definition());
    }

    @Override
    public List<Step> dropDefinition(Change.DropDefinition change) {
        return definitions.drop(change.definition());
    }

    @Override
    public List<Step> replaceDefinition(Change.ReplaceDefinition change) {
        return definitions.replace(change.from(), change.to());
    }

    @Override
    public List<Step> createEnum(Change.CreateEnum change) {
        return List.of(Step.of(unterminated(sql.createEnum(change.type()))));
    }

    @Override
    public List<Step> dropEnum(Change.DropEnum change) {
        return List.of(
                Step.of("DROP TYPE " + sql.quote(change.type().name()), Hazard.of(DROPS_OBJECT, "the enum type")));
    }

    @Override
    public List<Step> renameColumn(Change.RenameColumn change) {
        return List.of(Step.of(
                alter(change.table()) + "RENAME COLUMN " + sql.quote(change.from()) + " TO " + sql.quote(change.to())));
    }

    @Override
    public List<Step> dropTable(Change.DropTable change) {
        return List.of(Step.of(
                "DROP TABLE " + sql.quote(change.table().name()), Hazard.of(DELETES_DATA, "all rows of the table")));
    }

    @Override
    public List<Step> dropColumn(Change.DropColumn change) {
        return columns.drop(change);
    }

    @Override
    public List<Step> alterColumn(Change.AlterColumn change) {
        return columns.alter(change);
    }

    @Override
    public List<Step> addPart(Change.AddPart change) {
        return addPart(change.table(), change.part());
    }

    @Override
    public List<Step> dropPart(Change.DropPart change) {
        return List.of(dropPart(change.table(), change.part()));
    }

    @Override
    public List<Step> setComment(Change.SetComment change) {
        return List.of(Step.of(comment(change)));
    }

    @Override
    public List<Step> createView(Change.CreateView change) {
        return createView(change.view());
    }

    @Override
    public List<Step> dropView(Change.DropView change) {
        return List.of(Step.of(
                "DROP " + kind(change.view()) + " " + sql.quote(change.view().name()),
                Hazard.of(DROPS_OBJECT, "the view and the rights that were granted on it")));
    }

    @Override
    public List<Step> replaceView(Change.ReplaceView change) {
        if (!change.onlyAddsColumns()) {
            throw new UnsupportedChangeException("the view " + change.to().name() + " has to be dropped and made anew");
        }
        return List.of(Step.of("CREATE OR REPLACE VIEW " + viewBody(change.to())));
    }

    @Override
    public List<Step> addColumn(Change.AddColumn add) {
        List<Step> steps = new ArrayList<>(columns.add(add));
        if (add.column().comment().isPresent()) {
            steps.add(Step.of(comment(new Change.SetComment(
                    ObjectKey.of(ObjectKey.Kind.TABLE, add.table()),
                    Optional.of(add.column().name()),
                    Optional.empty(),
                    add.column().comment()))));
        }
        return steps;
    }

    @Override
    public List<Step> extendEnum(Change.ExtendEnum extend) {
        Type.EnumOf from = extend.from();
        Type.EnumOf to = extend.to();
        List<Step> steps = new ArrayList<>();
        List<String> have = new ArrayList<>(from.values());
        for (int i = 0; i < to.values().size(); i++) {
            String value = to.values().get(i);
            if (!have.contains(value)) {
                boolean last = i >= have.size();
                String place = last ? "" : " BEFORE " + sql.literal(have.get(i));
                have.add(last ? have.size() : i, value);
                steps.add(Step.of("ALTER TYPE " + sql.quote(to.name()) + " ADD VALUE " + sql.literal(value) + place)
                        .outsideTransaction());
            }
        }
        return steps;
    }

    /** A type has no way to lose or move a value: another one takes its place. */
    @Override
    public List<Step> replaceEnum(Change.ReplaceEnum replace) {
        QualifiedName name = replace.to().name();
        Identifier old = Identifier.of(name.name().value() + "__old");
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of("ALTER TYPE " + sql.quote(name) + " RENAME TO " + sql.quote(old)));
        steps.add(Step.of(unterminated(sql.createEnum(replace.to()))));
        List<String> gone = replace.from().values().stream()
                .filter(value -> !replace.to().values().contains(value))
                .toList();
        for (Change.EnumUse use : replace.uses()) {
            Column column = use.column();
            String array = column.type() instanceof Type.ArrayOf ? "[]" : "";
            String target = sql.quote(column.name());
            List<String> actions = new ArrayList<>();
            column.defaultText().ifPresent(text -> actions.add("ALTER COLUMN " + target + " DROP DEFAULT"));
            actions.add("ALTER COLUMN " + target + " TYPE " + sql.quote(name) + array + " USING " + target + "::text"
                    + array + "::" + sql.quote(name) + array);
            // A default that was one of the values that go is not set again: the column's own change says what follows.
            column.defaultText()
                    .filter(text -> gone.stream().noneMatch(value -> text.contains(sql.literal(value))))
                    .ifPresent(text -> actions.add("ALTER COLUMN " + target + " SET DEFAULT " + text));
            List<Hazard> hazards = new ArrayList<>(List.of(
                    Hazard.of(REWRITES_TABLE, "every value of " + column.name() + " gets the new type"),
                    Hazard.of(LOCKS_TABLE, use.table().toString())));
            if (!gone.isEmpty()) {
                hazards.add(Hazard.of(MAY_FAIL_ON_ROWS, "where " + column.name() + " is " + String.join(" or ", gone)));
            }
            steps.add(new Step(alter(use.table()) + String.join(", ", actions), hazards, true));
        }
        steps.add(Step.of("DROP TYPE " + sql.quote(new QualifiedName(name.schema(), old))));
        return steps;
    }

    @Override
    public List<Step> createTable(Change.CreateTable create) {
        Table table = create.table();
        if (table.options().containsKey("INHERITS")) {
            throw new UnsupportedChangeException("the table " + table.name()
                    + " inherits from another, which this version does not plan; write its migration by hand");
        }
        List<Step> steps = new ArrayList<>();
        Optional<String> bound = Optional.ofNullable(table.options().get("FOR VALUES"));
        if (table.partitionOf().isPresent()) {
            steps.add(Step.of("CREATE TABLE " + sql.quote(table.name()) + " PARTITION OF "
                    + sql.quote(table.partitionOf().get()) + " " + bound.orElse("DEFAULT")));
            return steps;
        }
        Table bare = new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                table.uniques(),
                table.checks(),
                List.of(),
                List.of(),
                table.partitioned(),
                table.partitionOf(),
                table.comment());
        String text = unterminated(sql.createTable(bare));
        if (table.options().containsKey("UNLOGGED")) {
            text = text.replaceFirst("CREATE TABLE", "CREATE UNLOGGED TABLE");
        }
        String key = table.options().getOrDefault("PARTITION BY", "");
        String with = table.options().getOrDefault("WITH", "");
        steps.add(Step.of(
                text + (key.isEmpty() ? "" : " PARTITION BY " + key) + (with.isEmpty() ? "" : " WITH (" + with + ")")));
        table.options().forEach((option, value) -> {
            if (option.equals("ROW SECURITY") || option.startsWith(EXCLUSION)) {
                steps.addAll(
                        setOption(new Change.SetOption(table.name(), option, Optional.empty(), Optional.of(value))));
            }
        });
        steps.addAll(comments(table, ObjectKey.of(ObjectKey.Kind.TABLE, table.name()), table.comment()));
        return steps;
    }

    @Override
    public List<Step> renameTable(Change.RenameTable rename) {
        if (!rename.from().schema().equals(rename.to().schema())) {
            throw new UnsupportedChangeException("a rename of " + rename.from() + " to " + rename.to()
                    + " moves it to another schema, which this version does not plan");
        }
        return List.of(Step.of(
                alter(rename.from()) + "RENAME TO " + sql.quote(rename.to().name())));
    }

    private List<Step> addPart(QualifiedName table, TablePart part) {
        if (part instanceof TablePart.PrimaryKey key) {
            return List.of(Step.of(
                    alter(table) + "ADD " + sql.primaryKey(key.key()),
                    Hazard.of(LOCKS_TABLE, "while its index is built"),
                    Hazard.of(MAY_FAIL_ON_ROWS, "where the key is null or not unique")));
        } else if (part instanceof TablePart.Unique unique) {
            return List.of(Step.of(
                    alter(table) + "ADD " + sql.unique(unique.key()),
                    Hazard.of(LOCKS_TABLE, "while its index is built"),
                    Hazard.of(MAY_FAIL_ON_ROWS, "where values are not unique")));
        } else if (part instanceof TablePart.Condition condition) {
            return validated(
                    table,
                    part,
                    alter(table) + "ADD " + sql.check(condition.check()),
                    Hazard.of(MAY_FAIL_ON_ROWS, "where " + condition.check().expression() + " is false"));
        } else if (part instanceof TablePart.Reference reference) {
            return validated(
                    table,
                    part,
                    alter(table) + "ADD " + sql.foreignKey(reference.foreignKey()),
                    Hazard.of(
                            MAY_FAIL_ON_ROWS,
                            "where no row of " + reference.foreignKey().referencedTable() + " is referenced"));
        } else if (part instanceof TablePart.Lookup lookup) {
            return List.of(createIndex(table, lookup));
        }
        throw new IllegalStateException("unknown part " + part.getClass().getSimpleName());
    }

    private Step createIndex(QualifiedName table, TablePart.Lookup lookup) {
        String text = unterminated(sql.createIndex(table, lookup.index()));
        List<Hazard> hazards = new ArrayList<>();
        if (lookup.index().unique()) {
            hazards.add(Hazard.of(MAY_FAIL_ON_ROWS, "where values are not unique"));
        }
        if (options.concurrentIndexes()) {
            hazards.add(Hazard.of(BUILDS_INDEX, "while the table is used"));
            return new Step(text.replaceFirst("INDEX ", "INDEX CONCURRENTLY "), hazards, false);
        }
        hazards.add(Hazard.of(BUILDS_INDEX, "nobody can write to the table meanwhile"));
        return new Step(text, hazards, true);
    }

    private List<Step> validated(QualifiedName table, TablePart part, String add, Hazard rows) {
        Optional<Identifier> name = part.name();
        if (!options.validateLater() || name.isEmpty()) {
            return List.of(Step.of(add, Hazard.of(READS_TABLE, "all rows are checked"), rows));
        }
        return List.of(
                Step.of(add + " NOT VALID"),
                Step.of(alter(table) + "VALIDATE CONSTRAINT " + sql.quote(name.get()), rows));
    }

    private Step dropPart(QualifiedName table, TablePart part) {
        if (part instanceof TablePart.Lookup lookup) {
            return Step.of("DROP INDEX "
                    + sql.quote(new QualifiedName(table.schema(), lookup.index().name())));
        }
        Identifier name = part.name()
                .orElseThrow(() -> new UnsupportedChangeException("a constraint of " + table + " has no name"));
        return Step.of(alter(table) + "DROP CONSTRAINT " + sql.quote(name));
    }

    @Override
    public List<Step> setOption(Change.SetOption set) {
        String table = alter(set.table());
        return switch (set.option()) {
            case "ROW SECURITY" ->
                rowSecurity(table, set.from().orElse(""), set.to().orElse(""));
            case "UNLOGGED" ->
                List.of(Step.of(
                        table + (set.to().isPresent() ? "SET UNLOGGED" : "SET LOGGED"),
                        Hazard.of(REWRITES_TABLE, ""),
                        Hazard.of(LOCKS_TABLE, "")));
            case "WITH" ->
                Stream.concat(
                                set.from().stream()
                                        .map(old -> Step.of(table + "RESET (" + old.replaceAll("=[^,]*", "") + ")")),
                                set.to().stream().map(wanted -> Step.of(table + "SET (" + wanted + ")")))
                        .toList();
            default -> exclusion(set, table);
        };
    }

    private static List<Step> exclusion(Change.SetOption set, String table) {
        if (!set.option().startsWith(EXCLUSION)) {
            throw new UnsupportedChangeException("the table " + set.table() + " differs in " + set.option()
                    + ", which cannot be changed in place; write this migration by hand");
        }
        // What stands behind the word is the constraint's name, quoted where that is needed.
        String name = set.option().substring(EXCLUSION.length());
        List<Step> steps = new ArrayList<>();
        set.from().ifPresent(old -> steps.add(Step.of(table + "DROP CONSTRAINT " + name)));
        set.to()
                .ifPresent(wanted -> steps.add(Step.of(
                        table + "ADD CONSTRAINT " + name + " " + wanted,
                        Hazard.of(LOCKS_TABLE, "while its index is built"),
                        Hazard.of(MAY_FAIL_ON_ROWS, "where rows exclude each other"))));
        return steps;
    }

    private static List<Step> rowSecurity(String table, String from, String to) {
        List<Step> steps = new ArrayList<>();
        if (from.isEmpty()) {
            steps.add(Step.of(table + "ENABLE ROW LEVEL SECURITY"));
        }
        if (to.equals("FORCED")) {
            steps.add(Step.of(table + "FORCE ROW LEVEL SECURITY"));
        } else if (from.equals("FORCED")) {
            steps.add(Step.of(table + "NO FORCE ROW LEVEL SECURITY"));
        }
        if (to.isEmpty()) {
            steps.add(Step.of(table + "DISABLE ROW LEVEL SECURITY"));
        }
        return steps;
    }

    private String comment(Change.SetComment comment) {
        String name = sql.quote(comment.object().name());
        String kind = comment.object().kind() == ObjectKey.Kind.VIEW
                ? comment.object().detail().equals(Change.SetComment.MATERIALIZED) ? "MATERIALIZED VIEW" : "VIEW"
                : "TABLE";
        String target = comment.column()
                .map(column -> "COLUMN " + name + "." + sql.quote(column))
                .orElse(kind + " " + name);
        return "COMMENT ON " + target + " IS " + comment.to().map(sql::literal).orElse("NULL");
    }

    private List<Step> createView(View view) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of("CREATE " + kind(view) + " " + viewBody(view)));
        view.indexes().forEach(index -> steps.add(Step.of(unterminated(sql.createIndex(view.name(), index)))));
        String detail = view.kind() == View.Kind.MATERIALIZED ? Change.SetComment.MATERIALIZED : "";
        steps.addAll(comments(view, new ObjectKey(ObjectKey.Kind.VIEW, view.name(), detail), view.comment()));
        return steps;
    }

    private List<Step> comments(Relation relation, ObjectKey key, Optional<String> own) {
        List<Step> steps = new ArrayList<>();
        if (own.isPresent()) {
            steps.add(Step.of(comment(new Change.SetComment(key, Optional.empty(), Optional.empty(), own))));
        }
        for (Column column : relation.columns()) {
            if (column.comment().isPresent()) {
                steps.add(Step.of(comment(
                        new Change.SetComment(key, Optional.of(column.name()), Optional.empty(), column.comment()))));
            }
        }
        return steps;
    }

    private String viewBody(View view) {
        return sql.quote(view.name())
                + (view.options().isEmpty() ? "" : " WITH (" + view.options() + ")")
                + " AS\n" + unterminated(view.definition().strip());
    }

    private static String kind(View view) {
        return switch (view.kind()) {
            case VIEW -> "VIEW";
            case MATERIALIZED -> "MATERIALIZED VIEW";
            case FOREIGN, EXTENSION ->
                throw new UnsupportedChangeException(
                        "the foreign table " + view.name() + " is not planned; write its migration by hand");
        };
    }

    private String alter(QualifiedName table) {
        return "ALTER TABLE " + sql.quote(table) + " ";
    }

    static String unterminated(String statement) {
        return statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement;
    }

    @Override
    public String describe(Change change) {
        return change.accept(words);
    }
}
