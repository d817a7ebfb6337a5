package dev.sequelgate.engine.dialect;

import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Index;
import dev.sequelgate.engine.schema.Key;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.Type;

/** Writes SQL text of one dialect; the only place where identifiers meet SQL. Statements end in a semicolon. */
public interface Renderer {
    String quote(Identifier name);

    /** The name with its schema where that is not the default one. */
    String quote(QualifiedName name);

    /** A string literal. */
    String literal(String value);

    /** The column's type as DDL takes it. */
    String type(Column column);

    /** The table with its columns, keys, checks and foreign keys; without its indexes and comments. */
    String createTable(Table table);

    String createIndex(QualifiedName table, Index index);

    String createEnum(Type.EnumOf type);

    String addEnumValue(QualifiedName enumType, String value);

    String addColumn(QualifiedName table, Column column);

    String dropColumn(QualifiedName table, Identifier column);

    /** Changes the type to that of the given column and converts the values that are there. */
    String alterColumnType(QualifiedName table, Column column);

    /**
     * Changes the type to that of the given column although the server converts no value of the old one: each value is
     * read anew from its text, and a default is dropped.
     */
    String replaceColumnType(QualifiedName table, Column column);

    /** @param column as it is: some databases have to be told the whole of it again */
    String setNotNull(QualifiedName table, Column column);

    /** @param column as it is */
    String dropNotNull(QualifiedName table, Column column);

    /** @param expression an expression of the dialect */
    String setDefault(QualifiedName table, Identifier column, String expression);

    String addPrimaryKey(QualifiedName table, Key key);

    /** @param old the primary key that goes */
    String replacePrimaryKey(QualifiedName table, Key old, Key key);

    String addUnique(QualifiedName table, Key key);

    String addForeignKey(QualifiedName table, ForeignKey foreignKey);

    /**
     * Lets the database number a NOT NULL column, on from the values that are there.
     *
     * @param column as it is
     */
    String addSequence(QualifiedName table, Column column);
}
