package dev.sequelgate.engine.testing;

/**
 * A real PostgreSQL server for tests, one per JVM.
 *
 * <p>It is the server of the environment variable {@code SEQUELGATE_TEST_POSTGRES_URL}
 * ({@code postgres://user:password@host:port/database}, a superuser) when that is set, a Testcontainers container when
 * {@code SEQUELGATE_TEST_CONTAINERS} is {@code true}, and otherwise an embedded server.
 */
public final class TestPostgres extends TestServer {
    private static final Once<TestPostgres> SHARED = new Once<>(() -> start(false));

    private TestPostgres(ServerAddress address) {
        super(address);
    }

    /** The server of this JVM, started at the first call and ended with the JVM. */
    public static TestPostgres shared() {
        return SHARED.get();
    }

    /** A server whose commits wait for the disk, as a used one's do; ended with the JVM. */
    public static TestPostgres durable() {
        return start(true);
    }

    private static TestPostgres start(boolean durable) {
        return new TestPostgres(ServerAddress.of(
                "SEQUELGATE_TEST_POSTGRES_URL",
                5432,
                "postgres",
                () -> Containers.postgres(),
                () -> PostgresBinaries.start(durable)));
    }

    @Override
    public String dialect() {
        return "postgres";
    }

    @Override
    String createSql(String database) {
        return "CREATE DATABASE " + database + " TEMPLATE template0 ENCODING 'UTF8'";
    }

    @Override
    String dropSql(String database) {
        return "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)";
    }

    @Override
    String scheme() {
        return "postgres";
    }

    @Override
    String jdbcUrl(String database) {
        return jdbcUrl("postgresql", database);
    }
}
