package dev.sequelgate.engine.dialect;

import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.Type;
import java.util.List;

/** Single statements, each ending in a semicolon, that mend what a finding reports. */
public interface Remedies {
    /** The type as DDL spells it. */
    String typeText(Type type);

    /** The table with its columns and keys, and the enum types it needs before it. */
    String createTable(Table table);

    String addColumn(QualifiedName table, Column column);

    String dropNotNull(QualifiedName table, Identifier column);

    String alterType(QualifiedName table, Column desired);

    String addEnumValues(QualifiedName enumType, List<String> values);

    String addUnique(QualifiedName table, List<Identifier> columns);

    String addPrimaryKey(QualifiedName table, List<Identifier> columns);

    String addForeignKey(QualifiedName table, ForeignKey key);

    String addIdentity(QualifiedName table, Identifier column);
}
