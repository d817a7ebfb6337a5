package dev.sequelgate.engine.dialect.sqlite;

import dev.sequelgate.engine.dialect.Connector;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** Opens SQLite files with the JDBC driver, which is called directly: {@code DriverManager} is shared by the whole JVM. */
final class SqliteConnector implements Connector {
    @Override
    public int defaultPort() {
        return 0;
    }

    @Override
    public boolean isFile() {
        return true;
    }

    @Override
    public String urlShape() {
        return "sqlite:path/to/file.db";
    }

    @Override
    public String jdbcUrl(String host, int port, String database) {
        return "jdbc:sqlite:" + database;
    }

    @Override
    public Properties properties(Map<String, String> urlOptions) {
        if (!urlOptions.isEmpty()) {
            throw new IllegalArgumentException("SQLite URLs have no option '"
                    + urlOptions.keySet().iterator().next() + "' (known: none)");
        }
        SQLiteConfig config = new SQLiteConfig();
        // As Sequelize opens it.
        config.enforceForeignKeys(true);
        // What reads first and writes later must not find that another has written in between.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config.toProperties();
    }

    @Override
    public Map<String, String> encrypted(boolean verify, Optional<String> certificates) {
        return Map.of();
    }

    @Override
    public Map<String, String> plain() {
        return Map.of();
    }

    /** Makes the file where it is absent, as the application would; never its directory. */
    @Override
    public Connection connect(String jdbcUrl, Properties properties, Duration timeout) throws SQLException {
        Properties bounded = new Properties();
        bounded.putAll(properties);
        bounded.setProperty(
                SQLiteConfig.Pragma.BUSY_TIMEOUT.getPragmaName(),
                Long.toString(Math.max(1, Math.min(timeout.toMillis(), Integer.MAX_VALUE))));
        Connection connection = new JDBC().connect(jdbcUrl, bounded);
        if (connection == null) {
            throw new SQLException("the SQLite driver does not know " + jdbcUrl);
        }
        return connection;
    }

    @Override
    public Failure failure(SQLException failed) {
        int code = failed.getErrorCode() & 0xFF;
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Failure.NOT_READY;
        }
        boolean noPath = String.valueOf(failed.getMessage()).contains("does not exist");
        return code == SQLiteErrorCode.SQLITE_CANTOPEN.code || noPath ? Failure.NO_SUCH_DATABASE : Failure.OTHER;
    }
}
