package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.dialect.SessionLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The server's locks by name, as Atlas takes them: one name for all databases of a server. */
final class MysqlSessionLock implements SessionLock {
    private static final String HOLDER = """
            SELECT concat('connection ', l.id, coalesce(concat(', user "', p.user, '"'), ''),
                          coalesce(concat(', from ', p.host), ''), coalesce(concat(', database "', p.db, '"'), ''))
            FROM (SELECT is_used_lock(?) AS id) l LEFT JOIN information_schema.processlist p ON p.id = l.id
            WHERE l.id IS NOT NULL""";

    @Override
    public boolean tryAcquire(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT get_lock(?, 0)")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1) == 1;
            }
        }
    }

    @Override
    public void releaseAll(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT release_all_locks()");
        }
    }

    @Override
    public Optional<String> holder(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HOLDER)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        }
    }
}
