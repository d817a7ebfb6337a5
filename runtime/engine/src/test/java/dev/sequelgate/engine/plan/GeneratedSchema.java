package dev.sequelgate.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A random schema that can be changed at random, with rows that fit it. */
final class GeneratedSchema {
    private static final class Column {
        final String name;
        GeneratedWords.Kind kind;
        boolean notNull;
        boolean hasDefault;
        String enumName = "";
        String comment = "";

        Column(String name, GeneratedWords.Kind kind) {
            this.name = name;
            this.kind = kind;
        }

        /** Its enum's values may change without it. */
        String type() {
            return enumName.isEmpty() ? kind.type() : "enum " + enumName;
        }

        boolean indexable() {
            return !enumName.isEmpty() || kind.indexable();
        }

        boolean withDefault() {
            return hasDefault && (!enumName.isEmpty() || !kind.defaultValue().isEmpty());
        }

        Column copy() {
            Column copy = new Column(name, kind);
            copy.notNull = notNull;
            copy.hasDefault = hasDefault;
            copy.enumName = enumName;
            copy.comment = comment;
            return copy;
        }
    }

    private static final class Table {
        final String name;
        final String key;
        final List<Column> columns = new ArrayList<>();
        final Map<String, String> parts = new LinkedHashMap<>();
        final Map<String, String> indexes = new LinkedHashMap<>();
        final Map<String, String> references = new LinkedHashMap<>();

        Table(String name, String key) {
            this.name = name;
            this.key = key;
        }

        Table copy() {
            Table copy = new Table(name, key);
            columns.forEach(column -> copy.columns.add(column.copy()));
            copy.parts.putAll(parts);
            copy.indexes.putAll(indexes);
            copy.references.putAll(references);
            return copy;
        }
    }

    private final Random random;
    private final GeneratedWords words;
    private final Map<String, List<String>> enums = new LinkedHashMap<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, String> views = new LinkedHashMap<>();
    private int names;

    private GeneratedSchema(Random random, GeneratedWords words) {
        this.random = random;
        this.words = words;
    }

    static GeneratedSchema of(Random random, GeneratedWords words) {
        GeneratedSchema schema = new GeneratedSchema(random, words);
        for (int i = random.nextInt(3); i >= 0 && words.hasEnums(); i--) {
            schema.enums.put(schema.name("e"), new ArrayList<>(List.of("a", "b", "c")));
        }
        for (int i = 1 + random.nextInt(4); i >= 0; i--) {
            schema.addTable();
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            schema.addView();
        }
        return schema;
    }

    /** Another schema, which differs from this one in a few things. */
    GeneratedSchema changed() {
        GeneratedSchema copy = new GeneratedSchema(random, words);
        copy.names = names;
        enums.forEach((name, values) -> copy.enums.put(name, new ArrayList<>(values)));
        tables.forEach((name, table) -> copy.tables.put(name, table.copy()));
        copy.views.putAll(views);
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            copy.change();
        }
        return copy;
    }

    private String name(String prefix) {
        String[] shapes = {"%s%d", "%s_%d", "%sX%d", "%s %d"};
        return String.format(shapes[random.nextInt(shapes.length)], prefix, ++names);
    }

    private String quoted(String name) {
        return words.quote() + name + words.quote();
    }

    private void addTable() {
        Table table = new Table(name("t"), pick(words.keys()));
        for (int i = 1 + random.nextInt(4); i >= 0; i--) {
            table.columns.add(column());
        }
        tables.put(table.name, table);
        for (int i = random.nextInt(4); i > 0; i--) {
            addPart(table);
        }
    }

    private Column column() {
        Column column = new Column(name("c"), pick(words.kinds()));
        column.hasDefault = random.nextInt(3) == 0;
        column.notNull = random.nextInt(3) == 0;
        column.comment = random.nextInt(6) == 0 ? "it's " + column.name : "";
        if (random.nextInt(5) == 0 && !enums.isEmpty()) {
            column.enumName = pick(new ArrayList<>(enums.keySet()));
        }
        return column;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void addPart(Table table) {
        Column column = pick(table.columns);
        String name = name("p");
        String quoted = quoted(column.name);
        int what = random.nextInt(6);
        if (what < 4 && !column.indexable()) {
            return;
        }
        switch (what) {
            case 0 -> table.indexes.put(name, "(" + quoted + ")");
            case 1 -> table.indexes.put(name, "(" + quoted + words.descending() + ")");
            case 2 -> table.indexes.put(name, "(id, " + quoted + ")" + words.onlyWhere(quoted));
            case 3 -> table.parts.put(name, "UNIQUE (id, " + quoted + ")");
            case 4 -> table.parts.put(name, "CHECK (" + quoted + " IS NULL OR " + quoted + " IS NOT NULL)");
            default -> table.references.put(name, pick(new ArrayList<>(tables.keySet())));
        }
    }

    private void addView() {
        Table table = pick(new ArrayList<>(tables.values()));
        Column column = pick(table.columns);
        views.put(
                name("v"),
                "SELECT id, " + quoted(column.name) + " FROM " + quoted(table.name)
                        + (random.nextBoolean() ? " WHERE id > 0" : ""));
    }

    private void change() {
        Table table = pick(new ArrayList<>(tables.values()));
        switch (random.nextInt(13)) {
            case 0 -> addTable();
            case 1 -> dropTable();
            case 2, 3 -> table.columns.add(column());
            case 4 -> dropColumn(table);
            case 5, 6 -> retype(table);
            case 7 -> pick(table.columns).notNull ^= true;
            case 8 -> pick(table.columns).hasDefault ^= true;
            case 9 -> addPart(table);
            case 10 -> dropPart(table);
            case 11 -> changeEnum();
            default -> {
                if (views.isEmpty() || random.nextBoolean()) {
                    addView();
                } else {
                    views.remove(pick(new ArrayList<>(views.keySet())));
                }
            }
        }
    }

    private void dropTable() {
        if (tables.size() > 1) {
            String gone = pick(new ArrayList<>(tables.keySet()));
            tables.remove(gone);
            tables.values().forEach(table -> table.references.values().removeIf(gone::equals));
            views.values().removeIf(query -> query.contains(" FROM " + quoted(gone)));
        }
    }

    private void dropColumn(Table table) {
        if (table.columns.size() > 1) {
            Column gone = pick(table.columns);
            table.columns.remove(gone);
            String quoted = quoted(gone.name);
            table.parts.values().removeIf(text -> text.contains(quoted));
            table.indexes.values().removeIf(text -> text.contains(quoted));
            views.values().removeIf(query -> query.contains(quoted));
        }
    }

    private void retype(Table table) {
        Column column = pick(table.columns);
        int now = words.kinds().indexOf(column.kind);
        words.families().stream()
                .filter(family -> family.contains(now) && column.enumName.isEmpty())
                .findFirst()
                .ifPresent(family -> column.kind = words.kinds().get(pick(family)));
    }

    private void dropPart(Table table) {
        List<Map<String, String>> all = List.of(table.parts, table.indexes, table.references);
        Map<String, String> parts = pick(all);
        if (!parts.isEmpty()) {
            parts.remove(pick(new ArrayList<>(parts.keySet())));
        }
    }

    private void changeEnum() {
        if (enums.isEmpty()) {
            return;
        }
        List<String> values = pick(new ArrayList<>(enums.values()));
        switch (random.nextInt(3)) {
            case 0 -> values.add(random.nextInt(values.size() + 1), name("v"));
            case 1 -> {
                // The rows hold a.
                if (values.size() > 1 && !values.get(values.size() - 1).equals("a")) {
                    values.remove(values.size() - 1);
                }
            }
            default -> values.add(values.remove(0));
        }
    }

    /** The statements that make it. */
    String sql() {
        StringBuilder sql = new StringBuilder();
        if (!words.inlineEnums()) {
            enums.forEach(
                    (name, values) -> sql.append("CREATE TYPE " + quoted(name) + " AS ENUM " + listed(values) + ";\n"));
        }
        for (Table table : tables.values()) {
            List<String> lines = new ArrayList<>();
            lines.add("id " + words.key(table.key));
            for (Column column : table.columns) {
                String value = column.enumName.isEmpty() ? column.kind.defaultValue() : "'a'";
                boolean comment = words.inlineComments() && !column.comment.isEmpty();
                lines.add(quoted(column.name) + " " + written(column)
                        + (column.withDefault() ? " DEFAULT " + value : "")
                        + (column.notNull ? " NOT NULL" : words.nullable(column.kind))
                        + (comment ? " COMMENT '" + column.comment.replace("'", "''") + "'" : ""));
            }
            table.references.forEach((name, target) -> lines.add(quoted(name) + " int"));
            table.parts.forEach((name, text) -> lines.add("CONSTRAINT " + quoted(name) + " " + text));
            if (!words.addsReferences()) {
                table.references.forEach((name, target) -> lines.add(
                        "FOREIGN KEY (" + quoted(name) + ") REFERENCES " + quoted(target) + " (id) ON DELETE CASCADE"));
            }
            sql.append("CREATE TABLE ")
                    .append(quoted(table.name))
                    .append(" (\n  ")
                    .append(String.join(",\n  ", lines))
                    .append("\n);\n");
            table.indexes.forEach((name, text) ->
                    sql.append("CREATE INDEX " + quoted(name) + " ON " + quoted(table.name) + " " + text + ";\n"));
            table.columns.stream()
                    .filter(column -> words.hasComments() && !words.inlineComments() && !column.comment.isEmpty())
                    .forEach(column -> sql.append("COMMENT ON COLUMN " + quoted(table.name) + "." + quoted(column.name)
                            + " IS '" + column.comment.replace("'", "''") + "';\n"));
        }
        for (Table table : words.addsReferences() ? tables.values() : List.<Table>of()) {
            table.references.forEach(
                    (name, target) -> sql.append("ALTER TABLE " + quoted(table.name) + " ADD CONSTRAINT "
                            + quoted(name + "_fk") + " FOREIGN KEY (" + quoted(name) + ") REFERENCES " + quoted(target)
                            + " (id) ON DELETE CASCADE;\n"));
        }
        views.forEach((name, query) -> sql.append("CREATE VIEW " + quoted(name) + " AS " + query + ";\n"));
        return sql.toString();
    }

    private String written(Column column) {
        if (column.enumName.isEmpty()) {
            return column.kind.type();
        }
        return words.inlineEnums()
                ? "enum" + listed(enums.getOrDefault(column.enumName, List.of()))
                : quoted(column.enumName);
    }

    private static String listed(List<String> values) {
        return values.stream().collect(Collectors.joining("', '", "('", "')"));
    }

    /** Statements that put two rows into each table; columns that may be null are, in the second. */
    List<String> rows() {
        List<String> statements = new ArrayList<>();
        for (Table table : tables.values()) {
            for (int row = 1; row <= 2; row++) {
                List<String> names = new ArrayList<>(List.of("id"));
                List<String> values = new ArrayList<>(List.of(Integer.toString(row)));
                for (Column column : table.columns) {
                    if (row == 1 || column.notNull) {
                        names.add(quoted(column.name));
                        values.add(column.enumName.isEmpty() ? column.kind.value() : "'a'");
                    }
                }
                statements.add("INSERT INTO " + quoted(table.name) + " (" + String.join(", ", names) + ") VALUES ("
                        + String.join(", ", values) + ")");
            }
        }
        return statements;
    }

    /** For each table that this one and the other have, a query of the columns that are the same in both. */
    List<String> queriesOfWhatStays(GeneratedSchema after) {
        List<String> queries = new ArrayList<>();
        for (Table table : tables.values()) {
            Table later = after.tables.get(table.name);
            if (later != null) {
                List<String> same = new ArrayList<>(List.of("id"));
                for (Column column : table.columns) {
                    later.columns.stream()
                            .filter(other -> other.name.equals(column.name)
                                    && other.type().equals(column.type())
                                    && !other.notNull)
                            .forEach(other -> same.add(words.asText(quoted(column.name))));
                }
                queries.add("SELECT " + String.join(", ", same) + " FROM " + quoted(table.name) + " ORDER BY id");
            }
        }
        return queries;
    }
}
