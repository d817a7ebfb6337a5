package dev.sequelgate.engine.dialect;

import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The SQL of one dialect that reads and writes a migration journal in Atlas' table layout. */
public interface JournalSql {
    /**
     * Where journals are and where a new one belongs. Rows: schema, role; the role is {@code holds} for a schema
     * that has the table, {@code bound} for the schema that the connection's URL names, if it names one.
     *
     * @param configured the schema that a setting names; then no other is looked at
     */
    String locateSql(Optional<Identifier> configured);

    /** The schema of a new journal when neither a setting nor the URL names one. */
    Identifier ownSchema();

    /** Makes the schema where it is absent; needs no right to make schemas where it is not. */
    String createSchemaSql(Identifier schema);

    String createTableSql(QualifiedName table);

    /** Columns in the table's order; the time of execution as text with its offset. */
    String selectSql(QualifiedName table);

    /** Parameters: the twelve columns in the table's order, as text; fails when the version is there already. */
    String insertSql(QualifiedName table);

    /** The same with its values. */
    String insertText(QualifiedName table, List<String> values);

    /** Parameters, as text: the columns after {@code version} in the table's order, then the version. */
    String updateSql(QualifiedName table);

    /**
     * One row, one column, that changes with every journal row, in every place where a journal may be; works
     * without a journal too.
     *
     * @param connection to see which tables are there, where a query must not name one that is absent
     * @param configured the schema that a setting names
     */
    String fingerprintSql(Connection connection, Optional<Identifier> configured) throws SQLException;
}
