package dev.sequelgate.engine.dialect.sqlite;

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
import java.util.stream.Stream;

/** Writes SQLite's SQL; what only a new table can change is said in words. */
final class SqliteRenderer implements Renderer {
    @Override
    public String quote(Identifier name) {
        return '"' + name.value().replace("\"", "\"\"") + '"';
    }

    /** There is one schema. */
    @Override
    public String quote(QualifiedName name) {
        return quote(name.name());
    }

    @Override
    public String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    @Override
    public String type(Column column) {
        return column.typeText();
    }

    @Override
    public String createTable(Table table) {
        List<String> lines = new ArrayList<>();
        Optional<Identifier> counted = counted(table);
        table.columns()
                .forEach(column -> lines.add(
                        counted.filter(column.name()::equals).isPresent()
                                ? (quote(column.name()) + " INTEGER PRIMARY KEY " + column.options()).strip()
                                : definition(column)));
        table.primaryKey()
                .filter(key -> counted.isEmpty())
                .ifPresent(key -> lines.add("PRIMARY KEY (" + names(key.columns()) + ")"));
        table.uniques().forEach(unique -> lines.add("UNIQUE (" + names(unique.columns()) + ")"));
        table.checks().forEach(check -> lines.add(check(check)));
        table.foreignKeys().forEach(foreignKey -> lines.add(foreignKey(foreignKey)));
        return "CREATE TABLE " + quote(table.name()) + " (\n  " + String.join(",\n  ", lines) + "\n)"
                + Stream.of("STRICT", "WITHOUT ROWID")
                        .filter(option -> table.options().containsKey(option))
                        .collect(Collectors.joining(", ", " ", ""))
                        .stripTrailing()
                + ";";
    }

    /** A whole number that is the key by itself stands for the row's own number, as Sequelize has it, too. */
    private static Optional<Identifier> counted(Table table) {
        return table.primaryKey()
                .filter(key -> key.columns().size() == 1 && !table.options().containsKey("WITHOUT ROWID"))
                .flatMap(key -> table.column(key.columns().get(0)))
                .filter(column -> column.source() == Column.Source.SEQUENCE || column.type() instanceof Type.Int)
                .map(Column::name);
    }

    String definition(Column column) {
        StringBuilder text = new StringBuilder(quote(column.name()))
                .append(type(column).isEmpty() ? "" : " " + type(column))
                // What counts without being the key does not count here, and starts as null.
                .append(column.nullable() || column.source() == Column.Source.SEQUENCE ? "" : " NOT NULL");
        column.collation().ifPresent(name -> text.append(" COLLATE ").append(name));
        if (column.source() == Column.Source.GENERATED) {
            text.append(" GENERATED ALWAYS AS (")
                    .append(column.defaultText().orElse("NULL"))
                    .append(") ")
                    .append(column.options());
        } else {
            column.defaultText().ifPresent(value -> text.append(" DEFAULT ").append(defaultValue(value)));
        }
        return text.toString();
    }

    /** An expression needs parentheses that the catalog leaves out. */
    private static String defaultValue(String text) {
        boolean plain = text.matches(
                "(?s)[-+]?[\\d.]+([eE][-+]?\\d+)?|'(?:[^']|'')*'|[xX]'[0-9A-Fa-f]*'|\\w+|\\(.*\\)|\"[^\"]*\"");
        return plain ? text : "(" + text + ")";
    }

    private String check(Check check) {
        return constraint(check.name()) + "CHECK (" + check.expression() + ")";
    }

    private String foreignKey(ForeignKey key) {
        String referenced = key.referencedColumns().isEmpty() ? "" : " (" + names(key.referencedColumns()) + ")";
        return constraint(key.name()) + "FOREIGN KEY (" + names(key.columns()) + ") REFERENCES "
                + quote(key.referencedTable()) + referenced + action(" ON DELETE ", key.onDelete())
                + action(" ON UPDATE ", key.onUpdate())
                + (key.deferrable() ? " DEFERRABLE" + (key.initiallyDeferred() ? " INITIALLY DEFERRED" : "") : "");
    }

    private static String action(String clause, ForeignKey.Action action) {
        return action == ForeignKey.Action.NO_ACTION
                ? ""
                : clause + action.name().replace('_', ' ');
    }

    private String constraint(Optional<Identifier> name) {
        return name.map(given -> "CONSTRAINT " + quote(given) + " ").orElse("");
    }

    private String names(List<Identifier> names) {
        return names.stream().map(this::quote).collect(Collectors.joining(", "));
    }

    @Override
    public String createIndex(QualifiedName table, Index index) {
        return index.statement()
                .map(text -> text + ";")
                .orElseGet(() -> "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + quote(index.name()) + " ON "
                        + quote(table)
                        + index.parts().stream().map(this::part).collect(Collectors.joining(", ", " (", ")"))
                        + index.predicate().map(text -> " WHERE " + text).orElse("") + ";");
    }

    private String part(Index.Part part) {
        return part.column().map(this::quote).orElseGet(() -> part.expression().orElse(""))
                + part.collation().map(name -> " COLLATE " + name).orElse("")
                + (part.descending() ? " DESC" : "");
    }

    @Override
    public String createEnum(Type.EnumOf type) {
        throw new UnsupportedChangeException("SQLite has no enum types, such as " + type.name());
    }

    @Override
    public String addEnumValue(QualifiedName enumType, String value) {
        throw new UnsupportedChangeException("SQLite has no enum types, such as " + enumType);
    }

    @Override
    public String addColumn(QualifiedName table, Column column) {
        return "ALTER TABLE " + quote(table) + " ADD COLUMN " + definition(column) + ";";
    }

    @Override
    public String dropColumn(QualifiedName table, Identifier column) {
        return "ALTER TABLE " + quote(table) + " DROP COLUMN " + quote(column) + ";";
    }

    @Override
    public String alterColumnType(QualifiedName table, Column column) {
        return rebuild(table, "the type " + type(column) + " for " + quote(column.name()));
    }

    @Override
    public String replaceColumnType(QualifiedName table, Column column) {
        return alterColumnType(table, column);
    }

    @Override
    public String setNotNull(QualifiedName table, Column column) {
        return rebuild(table, "NOT NULL for " + quote(column.name()));
    }

    @Override
    public String dropNotNull(QualifiedName table, Column column) {
        return rebuild(table, quote(column.name()) + " without NOT NULL");
    }

    @Override
    public String setDefault(QualifiedName table, Identifier column, String expression) {
        return rebuild(table, "DEFAULT " + expression + " for " + quote(column));
    }

    @Override
    public String addPrimaryKey(QualifiedName table, Key key) {
        return rebuild(table, "PRIMARY KEY (" + names(key.columns()) + ")");
    }

    @Override
    public String replacePrimaryKey(QualifiedName table, Key old, Key key) {
        return addPrimaryKey(table, key);
    }

    /** An index keeps rows apart as a constraint does. */
    @Override
    public String addUnique(QualifiedName table, Key key) {
        Identifier name = key.name()
                .orElseGet(() -> Identifier.of(table.name() + "_"
                        + key.columns().stream().map(Identifier::value).collect(Collectors.joining("_")) + "_key"));
        return "CREATE UNIQUE INDEX " + quote(name) + " ON " + quote(table) + " (" + names(key.columns()) + ");";
    }

    @Override
    public String addForeignKey(QualifiedName table, ForeignKey foreignKey) {
        return rebuild(table, foreignKey(foreignKey));
    }

    @Override
    public String addSequence(QualifiedName table, Column column) {
        return rebuild(table, quote(column.name()) + " INTEGER PRIMARY KEY AUTOINCREMENT");
    }

    private String rebuild(QualifiedName table, String with) {
        return "SQLite changes this only by making the table anew: give " + quote(table) + " " + with
                + " in a migration by the steps of https://www.sqlite.org/lang_altertable.html#otheralter";
    }
}
