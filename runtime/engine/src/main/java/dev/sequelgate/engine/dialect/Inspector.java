package dev.sequelgate.engine.dialect;

import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Reads a live database's catalog. */
public interface Inspector {
    /**
     * Everything in the schemas that are not the server's own, read in one round trip.
     *
     * @param others schemas to look into besides the connection's own, where a schema is a database and the server may
     *     hold many that are nobody's business here
     */
    Schema inspect(Connection connection, Set<Identifier> others) throws SQLException;

    default Schema inspect(Connection connection) throws SQLException {
        return inspect(connection, Set.of());
    }

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
     * @param others as for {@link #inspect}
     * @return the SQL of a one-row, one-column query, to be combined with others in one round trip
     */
    String fingerprintSql(Set<Identifier> others);
}
