package dev.sequelgate.engine.dialect.sqlite;

import dev.sequelgate.engine.dialect.Inspector;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Definition;
import dev.sequelgate.engine.schema.Dependency;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Index;
import dev.sequelgate.engine.schema.Key;
import dev.sequelgate.engine.schema.NameCase;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.Type;
import dev.sequelgate.engine.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code sqlite_schema} and the pragmas that say what is in its statements. */
final class SqliteInspector implements Inspector {
    static final Identifier MAIN = Identifier.of("main");

    private static final String TABLES = "SELECT s.name, s.sql, t.strict, t.wr AS without_rowid FROM sqlite_schema s"
            + " JOIN pragma_table_list t ON t.schema = 'main' AND t.name = s.name"
            + " WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY s.name";
    private static final String COLUMNS = "SELECT s.name AS relation, c.name, c.type, c.\"notnull\" AS required,"
            + " c.dflt_value, c.pk, c.hidden FROM sqlite_schema s, pragma_table_xinfo(s.name) c"
            + " WHERE s.type = 'table' AND c.hidden <> 1 ORDER BY s.name, c.cid";
    private static final String INDEXES = "SELECT s.name AS relation, i.name, i.\"unique\" AS is_unique, i.origin,"
            + " i.partial, x.cid, x.name AS column_name, x.\"desc\" AS descending, x.coll, d.sql"
            + " FROM sqlite_schema s, pragma_index_list(s.name) i, pragma_index_xinfo(i.name) x"
            + " LEFT JOIN sqlite_schema d ON d.type = 'index' AND d.name = i.name"
            + " WHERE s.type = 'table' AND x.key = 1 ORDER BY s.name, i.name, x.seqno";
    private static final String REFERENCES = "SELECT s.name AS relation, f.id, f.\"table\" AS other, f.\"from\" AS own,"
            + " f.\"to\" AS target, f.on_delete, f.on_update FROM sqlite_schema s, pragma_foreign_key_list(s.name) f"
            + " WHERE s.type = 'table' ORDER BY s.name, f.id, f.seq";
    private static final String TRIGGERS =
            "SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name";
    private static final String VIEWS = "SELECT name, sql FROM sqlite_schema WHERE type = 'view' ORDER BY name";

    private final SqliteTypeParser types = new SqliteTypeParser();

    @Override
    public Schema inspectAll(Connection connection) throws SQLException {
        Schema relations = inspect(connection, Set.of());
        List<Definition> definitions = new ArrayList<>();
        for (CatalogRow row : CatalogRow.of(connection, TRIGGERS)) {
            QualifiedName table = new QualifiedName(MAIN, row.name("tbl_name"));
            definitions.add(new Definition(
                    new ObjectKey(
                            ObjectKey.Kind.TRIGGER, new QualifiedName(MAIN, row.name("name")), row.text("tbl_name")),
                    row.text("sql"),
                    Optional.of(table)));
        }
        return new Schema(
                MAIN,
                relations.tables(),
                relations.views(),
                List.of(),
                List.of(),
                definitions,
                dependencies(relations),
                relations.nameCase());
    }

    private static List<Dependency> dependencies(Schema schema) {
        List<Dependency> dependencies = new ArrayList<>();
        for (View view : schema.views()) {
            ObjectKey user = ObjectKey.of(ObjectKey.Kind.VIEW, view.name());
            Set<String> words = Set.copyOf(SqliteTokens.of(view.definition()).tokens());
            schema.tables().stream()
                    .filter(table -> names(words, table.name()))
                    .forEach(table -> dependencies.add(
                            new Dependency(user, ObjectKey.of(ObjectKey.Kind.TABLE, table.name()), Optional.empty())));
            schema.views().stream()
                    .filter(other -> !other.equals(view) && names(words, other.name()))
                    .forEach(other -> dependencies.add(
                            new Dependency(user, ObjectKey.of(ObjectKey.Kind.VIEW, other.name()), Optional.empty())));
        }
        return dependencies;
    }

    private static boolean names(Set<String> words, QualifiedName name) {
        return words.contains(SqliteTokens.of('"' + name.name().value().replace("\"", "\"\"") + '"')
                .text());
    }

    @Override
    public Schema inspect(Connection connection, Set<Identifier> others) throws SQLException {
        Map<String, List<CatalogRow>> columns = byRelation(CatalogRow.of(connection, COLUMNS));
        Map<String, List<CatalogRow>> indexes = byRelation(CatalogRow.of(connection, INDEXES));
        Map<String, List<CatalogRow>> references = byRelation(CatalogRow.of(connection, REFERENCES));
        List<Table> tables = new ArrayList<>();
        for (CatalogRow row : CatalogRow.of(connection, TABLES)) {
            String name = row.text("name");
            tables.add(table(
                    row,
                    columns.getOrDefault(name, List.of()),
                    indexes.getOrDefault(name, List.of()),
                    foreignKeys(references.getOrDefault(name, List.of()), columns)));
        }
        List<View> views = new ArrayList<>();
        for (CatalogRow row : CatalogRow.of(connection, VIEWS)) {
            views.add(view(connection, row));
        }
        return new Schema(MAIN, tables, views, List.of(), List.of(), List.of(), List.of(), NameCase.ALL_FOLD);
    }

    private static Map<String, List<CatalogRow>> byRelation(List<CatalogRow> rows) {
        Map<String, List<CatalogRow>> all = new LinkedHashMap<>();
        rows.forEach(row -> all.computeIfAbsent(row.text("relation"), name -> new ArrayList<>())
                .add(row));
        return all;
    }

    private Table table(
            CatalogRow row, List<CatalogRow> columns, List<CatalogRow> indexParts, List<ForeignKey> foreignKeys) {
        List<Identifier> primaryKey = primaryKey(columns);
        boolean strict = row.says("strict");
        boolean counts = primaryKey.size() == 1 && !row.says("without_rowid");
        TreeMap<String, String> options = new TreeMap<>();
        if (strict) {
            options.put("STRICT", "");
        }
        if (row.says("without_rowid")) {
            options.put("WITHOUT ROWID", "");
        }
        List<IndexDraft> indexes = indexes(indexParts);
        TableText text = new TableText(row.text("sql"));
        return new Table(
                new QualifiedName(MAIN, row.name("name")),
                columns.stream()
                        .map(column -> column(column, strict, counts, row.text("sql"), text))
                        .toList(),
                primaryKey.isEmpty() ? Optional.empty() : Optional.of(new Key(Optional.empty(), primaryKey)),
                indexes.stream()
                        .filter(index -> index.origin().equals("u"))
                        .map(index -> new Key(Optional.empty(), index.columns()))
                        .toList(),
                text.checks(),
                foreignKeys.stream().map(key -> timed(key, text)).toList(),
                indexes.stream()
                        .filter(index -> index.origin().equals("c"))
                        .map(IndexDraft::index)
                        .toList(),
                false,
                Optional.empty(),
                Optional.empty(),
                options);
    }

    private static List<Identifier> primaryKey(List<CatalogRow> columns) {
        return columns.stream()
                .filter(column -> column.number("pk") > 0)
                .sorted(Comparator.comparing(column -> column.number("pk")))
                .map(column -> column.name("name"))
                .toList();
    }

    /** @param counts whether an INTEGER that is the primary key stands for the row's own number */
    private Column column(CatalogRow row, boolean strict, boolean counts, String statement, TableText table) {
        String text = row.text("type");
        boolean generated = row.number("hidden") > 1;
        boolean numbered = counts && row.number("pk") == 1 && text.equalsIgnoreCase("INTEGER");
        Column.Source source =
                generated ? Column.Source.GENERATED : numbered ? Column.Source.SEQUENCE : Column.Source.PLAIN;
        return new Column(
                row.name("name"),
                strict ? strict(text) : types.parse(text),
                text.toUpperCase(Locale.ROOT),
                // The server would let null into a key that nobody means to be null.
                !row.says("required") && row.number("pk") == 0,
                generated
                        ? table.generated(row.name("name"))
                        : row.present("dflt_value").filter(value -> !value.equalsIgnoreCase("NULL")),
                source,
                table.collation(row.name("name")),
                Optional.empty(),
                options(row, numbered, statement));
    }

    private static String options(CatalogRow row, boolean numbered, String statement) {
        return switch (row.number("hidden")) {
            case 2 -> "VIRTUAL";
            case 3 -> "STORED";
            default -> numbered && SqliteText.has(statement, "AUTOINCREMENT") ? "AUTOINCREMENT" : "";
        };
    }

    private static ForeignKey timed(ForeignKey key, TableText text) {
        return new ForeignKey(
                key.name(),
                key.columns(),
                key.referencedTable(),
                key.referencedColumns(),
                key.onDelete(),
                key.onUpdate(),
                text.deferrable(key.columns()),
                text.deferred(key.columns()),
                key.validated());
    }

    /** A STRICT table refuses what another converts. */
    private static Type strict(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return new Type.Named("strict-" + (word.equals("integer") ? "int" : word));
    }

    private static List<ForeignKey> foreignKeys(List<CatalogRow> references, Map<String, List<CatalogRow>> columns) {
        Map<Integer, List<CatalogRow>> byId = new TreeMap<>();
        references.forEach(row ->
                byId.computeIfAbsent(row.number("id"), id -> new ArrayList<>()).add(row));
        return byId.values().stream().map(rows -> foreignKey(rows, columns)).toList();
    }

    private static ForeignKey foreignKey(List<CatalogRow> rows, Map<String, List<CatalogRow>> columns) {
        CatalogRow first = rows.get(0);
        boolean named = rows.stream().allMatch(row -> row.present("target").isPresent());
        return new ForeignKey(
                Optional.empty(),
                rows.stream().map(row -> row.name("own")).toList(),
                new QualifiedName(MAIN, first.name("other")),
                named
                        ? rows.stream().map(row -> row.name("target")).toList()
                        : primaryKey(columns.getOrDefault(first.text("other"), List.of())),
                action(first.text("on_delete")),
                action(first.text("on_update")),
                false,
                false,
                true);
    }

    private static ForeignKey.Action action(String rule) {
        return switch (rule) {
            case "CASCADE" -> ForeignKey.Action.CASCADE;
            case "RESTRICT" -> ForeignKey.Action.RESTRICT;
            case "SET NULL" -> ForeignKey.Action.SET_NULL;
            case "SET DEFAULT" -> ForeignKey.Action.SET_DEFAULT;
            default -> ForeignKey.Action.NO_ACTION;
        };
    }

    private static List<IndexDraft> indexes(List<CatalogRow> parts) {
        Map<String, List<CatalogRow>> byName = new LinkedHashMap<>();
        parts.forEach(row -> byName.computeIfAbsent(row.text("name"), name -> new ArrayList<>())
                .add(row));
        return byName.values().stream().map(IndexDraft::new).toList();
    }

    /** An index by its rows. */
    private record IndexDraft(List<CatalogRow> rows) {
        String origin() {
            return rows.get(0).text("origin");
        }

        List<Identifier> columns() {
            return rows.stream()
                    .flatMap(row -> row.present("column_name").stream())
                    .map(Identifier::of)
                    .toList();
        }

        Index index() {
            CatalogRow first = rows.get(0);
            return new Index(
                    first.name("name"),
                    first.says("is_unique"),
                    "btree",
                    rows.stream().map(IndexDraft::part).toList(),
                    List.of(),
                    first.says("partial")
                            ? SqliteText.behind(first.text("sql"), "WHERE")
                                    .map(text -> SqliteTokens.of(text).text())
                            : Optional.empty(),
                    Optional.empty(),
                    // What the parts do not say: expressions.
                    rows.stream().allMatch(row -> row.present("column_name").isPresent())
                            ? Optional.empty()
                            : first.present("sql").map(SqliteInspector::statement));
        }

        private static Index.Part part(CatalogRow row) {
            Optional<Identifier> column = row.present("column_name").map(Identifier::of);
            return new Index.Part(
                    column,
                    column.isPresent() ? Optional.empty() : Optional.of("expression"),
                    row.says("descending"),
                    row.present("coll").filter(name -> !name.equals("BINARY")),
                    Optional.empty());
        }
    }

    /** In one spelling, except for its own name. */
    private static String statement(String sql) {
        SqliteTokens tokens = SqliteTokens.of(sql);
        int on = tokens.tokens().indexOf("on");
        boolean unique = tokens.at(1, "unique");
        String name = '"' + SqliteTokens.unquoted(tokens.tokens().get(on - 1)).replace("\"", "\"\"") + '"';
        return "CREATE " + (unique ? "UNIQUE " : "") + "INDEX " + name + " ON "
                + tokens.between(on + 1, tokens.size()).text();
    }

    /** A view that cannot work, because what it selects from has changed, has no columns. */
    private View view(Connection connection, CatalogRow row) throws SQLException {
        List<CatalogRow> columns;
        try {
            columns = CatalogRow.of(
                    connection,
                    "SELECT name, type FROM pragma_table_xinfo(" + SqliteText.literal(row.text("name"))
                            + ") ORDER BY cid");
        } catch (SQLException broken) {
            columns = List.of();
        }
        return new View(
                new QualifiedName(MAIN, row.name("name")),
                columns.stream().map(this::shown).toList(),
                View.Kind.VIEW,
                row.text("sql"),
                Optional.empty());
    }

    private Column shown(CatalogRow row) {
        return new Column(
                row.name("name"),
                types.parse(row.text("type")),
                row.text("type"),
                true,
                Optional.empty(),
                Column.Source.PLAIN,
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public String fingerprintSql(Set<Identifier> others) {
        return "SELECT coalesce(group_concat(type || ' ' || name || ' ' || coalesce(sql, ''), char(10)), '') FROM (SELECT type,"
                + " name, sql FROM sqlite_schema WHERE tbl_name NOT IN ('atlas_schema_revisions', 'sequelgate_verdicts')"
                + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name)";
    }
}
