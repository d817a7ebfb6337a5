package dev.sequelgate.engine.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** A database of one test on a {@link TestServer}; closing it drops it with every connection to it. */
public final class ServerDatabase implements TestDatabase {
    private final TestServer server;
    private final String name;

    ServerDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    @Override
    public Connection connect() throws SQLException {
        return server.connect(name);
    }

    @Override
    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    @Override
    public String url() {
        return server.url(name);
    }

    public String host() {
        return server.host();
    }

    public int port() {
        return server.port();
    }

    @Override
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
