package dev.sequelgate.engine.dialect;

import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The SQL of one dialect that keeps open verdicts in a small table beside the migration journal. */
public interface VerdictSql {
    /** The table's name in the journal's schema. */
    Identifier table();

    /**
     * One row, one column: the summary that is kept under a key, encoded; empty if there is none. Works where there is
     * no such table.
     *
     * @param connection to see which tables are there, where a query must not name one that is absent
     */
    String summarySql(Connection connection, String key) throws SQLException;

    /** One row, one column: summary and objects of the newest verdict, encoded, each on a line of its own; or empty. */
    String newestSql(Connection connection) throws SQLException;

    /** What was stored, from the lines that the queries above return. */
    List<String> decode(String encoded);

    String createTableSql(QualifiedName table);

    /** Parameters: key, summary, objects. */
    String storeSql(QualifiedName table);

    /** Forgets all but the newest verdicts. */
    String pruneSql(QualifiedName table, int kept);
}
