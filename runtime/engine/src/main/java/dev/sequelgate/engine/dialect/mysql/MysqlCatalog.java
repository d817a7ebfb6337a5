package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.dialect.TypeParser;
import dev.sequelgate.engine.schema.Check;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Index;
import dev.sequelgate.engine.schema.Key;
import dev.sequelgate.engine.schema.NameCase;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.Type;
import dev.sequelgate.engine.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a schema of the answers to {@code catalog.sql}. */
final class MysqlCatalog {
    private static final String PRIMARY = "PRIMARY";
    private static final Pattern ROW_FORMAT = Pattern.compile("(?i)row_format=(\\w+)");

    private final CatalogRow session;
    private final List<CatalogRow> relations;
    private final Map<QualifiedName, List<CatalogRow>> columns;
    private final Map<QualifiedName, List<CatalogRow>> indexParts;
    private final Map<QualifiedName, List<CatalogRow>> references;
    private final Map<QualifiedName, List<CatalogRow>> checks;
    private final Map<QualifiedName, List<CatalogRow>> views;
    private final TypeParser types;
    private final MysqlCatalogWords words;

    /** @param answers one for each query, in their order */
    MysqlCatalog(List<List<CatalogRow>> answers, TypeParser types, MysqlCatalogWords words) {
        this.session = answers.get(0).get(0);
        this.relations = answers.get(1);
        this.columns = byRelation(answers.get(2));
        this.indexParts = byRelation(answers.get(3));
        this.references = byRelation(answers.get(4));
        this.checks = byRelation(answers.get(5));
        this.views = byRelation(answers.get(6));
        this.types = types;
        this.words = words;
    }

    private static Map<QualifiedName, List<CatalogRow>> byRelation(List<CatalogRow> rows) {
        Map<QualifiedName, List<CatalogRow>> all = new LinkedHashMap<>();
        rows.forEach(row ->
                all.computeIfAbsent(row.relation(), name -> new ArrayList<>()).add(row));
        return all;
    }

    Schema schema() {
        List<Table> tables = new ArrayList<>();
        List<View> shown = new ArrayList<>();
        for (CatalogRow relation : relations) {
            switch (relation.text("kind").toUpperCase(Locale.ROOT)) {
                case "VIEW" -> shown.add(view(relation));
                case "SEQUENCE" -> {}
                default -> tables.add(table(relation));
            }
        }
        // Names of columns never count letters' case; those of tables do where the server stores them as written.
        NameCase nameCase = session.says("fold", "0") ? NameCase.COLUMNS_FOLD : NameCase.ALL_FOLD;
        return new Schema(
                session.name("namespace"), tables, shown, List.of(), List.of(), List.of(), List.of(), nameCase);
    }

    private static List<CatalogRow> of(Map<QualifiedName, List<CatalogRow>> rows, QualifiedName relation) {
        return rows.getOrDefault(relation, List.of());
    }

    private Table table(CatalogRow relation) {
        QualifiedName name = relation.relation();
        List<IndexDraft> indexes = indexes(name);
        SortedMap<String, String> options = new TreeMap<>();
        relation.present("engine").ifPresent(engine -> options.put("ENGINE", engine));
        relation.present("collation").ifPresent(collation -> options.put("COLLATE", collation));
        Matcher rowFormat = ROW_FORMAT.matcher(relation.text("options"));
        if (rowFormat.find()) {
            options.put("ROW_FORMAT", rowFormat.group(1).toUpperCase(Locale.ROOT));
        }
        return new Table(
                name,
                of(columns, name).stream()
                        .map(row -> column(name, row, relation.text("collation")))
                        .toList(),
                indexes.stream()
                        .filter(IndexDraft::isPrimary)
                        .map(index -> new Key(Optional.empty(), index.columns()))
                        .findFirst(),
                indexes.stream()
                        .filter(IndexDraft::isPlainUnique)
                        .map(index -> new Key(Optional.of(index.name()), index.columns()))
                        .toList(),
                checks(name),
                foreignKeys(name),
                indexes.stream()
                        .filter(index -> !index.isPrimary() && !index.isPlainUnique())
                        .map(IndexDraft::index)
                        .toList(),
                relation.text("options").contains("partitioned"),
                Optional.empty(),
                relation.present("comment"),
                options);
    }

    private View view(CatalogRow relation) {
        QualifiedName name = relation.relation();
        List<Column> shown =
                of(columns, name).stream().map(row -> column(name, row, "")).toList();
        String definition = of(views, name).stream()
                .map(row -> row.text("definition"))
                .findFirst()
                .orElse("");
        return new View(name, shown, View.Kind.VIEW, definition, Optional.empty());
    }

    private Column column(QualifiedName relation, CatalogRow row, String tablesCollation) {
        String extra = row.text("extra");
        String upper = extra.toUpperCase(Locale.ROOT);
        boolean json = of(checks, relation).stream()
                .anyMatch(check -> check.text("name").equals(row.text("name")) && saysJson(check));
        Type type = json ? new Type.Json(false) : types.parse(row.text("type"));
        boolean generated = upper.contains(" GENERATED");
        Column.Source source = generated
                ? Column.Source.GENERATED
                : upper.contains("AUTO_INCREMENT") ? Column.Source.SEQUENCE : Column.Source.PLAIN;
        return new Column(
                row.name("name"),
                type,
                json ? "json" : row.text("type"),
                row.says("nullable", "YES"),
                generated
                        ? row.present("generated_by").map(words::unescaped)
                        : row.notNull("default_text").flatMap(printed -> words.defaultText(printed, type, extra)),
                source,
                json ? Optional.empty() : row.present("collation").filter(name -> !name.equals(tablesCollation)),
                row.present("comment"),
                options(extra, row));
    }

    private static String options(String extra, CatalogRow row) {
        List<String> options = new ArrayList<>();
        String upper = extra.toUpperCase(Locale.ROOT);
        if (upper.contains("VIRTUAL GENERATED")) {
            options.add("VIRTUAL");
        }
        if (upper.contains("STORED GENERATED") || upper.contains("PERSISTENT GENERATED")) {
            options.add("STORED");
        }
        int update = upper.indexOf("ON UPDATE ");
        if (update >= 0) {
            options.add("ON UPDATE "
                    + upper.substring(update + "ON UPDATE ".length()).split(" ", -1)[0]);
        }
        if (upper.contains("INVISIBLE")) {
            options.add("INVISIBLE");
        }
        row.present("srid").ifPresent(srid -> options.add("SRID " + srid));
        return String.join(" ", options);
    }

    private boolean saysJson(CatalogRow check) {
        return words.saysJson(check.text("name"), check.text("expression"));
    }

    private List<Check> checks(QualifiedName table) {
        return of(checks, table).stream()
                .filter(row -> !saysJson(row))
                .map(row -> new Check(
                        Optional.of(row.name("name")),
                        words.unescaped(row.text("expression")),
                        row.says("enforced", "YES")))
                .toList();
    }

    private List<ForeignKey> foreignKeys(QualifiedName table) {
        Map<String, List<CatalogRow>> byName = new LinkedHashMap<>();
        of(references, table)
                .forEach(row -> byName.computeIfAbsent(row.text("name"), name -> new ArrayList<>())
                        .add(row));
        return byName.values().stream().map(MysqlCatalog::foreignKey).toList();
    }

    private static ForeignKey foreignKey(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        return new ForeignKey(
                Optional.of(first.name("name")),
                rows.stream().map(row -> row.name("column_name")).toList(),
                new QualifiedName(first.name("other_namespace"), first.name("other_relation")),
                rows.stream().map(row -> row.name("other_column")).toList(),
                action(first.text("on_delete")),
                action(first.text("on_update")),
                false,
                false,
                true);
    }

    /** InnoDB makes no difference between RESTRICT and NO ACTION. */
    private static ForeignKey.Action action(String rule) {
        return switch (rule) {
            case "CASCADE" -> ForeignKey.Action.CASCADE;
            case "SET NULL" -> ForeignKey.Action.SET_NULL;
            case "SET DEFAULT" -> ForeignKey.Action.SET_DEFAULT;
            default -> ForeignKey.Action.NO_ACTION;
        };
    }

    private List<IndexDraft> indexes(QualifiedName table) {
        Map<String, List<CatalogRow>> byName = new LinkedHashMap<>();
        of(indexParts, table)
                .forEach(row -> byName.computeIfAbsent(row.text("name"), name -> new ArrayList<>())
                        .add(row));
        return byName.values().stream().map(IndexDraft::new).toList();
    }

    /** An index by its rows. */
    private record IndexDraft(List<CatalogRow> rows) {
        Identifier name() {
            return rows.get(0).name("name");
        }

        boolean isPrimary() {
            return rows.get(0).text("name").equals(PRIMARY);
        }

        boolean isPlainUnique() {
            return !isPrimary()
                    && rows.get(0).says("non_unique", "0")
                    && rows.stream()
                            .allMatch(row -> row.present("column_name").isPresent()
                                    && row.number("prefix").isEmpty());
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
                    name(),
                    first.says("non_unique", "0"),
                    first.text("method").toLowerCase(Locale.ROOT),
                    rows.stream().map(IndexDraft::part).toList(),
                    List.of(),
                    Optional.empty(),
                    first.present("comment"));
        }

        private static Index.Part part(CatalogRow row) {
            return new Index.Part(
                    row.present("column_name").map(Identifier::of),
                    row.present("expression"),
                    row.says("direction", "D"),
                    Optional.empty(),
                    Optional.empty(),
                    row.number("prefix"));
        }
    }
}
