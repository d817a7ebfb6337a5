package dev.sequelgate.engine.testing;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server for tests, one per JVM.
 *
 * <p>It is the server of the environment variable {@code SEQUELGATE_TEST_POSTGRES_URL}
 * ({@code postgres://user:password@host:port/database}, a superuser) when that is set, a Testcontainers container when
 * {@code SEQUELGATE_TEST_CONTAINERS} is {@code true}, and otherwise an embedded server.
 */
public final class TestPostgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable TestPostgres shared;

    private final String host;
    private final int port;
    private final String user;
    private final String password;
    private final String maintenanceDatabase;

    TestPostgres(String host, int port, String user, String password, String maintenanceDatabase) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.maintenanceDatabase = maintenanceDatabase;
    }

    /** The server of this JVM, started at the first call and ended with the JVM. */
    public static synchronized TestPostgres shared() {
        TestPostgres server = shared;
        if (server == null) {
            server = start(false);
            shared = server;
        }
        return server;
    }

    /** A server whose commits wait for the disk, as a used one's do; ended with the JVM. */
    public static TestPostgres durable() {
        return start(true);
    }

    private static TestPostgres start(boolean durable) {
        String url = System.getenv("SEQUELGATE_TEST_POSTGRES_URL");
        if (url != null && !url.isBlank()) {
            return at(URI.create(url));
        }
        return "true".equalsIgnoreCase(System.getenv("SEQUELGATE_TEST_CONTAINERS"))
                ? ContainerServer.start()
                : EmbeddedServer.start(durable);
    }

    private static TestPostgres at(URI url) {
        String[] credentials = url.getRawUserInfo() == null
                ? new String[0]
                : url.getRawUserInfo().split(":", 2);
        if (credentials.length != 2 || url.getHost() == null) {
            throw new IllegalStateException(
                    "SEQUELGATE_TEST_POSTGRES_URL must read postgres://user:password@host:port/database");
        }
        String path = url.getPath() == null ? "" : url.getPath().replaceFirst("^/", "");
        return new TestPostgres(
                url.getHost(),
                url.getPort() == -1 ? 5432 : url.getPort(),
                URLDecoder.decode(credentials[0], StandardCharsets.UTF_8),
                URLDecoder.decode(credentials[1], StandardCharsets.UTF_8),
                path.isEmpty() ? "postgres" : path);
    }

    /** An empty database with a name of its own; closing it drops it. */
    public TestDatabase newDatabase() {
        String name = "sequelgate_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        administer("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8'");
        return new TestDatabase(this, name);
    }

    void drop(TestDatabase database) {
        administer("DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)");
    }

    private void administer(String sql) {
        try (Connection connection = connect(maintenanceDatabase);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException("test server " + host + ":" + port + ": " + failure.getMessage(), failure);
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database));
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + "?user=" + encode(user) + "&password="
                + encode(password);
    }

    String url(String database) {
        return "postgres://" + encode(user) + ":" + encode(password) + "@" + host + ":" + port + "/" + database;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }
}
