package dev.sequelgate.engine.testing;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** Starts PostgreSQL through Testcontainers, on machines that have a Docker engine. */
final class ContainerServer {
    private ContainerServer() {}

    /** Testcontainers' own watchdog removes the container when this JVM is gone. */
    @SuppressWarnings("resource")
    static TestPostgres start() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:17-alpine").withUsername("postgres");
        container.start();
        return new TestPostgres(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword(),
                container.getDatabaseName());
    }
}
