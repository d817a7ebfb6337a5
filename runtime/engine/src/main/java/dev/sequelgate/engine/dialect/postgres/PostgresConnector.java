package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.Connector;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.postgresql.Driver;

/** Opens PostgreSQL connections with its JDBC driver, which is called directly: {@code DriverManager} is shared by the whole JVM. */
final class PostgresConnector implements Connector {
    private static final Set<String> SSL_MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    /** Options of libpq and node-postgres, and the driver's names for them. */
    private static final Map<String, String> DRIVER_NAMES = Map.ofEntries(
            Map.entry("sslmode", "sslmode"),
            Map.entry("sslcert", "sslcert"),
            Map.entry("sslkey", "sslkey"),
            Map.entry("sslrootcert", "sslrootcert"),
            Map.entry("sslpassword", "sslpassword"),
            Map.entry("sslfactory", "sslfactory"),
            Map.entry("sslfactoryarg", "sslfactoryarg"),
            Map.entry("application_name", "ApplicationName"),
            Map.entry("ApplicationName", "ApplicationName"),
            Map.entry("connect_timeout", "connectTimeout"),
            Map.entry("connectTimeout", "connectTimeout"),
            Map.entry("loginTimeout", "loginTimeout"),
            Map.entry("socketTimeout", "socketTimeout"),
            Map.entry("options", "options"),
            Map.entry("search_path", "currentSchema"),
            Map.entry("currentSchema", "currentSchema"),
            Map.entry("channel_binding", "channelBinding"),
            Map.entry("channelBinding", "channelBinding"),
            Map.entry("target_session_attrs", "targetServerType"),
            Map.entry("targetServerType", "targetServerType"),
            Map.entry("gssEncMode", "gssEncMode"),
            Map.entry("tcpKeepAlive", "tcpKeepAlive"));

    @Override
    public int defaultPort() {
        return 5432;
    }

    @Override
    public String urlShape() {
        return "postgres://user:password@host:5432/database";
    }

    @Override
    public Optional<Fallbacks> fallbacks() {
        return Optional.of(new Fallbacks("PGUSER", "PGPASSWORD", "PGDATABASE"));
    }

    @Override
    public String jdbcUrl(String host, int port, String database) {
        String address = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return "jdbc:postgresql://" + address + ":" + port + "/"
                + java.net.URLEncoder.encode(database, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public Properties properties(Map<String, String> urlOptions) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "sequelgate");
        // Sends the session's parameters with the first packet instead of in queries of their own.
        properties.setProperty("assumeMinServerVersion", "9.4");
        properties.setProperty("gssEncMode", "disable");
        for (Map.Entry<String, String> option : new TreeMap<>(urlOptions).entrySet()) {
            put(properties, option.getKey(), option.getValue());
        }
        return properties;
    }

    private static void put(Properties properties, String option, String value) {
        if (option.equals("ssl")) {
            encryption(value).forEach(properties::setProperty);
            return;
        }
        String driverName = DRIVER_NAMES.get(option);
        if (driverName == null) {
            throw new IllegalArgumentException("PostgreSQL URLs have no option '" + option + "' (known: "
                    + String.join(", ", DRIVER_NAMES.keySet().stream().sorted().toList()) + ")");
        }
        switch (driverName) {
            case "sslmode" -> properties.setProperty(driverName, sslMode(value));
            case "targetServerType" -> properties.setProperty(driverName, targetServer(value));
            default -> properties.setProperty(driverName, value);
        }
    }

    private static String sslMode(String value) {
        // node-postgres' word for: encrypt, and accept any certificate.
        String mode = value.equals("no-verify") ? "require" : value;
        if (!SSL_MODES.contains(mode)) {
            throw new IllegalArgumentException("'" + value + "' is no sslmode (known: "
                    + String.join(", ", SSL_MODES.stream().sorted().toList()) + ")");
        }
        return mode;
    }

    private static Map<String, String> encryption(String value) {
        return switch (value) {
            case "true", "1" -> Map.of("sslmode", "verify-full", "sslfactory", JVM_AUTHORITIES);
            case "false", "0" -> Map.of("sslmode", "disable");
            default -> throw new IllegalArgumentException("'" + value + "' is no value of ssl (known: true, false)");
        };
    }

    private static final String JVM_AUTHORITIES = "org.postgresql.ssl.DefaultJavaSSLFactory";

    private static String targetServer(String value) {
        return switch (value) {
            case "read-write" -> "primary";
            case "standby", "read-only" -> "secondary";
            case "prefer-standby" -> "preferSecondary";
            default -> value;
        };
    }

    @Override
    public Map<String, String> encrypted(boolean verify, Optional<String> certificates) {
        if (!verify) {
            return Map.of("sslmode", "require");
        }
        return certificates
                .map(pem -> Map.of(
                        "sslmode", "verify-full", "sslfactory", PemTrustFactory.class.getName(), "sslfactoryarg", pem))
                .orElse(Map.of("sslmode", "verify-full", "sslfactory", JVM_AUTHORITIES));
    }

    @Override
    public Map<String, String> plain() {
        return Map.of("sslmode", "disable");
    }

    @Override
    public Map<String, String> session(Optional<String> startup, Optional<String> searchPath) {
        Map<String, String> options = new TreeMap<>();
        startup.ifPresent(value -> options.put("options", value));
        searchPath.ifPresent(value -> options.put("search_path", value));
        return options;
    }

    @Override
    public String shownOptions(Map<String, String> urlOptions) {
        String mode = urlOptions.getOrDefault("sslmode", "disable");
        return mode.equals("disable") ? "" : "?sslmode=" + mode;
    }

    @Override
    public Connection connect(String jdbcUrl, Properties properties, Duration timeout) throws SQLException {
        Properties bounded = new Properties();
        bounded.putAll(properties);
        String seconds = Long.toString(Math.max(1, timeout.plusMillis(999).toSeconds()));
        bounded.putIfAbsent("loginTimeout", seconds);
        bounded.putIfAbsent("connectTimeout", seconds);
        Connection connection = new Driver().connect(jdbcUrl, bounded);
        if (connection == null) {
            throw new SQLException("the PostgreSQL driver does not know " + jdbcUrl, "08001");
        }
        return connection;
    }

    @Override
    public Failure failure(SQLException failed) {
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        if (NOT_READY_STATES.contains(state) || (state.startsWith("08") && !state.equals("08P01"))) {
            return Failure.NOT_READY;
        }
        if (state.startsWith("28")) {
            return Failure.LOGIN_REFUSED;
        }
        return state.equals("3D000") ? Failure.NO_SUCH_DATABASE : Failure.OTHER;
    }

    /** Starting up, shutting down, too many connections, lost. */
    private static final List<String> NOT_READY_STATES = List.of("57P03", "57P01", "57P02", "53300");
}
