package dev.sequelgate.engine.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real database server for tests. */
public abstract class TestServer implements TestDatabases {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final ServerAddress address;

    TestServer(ServerAddress address) {
        this.address = address;
    }

    @Override
    public ServerDatabase newDatabase() {
        String name = "sequelgate_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        administer(createSql(name));
        return new ServerDatabase(this, name);
    }

    void drop(ServerDatabase database) {
        administer(dropSql(database.name()));
    }

    abstract String createSql(String database);

    abstract String dropSql(String database);

    abstract String scheme();

    abstract String jdbcUrl(String database);

    private void administer(String sql) {
        try (Connection connection = connect(address.maintenanceDatabase());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "test server " + host() + ":" + port() + ": " + failure.getMessage(), failure);
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database));
    }

    String url(String database) {
        return address.url(scheme(), database);
    }

    /** @param driver the second part of the driver's URLs */
    String jdbcUrl(String driver, String database) {
        return "jdbc:" + driver + "://" + host() + ":" + port() + "/" + database + address.jdbcCredentials();
    }

    public String host() {
        return address.host();
    }

    public int port() {
        return address.port();
    }

    public String user() {
        return address.user();
    }

    public String password() {
        return address.password();
    }
}
