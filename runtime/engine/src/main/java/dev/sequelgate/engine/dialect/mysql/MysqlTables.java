package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The gate's own tables: a query must not name one that is absent, so it is looked for first. */
final class MysqlTables {
    private static final String FIND = "SELECT table_schema FROM information_schema.tables WHERE table_name = ?"
            + " AND (table_schema = coalesce(?, database()) OR (? IS NULL AND table_schema = 'atlas_schema_revisions'))"
            + " ORDER BY table_schema";

    private MysqlTables() {}

    /** @param configured look only here; else in the connection's own database, and where a journal may have one of its own */
    static List<QualifiedName> found(Connection connection, String table, Optional<Identifier> configured)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FIND)) {
            String only = configured.map(Identifier::value).orElse(null);
            query.setString(1, table);
            query.setString(2, only);
            query.setString(3, only);
            List<QualifiedName> tables = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    tables.add(QualifiedName.of(rows.getString(1), table));
                }
            }
            return tables;
        }
    }

    static String quote(QualifiedName name) {
        return quote(name.schema()) + "." + quote(name.name());
    }

    private static String quote(Identifier name) {
        return '`' + name.value().replace("`", "``") + '`';
    }
}
