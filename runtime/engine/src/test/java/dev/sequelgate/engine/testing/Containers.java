package dev.sequelgate.engine.testing;

import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Starts servers through Testcontainers, on machines that have a Docker engine; its own watchdog removes them when this
 * JVM is gone.
 */
final class Containers {
    private Containers() {}

    @SuppressWarnings("resource")
    static ServerAddress postgres() {
        String version = System.getenv().getOrDefault("SEQUELGATE_TEST_POSTGRES_VERSION", "17");
        return start(
                new PostgreSQLContainer("postgres:" + version + "-alpine").withUsername("postgres"),
                PostgreSQLContainer.POSTGRESQL_PORT);
    }

    @SuppressWarnings("resource")
    static ServerAddress mysql() {
        return start(new MySQLContainer("mysql:8.0").withUsername("root"), MySQLContainer.MYSQL_PORT);
    }

    @SuppressWarnings("resource")
    static ServerAddress mariadb() {
        return start(new MariaDBContainer("mariadb:11.4").withUsername("root"), 3306);
    }

    private static ServerAddress start(JdbcDatabaseContainer<?> container, int port) {
        container.start();
        return new ServerAddress(
                container.getHost(),
                container.getMappedPort(port),
                container.getUsername(),
                container.getPassword(),
                container.getDatabaseName());
    }
}
