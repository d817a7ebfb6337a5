package dev.sequelgate.engine.dialect.mariadb;

import dev.sequelgate.engine.dialect.Connector;
import dev.sequelgate.engine.dialect.mysql.MysqlFailures;
import dev.sequelgate.engine.dialect.mysql.MysqlUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.mariadb.jdbc.Driver;

/** Opens MariaDB connections with its JDBC driver, which is called directly: {@code DriverManager} is shared by the whole JVM. */
final class MariadbConnector implements Connector {
    private static final Set<String> SSL_MODES = Set.of("disable", "trust", "verify-ca", "verify-full");

    /** Options that are passed on as they are, and those that mean something to other drivers only. */
    private static final Set<String> PASSED_ON = Set.of(
            "allowPublicKeyRetrieval",
            "clientSslCert",
            "clientSslKey",
            "connectTimeout",
            "keyPassword",
            "keyStore",
            "keyStorePassword",
            "serverRsaPublicKeyFile",
            "serverSslCert",
            "socketTimeout",
            "trustStore",
            "trustStorePassword");

    private static final Set<String> OF_OTHER_DRIVERS =
            Set.of("charset", "collation", "loc", "multiStatements", "parseTime", "serverTimezone", "timezone");

    @Override
    public int defaultPort() {
        return 3306;
    }

    @Override
    public String urlShape() {
        return "mariadb://user:password@host:3306/database";
    }

    @Override
    public String jdbcUrl(String host, int port, String database) {
        return MysqlUrl.of("mariadb", host, port, database);
    }

    @Override
    public Properties properties(Map<String, String> urlOptions) {
        Properties properties = new Properties();
        properties.setProperty("connectionAttributes", "program_name:sequelgate");
        properties.setProperty("allowMultiQueries", "true");
        properties.setProperty("connectionTimeZone", "UTC");
        properties.setProperty("forceConnectionTimeZoneToSession", "true");
        properties.setProperty("tinyInt1isBit", "false");
        properties.setProperty("sslMode", "disable");
        properties.setProperty("allowPublicKeyRetrieval", "true");
        for (Map.Entry<String, String> option : new TreeMap<>(urlOptions).entrySet()) {
            put(properties, option.getKey(), option.getValue());
        }
        return properties;
    }

    private static void put(Properties properties, String option, String value) {
        switch (option) {
            case "ssl", "useSsl", "tls" -> properties.setProperty("sslMode", ofSwitch(option, value));
            case "sslMode", "sslmode", "ssl-mode" -> properties.setProperty("sslMode", sslMode(value));
            default -> {
                if (PASSED_ON.contains(option)) {
                    properties.setProperty(option, value);
                } else if (!OF_OTHER_DRIVERS.contains(option)) {
                    throw new IllegalArgumentException("MariaDB URLs have no option '" + option
                            + "' (known: ssl, sslMode, "
                            + String.join(", ", PASSED_ON.stream().sorted().toList()) + ")");
                }
            }
        }
    }

    private static String sslMode(String value) {
        String mode = value.toLowerCase(Locale.ROOT).replace('_', '-');
        if (!SSL_MODES.contains(mode)) {
            throw new IllegalArgumentException("'" + value + "' is no sslMode (known: "
                    + String.join(", ", SSL_MODES.stream().sorted().toList()) + ")");
        }
        return mode;
    }

    private static String ofSwitch(String option, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> "verify-full";
            case "skip-verify" -> "trust";
            case "false", "0" -> "disable";
            default ->
                throw new IllegalArgumentException(
                        "'" + value + "' is no value of " + option + " (known: true, false)");
        };
    }

    @Override
    public Map<String, String> encrypted(boolean verify, Optional<String> certificates) {
        if (!verify) {
            return Map.of("sslMode", "trust");
        }
        return certificates
                .map(pem -> Map.of("sslMode", "verify-full", "serverSslCert", pem))
                .orElse(Map.of("sslMode", "verify-full"));
    }

    @Override
    public Map<String, String> plain() {
        return Map.of("sslMode", "disable");
    }

    @Override
    public String shownOptions(Map<String, String> urlOptions) {
        String mode = properties(urlOptions).getProperty("sslMode");
        return mode.equals("disable") ? "" : "?sslMode=" + mode;
    }

    @Override
    public Connection connect(String jdbcUrl, Properties properties, Duration timeout) throws SQLException {
        Properties bounded = new Properties();
        bounded.putAll(properties);
        String millis = Long.toString(Math.max(1000, timeout.toMillis()));
        bounded.putIfAbsent("connectTimeout", millis);
        // For the login too; afterwards a statement takes as long as it takes.
        boolean unlimited = bounded.putIfAbsent("socketTimeout", millis) == null;
        Connection connection = new Driver().connect(jdbcUrl, bounded);
        if (connection == null) {
            throw new SQLException("the MariaDB driver does not know " + jdbcUrl, "08001");
        }
        if (unlimited) {
            connection.setNetworkTimeout(Runnable::run, 0);
        }
        return connection;
    }

    @Override
    public Failure failure(SQLException failed) {
        return MysqlFailures.of(failed);
    }
}
