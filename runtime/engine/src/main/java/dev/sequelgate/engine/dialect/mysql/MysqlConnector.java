package dev.sequelgate.engine.dialect.mysql;

import com.mysql.cj.jdbc.Driver;
import dev.sequelgate.engine.dialect.Connector;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Opens MySQL connections with its JDBC driver, which is called directly: {@code DriverManager} is shared by the whole JVM. */
final class MysqlConnector implements Connector {
    private static final Set<String> SSL_MODES =
            Set.of("DISABLED", "PREFERRED", "REQUIRED", "VERIFY_CA", "VERIFY_IDENTITY");

    /** Options that are passed on as they are, and those that mean something to other drivers only. */
    private static final Set<String> PASSED_ON = Set.of(
            "allowPublicKeyRetrieval",
            "clientCertificateKeyStorePassword",
            "clientCertificateKeyStoreType",
            "clientCertificateKeyStoreUrl",
            "connectTimeout",
            "serverRSAPublicKeyFile",
            "socketTimeout",
            "tlsVersions",
            "trustCertificateKeyStorePassword",
            "trustCertificateKeyStoreType",
            "trustCertificateKeyStoreUrl");

    private static final Set<String> OF_OTHER_DRIVERS = Set.of(
            "charset",
            "characterEncoding",
            "collation",
            "connectionTimeZone",
            "loc",
            "multiStatements",
            "parseTime",
            "serverTimezone",
            "timezone",
            "useUnicode");

    @Override
    public int defaultPort() {
        return 3306;
    }

    @Override
    public String urlShape() {
        return "mysql://user:password@host:3306/database";
    }

    @Override
    public String jdbcUrl(String host, int port, String database) {
        return MysqlUrl.of("mysql", host, port, database);
    }

    @Override
    public Properties properties(Map<String, String> urlOptions) {
        Properties properties = new Properties();
        properties.setProperty("connectionAttributes", "program_name:sequelgate");
        properties.setProperty("allowMultiQueries", "true");
        properties.setProperty("characterEncoding", "UTF-8");
        properties.setProperty("connectionTimeZone", "UTC");
        properties.setProperty("forceConnectionTimeZoneToSession", "true");
        properties.setProperty("tinyInt1isBit", "false");
        properties.setProperty("sslMode", "DISABLED");
        // The npm driver fetches the key by itself, too.
        properties.setProperty("allowPublicKeyRetrieval", "true");
        for (Map.Entry<String, String> option : new TreeMap<>(urlOptions).entrySet()) {
            put(properties, option.getKey(), option.getValue());
        }
        return properties;
    }

    private static void put(Properties properties, String option, String value) {
        switch (option) {
            case "ssl", "useSSL", "tls" -> properties.setProperty("sslMode", ofSwitch(option, value));
            case "sslMode", "sslmode", "ssl-mode" -> properties.setProperty("sslMode", sslMode(value));
            default -> {
                if (PASSED_ON.contains(option)) {
                    properties.setProperty(option, value);
                } else if (!OF_OTHER_DRIVERS.contains(option)) {
                    throw new IllegalArgumentException("MySQL URLs have no option '" + option
                            + "' (known: ssl, sslMode, "
                            + String.join(", ", PASSED_ON.stream().sorted().toList()) + ")");
                }
            }
        }
    }

    private static String sslMode(String value) {
        String mode = value.toUpperCase(Locale.ROOT).replace('-', '_');
        if (!SSL_MODES.contains(mode)) {
            throw new IllegalArgumentException("'" + value + "' is no sslMode (known: "
                    + String.join(", ", SSL_MODES.stream().sorted().toList()) + ")");
        }
        return mode;
    }

    private static String ofSwitch(String option, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> "VERIFY_CA";
            case "skip-verify" -> "REQUIRED";
            case "preferred" -> "PREFERRED";
            case "false", "0" -> "DISABLED";
            default ->
                throw new IllegalArgumentException(
                        "'" + value + "' is no value of " + option + " (known: true, false)");
        };
    }

    /** The npm driver checks who signed the certificate, and not for whom. */
    @Override
    public Map<String, String> encrypted(boolean verify, Optional<String> certificates) {
        if (!verify) {
            return Map.of("sslMode", "REQUIRED");
        }
        return certificates
                .map(pem -> Map.of(
                        "sslMode",
                        "VERIFY_CA",
                        "trustCertificateKeyStoreUrl",
                        TrustFile.of(pem).toUri().toString(),
                        "trustCertificateKeyStoreType",
                        "PKCS12",
                        "trustCertificateKeyStorePassword",
                        TrustFile.PASSWORD))
                .orElse(Map.of("sslMode", "VERIFY_CA"));
    }

    @Override
    public Map<String, String> plain() {
        return Map.of("sslMode", "DISABLED");
    }

    @Override
    public String shownOptions(Map<String, String> urlOptions) {
        String mode = properties(urlOptions).getProperty("sslMode");
        return mode.equals("DISABLED") ? "" : "?sslMode=" + mode;
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
            throw new SQLException("the MySQL driver does not know " + jdbcUrl, "08001");
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
