package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.dialect.Renderer;
import dev.sequelgate.engine.dialect.UnsupportedChangeException;
import dev.sequelgate.engine.schema.Check;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Index;
import dev.sequelgate.engine.schema.Key;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes MySQL's SQL; every identifier is quoted, and names are those of the connection's own database. */
public class MysqlRenderer implements Renderer {
    @Override
    public String quote(Identifier name) {
        return '`' + name.value().replace("`", "``") + '`';
    }

    /** Which database is the connection's own is not known here, and every statement runs there. */
    @Override
    public String quote(QualifiedName name) {
        return quote(name.name());
    }

    @Override
    public String literal(String value) {
        return MysqlTypeText.literal(value);
    }

    @Override
    public String type(Column column) {
        return column.typeText();
    }

    @Override
    public String createTable(Table table) {
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(definition(column)));
        table.primaryKey().ifPresent(key -> lines.add("PRIMARY KEY (" + names(key.columns()) + ")"));
        table.uniques().forEach(unique -> lines.add(unique(unique)));
        table.checks().forEach(check -> lines.add(check(check)));
        table.foreignKeys().forEach(foreignKey -> lines.add(foreignKey(foreignKey)));
        return "CREATE TABLE " + quote(table.name()) + " (\n  " + String.join(",\n  ", lines) + "\n)" + options(table)
                + ";";
    }

    private String options(Table table) {
        StringBuilder text = new StringBuilder(" ENGINE=" + table.options().getOrDefault("ENGINE", "InnoDB"));
        for (String option : List.of("CHARSET", "COLLATE", "ROW_FORMAT")) {
            if (table.options().containsKey(option)) {
                text.append(' ')
                        .append(option)
                        .append('=')
                        .append(table.options().get(option));
            }
        }
        table.comment().ifPresent(comment -> text.append(" COMMENT=").append(literal(comment)));
        return text.toString();
    }

    /** All that MODIFY COLUMN has to repeat. */
    String definition(Column column) {
        StringBuilder text = new StringBuilder(quote(column.name()))
                .append(' ')
                .append(type(column))
                .append(column.collation()
                        .filter(name -> column.type() instanceof Type.Text || column.type() instanceof Type.InlineEnum)
                        .map(name -> " CHARACTER SET " + characterSet(name) + " COLLATE " + name)
                        .orElse(""));
        if (column.source() == Column.Source.GENERATED) {
            text.append(" GENERATED ALWAYS AS (")
                    .append(column.defaultText().orElse("NULL"))
                    .append(')');
            append(text, column.options());
            text.append(column.nullable() ? "" : " NOT NULL");
        } else {
            text.append(column.nullable() ? nullWord(column) : " NOT NULL");
            column.defaultText()
                    .ifPresent(expression -> text.append(" DEFAULT ").append(expression));
            append(text, column.options());
            text.append(column.source() == Column.Source.PLAIN ? "" : " AUTO_INCREMENT");
        }
        column.comment().ifPresent(comment -> text.append(" COMMENT ").append(literal(comment)));
        return text.toString();
    }

    /** A timestamp that says nothing may be NOT NULL, by a setting of the server. */
    private static String nullWord(Column column) {
        return column.type() instanceof Type.Timestamp timestamp && timestamp.zoned() ? " NULL" : "";
    }

    private static void append(StringBuilder text, String options) {
        text.append(options.isEmpty() ? "" : " " + options);
    }

    private static String characterSet(String collation) {
        int end = collation.indexOf('_');
        return end < 0 ? collation : collation.substring(0, end);
    }

    String unique(Key key) {
        return "UNIQUE KEY " + key.name().map(name -> quote(name) + " ").orElse("") + "(" + names(key.columns()) + ")";
    }

    String check(Check check) {
        return constraint(check.name()) + "CHECK (" + check.expression() + ")";
    }

    String foreignKey(ForeignKey key) {
        return constraint(key.name()) + "FOREIGN KEY (" + names(key.columns()) + ") REFERENCES "
                + quote(key.referencedTable()) + " (" + names(key.referencedColumns()) + ")"
                + action(" ON DELETE ", key.onDelete()) + action(" ON UPDATE ", key.onUpdate());
    }

    /** NO ACTION is what the server does when nothing is said. */
    private static String action(String clause, ForeignKey.Action action) {
        return action == ForeignKey.Action.NO_ACTION
                ? ""
                : clause + action.name().replace('_', ' ');
    }

    private String constraint(Optional<Identifier> name) {
        return name.map(given -> "CONSTRAINT " + quote(given) + " ").orElse("");
    }

    String names(List<Identifier> names) {
        return names.stream().map(this::quote).collect(Collectors.joining(", "));
    }

    @Override
    public String createIndex(QualifiedName table, Index index) {
        String kind = index.unique()
                ? "UNIQUE "
                : switch (index.method()) {
                    case "fulltext", "spatial" -> index.method().toUpperCase(java.util.Locale.ROOT) + " ";
                    default -> "";
                };
        return "CREATE " + kind + "INDEX " + quote(index.name()) + " ON " + quote(table) + parts(index) + ";";
    }

    /** What stands behind its name and table. */
    String parts(Index index) {
        return index.parts().stream().map(this::part).collect(Collectors.joining(", ", " (", ")"))
                + index.comment().map(text -> " COMMENT " + literal(text)).orElse("");
    }

    private String part(Index.Part part) {
        String what = part.column()
                .map(this::quote)
                .orElseGet(() -> "(" + part.expression().orElse("") + ")");
        String prefix = part.prefix().isPresent() ? "(" + part.prefix().getAsInt() + ")" : "";
        return what + prefix + (part.descending() ? " DESC" : "");
    }

    @Override
    public String createEnum(Type.EnumOf type) {
        throw new UnsupportedChangeException("MySQL has no enum types of their own, such as " + type.name());
    }

    @Override
    public String addEnumValue(QualifiedName enumType, String value) {
        throw new UnsupportedChangeException("MySQL has no enum types of their own, such as " + enumType);
    }

    @Override
    public String addColumn(QualifiedName table, Column column) {
        return alter(table) + "ADD COLUMN " + definition(column) + ";";
    }

    @Override
    public String dropColumn(QualifiedName table, Identifier column) {
        return alter(table) + "DROP COLUMN " + quote(column) + ";";
    }

    @Override
    public String alterColumnType(QualifiedName table, Column column) {
        return modify(table, column);
    }

    /** By way of text, as far as the server can: what does not convert stops the statement. */
    @Override
    public String replaceColumnType(QualifiedName table, Column column) {
        Column text = new Column(
                column.name(),
                new Type.Text(Type.Text.Kind.TEXT, java.util.OptionalInt.empty()),
                "longtext",
                true,
                Optional.empty(),
                Column.Source.PLAIN,
                Optional.empty(),
                column.comment());
        Column bare = new Column(
                column.name(),
                column.type(),
                column.typeText(),
                column.nullable(),
                Optional.empty(),
                column.source(),
                Optional.empty(),
                column.comment());
        return modify(table, text) + " " + modify(table, bare);
    }

    private String modify(QualifiedName table, Column column) {
        return alter(table) + "MODIFY COLUMN " + definition(column) + ";";
    }

    @Override
    public String setNotNull(QualifiedName table, Column column) {
        return modify(table, nullable(column, false));
    }

    @Override
    public String dropNotNull(QualifiedName table, Column column) {
        return modify(table, nullable(column, true));
    }

    private static Column nullable(Column column, boolean nullable) {
        return new Column(
                column.name(),
                column.type(),
                column.typeText(),
                nullable,
                column.defaultText(),
                column.source(),
                column.collation(),
                column.comment(),
                column.options());
    }

    @Override
    public String setDefault(QualifiedName table, Identifier column, String expression) {
        return alter(table) + "ALTER COLUMN " + quote(column) + " SET DEFAULT " + expression + ";";
    }

    @Override
    public String addPrimaryKey(QualifiedName table, Key key) {
        return alter(table) + "ADD PRIMARY KEY (" + names(key.columns()) + ");";
    }

    @Override
    public String replacePrimaryKey(QualifiedName table, Key old, Key key) {
        return alter(table) + "DROP PRIMARY KEY, ADD PRIMARY KEY (" + names(key.columns()) + ");";
    }

    @Override
    public String addUnique(QualifiedName table, Key key) {
        return alter(table) + "ADD " + unique(key) + ";";
    }

    @Override
    public String addForeignKey(QualifiedName table, ForeignKey foreignKey) {
        return alter(table) + "ADD " + foreignKey(foreignKey) + ";";
    }

    @Override
    public String addSequence(QualifiedName table, Column column) {
        Column numbered = new Column(
                column.name(),
                column.type(),
                column.typeText(),
                false,
                Optional.empty(),
                Column.Source.SEQUENCE,
                column.collation(),
                column.comment(),
                column.options());
        return modify(table, numbered);
    }

    private String alter(QualifiedName table) {
        return "ALTER TABLE " + quote(table) + " ";
    }
}
