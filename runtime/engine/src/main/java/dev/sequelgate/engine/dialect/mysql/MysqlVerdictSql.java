package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.dialect.VerdictSql;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Open verdicts on MySQL and MariaDB, looked for in the places where a journal may be. */
final class MysqlVerdictSql implements VerdictSql {
    private static final String TABLE = "sequelgate_verdicts";

    @Override
    public Identifier table() {
        return Identifier.of(TABLE);
    }

    @Override
    public String summarySql(Connection connection, String key) throws SQLException {
        return inEverySchema(
                connection, "SELECT hex(summary) FROM %s WHERE `key` = " + MysqlTypeText.literal(key) + " LIMIT 1");
    }

    @Override
    public String newestSql(Connection connection) throws SQLException {
        return inEverySchema(
                connection, "SELECT concat(hex(summary), ' ', hex(objects)) FROM %s ORDER BY kept_at DESC LIMIT 1");
    }

    private static String inEverySchema(Connection connection, String query) throws SQLException {
        List<QualifiedName> tables = MysqlTables.found(connection, TABLE, Optional.empty());
        return tables.stream()
                .map(table -> "(" + query.formatted(MysqlTables.quote(table)) + "), ")
                .collect(Collectors.joining("", "SELECT coalesce(", "'')"));
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
        return """
                CREATE TABLE IF NOT EXISTS %s (
                  `key` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PRIMARY KEY,
                  kept_at timestamp(6) NOT NULL DEFAULT current_timestamp(6),
                  summary longtext NOT NULL,
                  objects longtext NOT NULL
                ) CHARSET utf8mb4""".formatted(MysqlTables.quote(table));
    }

    @Override
    public String storeSql(QualifiedName table) {
        return "REPLACE INTO " + MysqlTables.quote(table)
                + " (`key`, kept_at, summary, objects) VALUES (?, current_timestamp(6), ?, ?)";
    }

    /** MySQL selects from a table that it deletes from only by way of another. */
    @Override
    public String pruneSql(QualifiedName table, int kept) {
        String name = MysqlTables.quote(table);
        return "DELETE FROM " + name + " WHERE `key` NOT IN (SELECT `key` FROM (SELECT `key` FROM " + name
                + " ORDER BY kept_at DESC LIMIT " + kept + ") AS newest)";
    }
}
