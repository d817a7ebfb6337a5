package dev.sequelgate.engine.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of one test; closing it drops it. */
public interface TestDatabase extends AutoCloseable {
    /** A new connection, which the caller closes. */
    Connection connect() throws SQLException;

    /** Runs SQL text, which may hold several statements, over a connection of its own. */
    default void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The JDBC URL with user and password in it. */
    String jdbcUrl();

    /** {@code scheme://user:password@host:port/database}, as Sequelize takes it. */
    String url();

    String name();

    @Override
    void close();
}
