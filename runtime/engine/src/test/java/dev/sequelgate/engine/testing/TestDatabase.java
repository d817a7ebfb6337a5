package dev.sequelgate.engine.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of one test on the {@link TestPostgres} server; closing it drops it with every connection to it. */
public final class TestDatabase implements AutoCloseable {
    private final TestPostgres server;
    private final String name;

    TestDatabase(TestPostgres server, String name) {
        this.server = server;
        this.name = name;
    }

    /** A new connection, which the caller closes. */
    public Connection connect() throws SQLException {
        return server.connect(name);
    }

    /** Runs SQL text, which may hold several statements, over a connection of its own. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The JDBC URL with user and password in it. */
    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    /** {@code postgres://user:password@host:port/database}, as Sequelize takes it. */
    public String url() {
        return server.url(name);
    }

    public String host() {
        return server.host();
    }

    public int port() {
        return server.port();
    }

    public String name() {
        return name;
    }

    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    @Override
    public void close() {
        server.drop(this);
    }
}
