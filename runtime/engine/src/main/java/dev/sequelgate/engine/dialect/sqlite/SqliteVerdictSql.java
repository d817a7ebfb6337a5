package dev.sequelgate.engine.dialect.sqlite;

import dev.sequelgate.engine.dialect.VerdictSql;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Open verdicts on SQLite. */
final class SqliteVerdictSql implements VerdictSql {
    private static final String TABLE = "sequelgate_verdicts";

    @Override
    public Identifier table() {
        return Identifier.of(TABLE);
    }

    @Override
    public String summarySql(Connection connection, String key) throws SQLException {
        return ifThere(
                connection,
                "SELECT hex(summary) FROM " + TABLE + " WHERE key = " + SqliteText.literal(key) + " LIMIT 1");
    }

    @Override
    public String newestSql(Connection connection) throws SQLException {
        return ifThere(
                connection,
                "SELECT hex(summary) || ' ' || hex(objects) FROM " + TABLE
                        + " ORDER BY kept_at DESC, rowid DESC LIMIT 1");
    }

    private static String ifThere(Connection connection, String query) throws SQLException {
        return SqliteJournalSql.isThere(connection, TABLE) ? "SELECT coalesce((" + query + "), '')" : "SELECT ''";
    }

    @Override
    public List<String> decode(String encoded) {
        return Stream.of(encoded.split(" ", -1))
                .filter(cell -> !cell.isEmpty())
                .map(cell -> new String(HexFormat.of().parseHex(cell), StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public String createTableSql(QualifiedName table) {
        return "CREATE TABLE IF NOT EXISTS " + TABLE
                + " (key text PRIMARY KEY, kept_at text NOT NULL, summary text NOT NULL, objects text NOT NULL)";
    }

    @Override
    public String storeSql(QualifiedName table) {
        return "INSERT OR REPLACE INTO " + TABLE
                + " (key, kept_at, summary, objects) VALUES (?, strftime('%Y-%m-%d %H:%M:%f', 'now'), ?, ?)";
    }

    @Override
    public String pruneSql(QualifiedName table, int kept) {
        return "DELETE FROM " + TABLE + " WHERE key NOT IN (SELECT key FROM " + TABLE
                + " ORDER BY kept_at DESC, rowid DESC LIMIT " + kept + ")";
    }
}
