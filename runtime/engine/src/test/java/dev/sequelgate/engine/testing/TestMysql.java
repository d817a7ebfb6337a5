package dev.sequelgate.engine.testing;

/**
 * A real MySQL server for tests, one per JVM.
 *
 * <p>It is the server of the environment variable {@code SEQUELGATE_TEST_MYSQL_URL}
 * ({@code mysql://user:password@host:port/database}, a user who may do everything) when that is set, a Testcontainers
 * container when {@code SEQUELGATE_TEST_CONTAINERS} is {@code true}, and otherwise an embedded server.
 */
public final class TestMysql extends MysqlFamily {
    private static final Once<TestMysql> SHARED = new Once<>(() -> new TestMysql(ServerAddress.of(
            "SEQUELGATE_TEST_MYSQL_URL", PORT, MAINTENANCE_DATABASE, () -> Containers.mysql(), MysqlBinaries::start)));

    private TestMysql(ServerAddress address) {
        super(address);
    }

    /** The server of this JVM, started at the first call and ended with the JVM. */
    public static TestMysql shared() {
        return SHARED.get();
    }

    @Override
    public String dialect() {
        return "mysql";
    }
}
