package dev.sequelgate.engine.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Opens connections to one database product, by its driver's own names. */
public interface Connector {
    /** Zero where the database is a file. */
    int defaultPort();

    /** Whether the database is a file of this machine: its name is the path, and there is neither host nor user. */
    default boolean isFile() {
        return false;
    }

    /** How a URL of this product is written, for a person who wrote it wrong. */
    String urlShape();

    /** What stands in for what a Sequelize instance leaves open; empty where its driver looks nowhere else. */
    default Optional<Fallbacks> fallbacks() {
        return Optional.empty();
    }

    /**
     * Environment variables of a driver; without any of them the database is named as its user.
     */
    record Fallbacks(String userVariable, String passwordVariable, String databaseVariable) {}

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

    /**
     * The options for what else a Sequelize instance may say of its sessions.
     *
     * @param startup the driver's option {@code options}
     */
    default Map<String, String> session(Optional<String> startup, Optional<String> searchPath) {
        return Map.of();
    }

    /** What a person is shown of a URL's options, with its question mark; never anything secret. */
    default String shownOptions(Map<String, String> urlOptions) {
        return "";
    }

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
