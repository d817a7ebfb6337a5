package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.SessionLock;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Session-level advisory locks, with the key that Atlas makes of a name: its 32-bit FNV-1 hash. */
final class PostgresSessionLock implements SessionLock {
    private static final String HOLDER = """
            SELECT 'process ' || l.pid
                   || coalesce(', application "' || nullif(a.application_name, '') || '"', '')
                   || coalesce(', user "' || a.usename || '"', '')
                   || coalesce(', from ' || host(a.client_addr), '')
                   || coalesce(', connected since ' || to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') || ' UTC', '')
            FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
              AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
              AND (l.classid::bigint << 32) + l.objid::bigint = ?
            LIMIT 1""";

    @Override
    public boolean tryAcquire(Connection connection, String name) throws SQLException {
        return ask(connection, "SELECT pg_catalog.pg_try_advisory_lock(?)", name);
    }

    @Override
    public void releaseAll(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_catalog.pg_advisory_unlock_all()");
        }
    }

    @Override
    public Optional<String> holder(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HOLDER)) {
            query.setLong(1, key(name));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private static boolean ask(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, key(name));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    static long key(String name) {
        int hash = 0x811c9dc5;
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            hash *= 0x01000193;
            hash ^= each & 0xff;
        }
        return Integer.toUnsignedLong(hash);
    }
}
