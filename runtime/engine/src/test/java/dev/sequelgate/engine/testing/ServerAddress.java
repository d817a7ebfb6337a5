package dev.sequelgate.engine.testing;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a test server listens.
 *
 * @param user one who may create databases and users
 * @param maintenanceDatabase one that is always there
 */
record ServerAddress(String host, int port, String user, String password, String maintenanceDatabase) {
    /** The server that a variable of the environment names, if it is set. */
    static Optional<ServerAddress> ofEnvironment(String variable, int defaultPort, String defaultDatabase) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(url -> !url.isBlank())
                .map(url -> parse(URI.create(url), variable, defaultPort, defaultDatabase));
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

    /** Whether servers come from Testcontainers. */
    static boolean inContainers() {
        return "true".equalsIgnoreCase(System.getenv("SEQUELGATE_TEST_CONTAINERS"));
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
