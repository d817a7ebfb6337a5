package dev.sequelgate.engine.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Opens connections to one database product, by its driver's own names. */
public interface Connector {
    int defaultPort();

    /** The URL without credentials and options; they go into the properties. */
    String jdbcUrl(String host, int port, String database);

    /**
     * The driver's properties for options of a database URL.
     *
     * @throws IllegalArgumentException naming the option that does not exist or has no such value
     */
    Properties properties(Map<String, String> urlOptions);

    /**
     * The options that encrypt as Sequelize's own driver would.
     *
     * @param verify whether the server's certificate is checked
     * @param certificates trusted authorities in PEM; empty is the JVM's own
     */
    Map<String, String> encrypted(boolean verify, Optional<String> certificates);

    /** The options of a connection that is not encrypted. */
    Map<String, String> plain();

    /** @param timeout for the whole attempt, login included */
    Connection connect(String jdbcUrl, Properties properties, Duration timeout) throws SQLException;

    /** What a failed attempt to connect means. */
    Failure failure(SQLException failed);

    /** Why a connection could not be opened. */
    enum Failure {
        /** The server is not there, or not yet ready: a later attempt may succeed. */
        NOT_READY,
        /** User or password are wrong, or the server does not let this user in. */
        LOGIN_REFUSED,
        /** The server is there, and has no such database. */
        NO_SUCH_DATABASE,
        /** Nothing that waiting mends. */
        OTHER
    }
}
