package dev.sequelgate.node.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.SQLiteUpdateListener;

/** One open database; called by one thread at a time, except for {@link #interrupt}. */
final class SqliteDatabase {
    private static final int CREATE = 4;
    private static final int READ_ONLY = 1;
    private static final int DEFAULT_BUSY_MILLIS = 1000;

    private volatile @Nullable SQLiteConnection connection;
    private @Nullable SQLiteUpdateListener listener;

    /** @param file absolute, or one of SQLite's own names for what is no file */
    void open(String file, int flags) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(DEFAULT_BUSY_MILLIS);
        if ((flags & READ_ONLY) != 0) {
            config.setReadOnly(true);
        } else if ((flags & CREATE) == 0) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        Properties properties = config.toProperties();
        connection = (SQLiteConnection) new JDBC().connect("jdbc:sqlite:" + file, properties);
    }

    private SQLiteConnection connection() {
        SQLiteConnection open = connection;
        if (open == null) {
            throw new IllegalStateException("the database is not open");
        }
        return open;
    }

    /** Several statements. */
    void exec(String sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    PreparedQuery prepare(String sql) throws SQLException {
        return new PreparedQuery(connection(), sql);
    }

    void busyTimeout(int millis) throws SQLException {
        connection().setBusyTimeout(millis);
    }

    /** @param heard null is nobody */
    void changes(@Nullable SQLiteUpdateListener heard) {
        SQLiteUpdateListener before = listener;
        if (before != null) {
            connection().removeUpdateListener(before);
        }
        listener = heard;
        if (heard != null) {
            connection().addUpdateListener(heard);
        }
    }

    void backup(String file, boolean out) throws SQLException {
        String quoted = "'" + file.replace("'", "''") + "'";
        exec(out ? "backup main to " + quoted : "restore main from " + quoted);
    }

    void interrupt() throws SQLException {
        connection().getDatabase().interrupt();
    }

    void close() throws SQLException {
        Connection open = connection();
        connection = null;
        open.close();
    }
}
