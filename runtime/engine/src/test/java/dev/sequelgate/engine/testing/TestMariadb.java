package dev.sequelgate.engine.testing;

/**
 * A real MariaDB server for tests, one per JVM.
 *
 * <p>It is the server of the environment variable {@code SEQUELGATE_TEST_MARIADB_URL}
 * ({@code mariadb://user:password@host:port/database}, a user who may do everything) when that is set, a Testcontainers
 * container when {@code SEQUELGATE_TEST_CONTAINERS} is {@code true}, and otherwise an embedded server.
 */
public final class TestMariadb extends MysqlFamily {
    private static final Once<TestMariadb> SHARED = new Once<>(() -> new TestMariadb(ServerAddress.of(
            "SEQUELGATE_TEST_MARIADB_URL",
            PORT,
            MAINTENANCE_DATABASE,
            () -> Containers.mariadb(),
            MariadbBinaries::start)));

    private TestMariadb(ServerAddress address) {
        super(address);
    }

    /** The server of this JVM, started at the first call and ended with the JVM. */
    public static TestMariadb shared() {
        return SHARED.get();
    }

    @Override
    public String dialect() {
        return "mariadb";
    }
}
