package dev.sequelgate.engine.testing;

import org.jspecify.annotations.Nullable;

/**
 * A real MySQL server for tests, one per JVM.
 *
 * <p>It is the server of the environment variable {@code SEQUELGATE_TEST_MYSQL_URL}
 * ({@code mysql://user:password@host:port/database}, a user who may do everything) when that is set, a Testcontainers
 * container when {@code SEQUELGATE_TEST_CONTAINERS} is {@code true}, and otherwise an embedded server.
 */
public final class TestMysql extends TestServer {
    private static @Nullable TestMysql shared;

    private TestMysql(ServerAddress address) {
        super(address);
    }

    /** The server of this JVM, started at the first call and ended with the JVM. */
    public static synchronized TestMysql shared() {
        TestMysql server = shared;
        if (server == null) {
            server = new TestMysql(ServerAddress.ofEnvironment("SEQUELGATE_TEST_MYSQL_URL", 3306, "mysql")
                    .orElseGet(() -> ServerAddress.inContainers() ? Containers.mysql() : MysqlBinaries.start()));
            shared = server;
        }
        return server;
    }

    @Override
    public String dialect() {
        return "mysql";
    }

    @Override
    String createSql(String database) {
        return "CREATE DATABASE " + database + " CHARACTER SET utf8mb4";
    }

    @Override
    String dropSql(String database) {
        return "DROP DATABASE IF EXISTS " + database;
    }

    @Override
    String scheme() {
        return "mysql";
    }

    @Override
    String jdbcUrl(String database) {
        return "jdbc:mysql://" + host() + ":" + port() + "/" + database
                + address().jdbcCredentials() + "&allowMultiQueries=true&allowPublicKeyRetrieval=true";
    }
}
