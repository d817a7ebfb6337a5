package dev.sequelgate.engine.testing;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Where a test server listens.
 *
 * @param user one who may create databases and users
 * @param maintenanceDatabase one that is always there
 */
record ServerAddress(String host, int port, String user, String password, String maintenanceDatabase) {
    /**
     * The server that a variable of the environment names, else one in a container where containers are asked for, else one
     * of the test's own.
     *
     * @param inContainer a lambda: a reference to a method would load Testcontainers, which not every module has
     */
    static ServerAddress of(
            String variable,
            int defaultPort,
            String defaultDatabase,
            Supplier<ServerAddress> inContainer,
            Supplier<ServerAddress> own) {
        String url = System.getenv(variable);
        if (url != null && !url.isBlank()) {
            return parse(URI.create(url), variable, defaultPort, defaultDatabase);
        }
        boolean inContainers = "true".equalsIgnoreCase(System.getenv("SEQUELGATE_TEST_CONTAINERS"));
        return (inContainers ? inContainer : own).get();
    }

    private static ServerAddress parse(URI url, String variable, int defaultPort, String defaultDatabase) {
        String[] credentials = url.getRawUserInfo() == null
                ? new String[0]
                : url.getRawUserInfo().split(":", 2);
        if (credentials.length != 2 || url.getHost() == null) {
            throw new IllegalStateException(variable + " must read SCHEME://user:password@host:port/database");
        }
        String path = url.getPath() == null ? "" : url.getPath().replaceFirst("^/", "");
        return new ServerAddress(
                url.getHost(),
                url.getPort() == -1 ? defaultPort : url.getPort(),
                URLDecoder.decode(credentials[0], StandardCharsets.UTF_8),
                URLDecoder.decode(credentials[1], StandardCharsets.UTF_8),
                path.isEmpty() ? defaultDatabase : path);
    }

    /** User and password as a JDBC URL's first options. */
    String jdbcCredentials() {
        return "?user=" + encode(user) + "&password=" + encode(password);
    }

    /** {@code scheme://user:password@host:port/database}. */
    String url(String scheme, String database) {
        return scheme + "://" + encode(user) + ":" + encode(password) + "@" + host + ":" + port + "/" + database;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
