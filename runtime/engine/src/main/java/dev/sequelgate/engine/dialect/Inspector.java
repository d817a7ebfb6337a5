package dev.sequelgate.engine.dialect;

import dev.sequelgate.engine.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads a live database's catalog. */
public interface Inspector {
    /** Everything in the schemas that are not the server's own, read with one query. */
    Schema inspect(Connection connection) throws SQLException;

    /**
     * The same together with the objects that only planning needs: schemas, what is known by its statement, and what
     * depends on what.
     */
    default Schema inspectAll(Connection connection) throws SQLException {
        return inspect(connection);
    }

    /**
     * A short text that changes whenever any object of the catalog changes; far cheaper than {@link #inspect}.
     *
     * @return the SQL of a one-row, one-column query, to be combined with others in one round trip
     */
    String fingerprintSql();
}
