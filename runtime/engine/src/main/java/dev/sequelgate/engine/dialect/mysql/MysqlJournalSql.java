package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.dialect.JournalSql;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The journal as Atlas lays it out on MySQL and MariaDB. */
final class MysqlJournalSql implements JournalSql {
    static final String TABLE = "atlas_schema_revisions";

    private static final List<String> COLUMNS = List.of(
            "version",
            "description",
            "type",
            "applied",
            "total",
            "executed_at",
            "execution_time",
            "error",
            "error_stmt",
            "hash",
            "partial_hashes",
            "operator_version");

    /** Whatever the session's time zone is, and in whole seconds, as the column keeps them. */
    private static final String TO_TIME =
            "from_unixtime(timestampdiff(SECOND, '1970-01-01', replace(replace(%s, 'T', ' '), 'Z', '')))";

    @Override
    public String locateSql(Optional<Identifier> configured) {
        String schemas = configured
                .map(schema -> MysqlTypeText.literal(schema.value()))
                .orElse("database(), " + MysqlTypeText.literal(TABLE));
        return "SELECT table_schema, 'holds' FROM information_schema.tables WHERE table_name = "
                + MysqlTypeText.literal(TABLE) + " AND table_schema IN (" + schemas + ")"
                + " UNION ALL SELECT database(), 'bound' FROM dual WHERE database() IS NOT NULL";
    }

    @Override
    public Identifier ownSchema() {
        return Identifier.of(TABLE);
    }

    @Override
    public String createSchemaSql(Identifier schema) {
        return "CREATE DATABASE IF NOT EXISTS " + quote(schema.value());
    }

    @Override
    public String createTableSql(QualifiedName table) {
        return """
                CREATE TABLE %s (
                  `version` varchar(255) NOT NULL,
                  `description` varchar(255) NOT NULL,
                  `type` bigint unsigned NOT NULL DEFAULT 2,
                  `applied` bigint NOT NULL DEFAULT 0,
                  `total` bigint NOT NULL DEFAULT 0,
                  `executed_at` timestamp NOT NULL,
                  `execution_time` bigint NOT NULL,
                  `error` longtext NULL,
                  `error_stmt` longtext NULL,
                  `hash` varchar(255) NOT NULL,
                  `partial_hashes` json NULL,
                  `operator_version` varchar(255) NOT NULL,
                  PRIMARY KEY (`version`)
                ) CHARSET utf8mb4 COLLATE utf8mb4_bin""".formatted(MysqlTables.quote(table));
    }

    @Override
    public String selectSql(QualifiedName table) {
        return "SELECT "
                + COLUMNS.stream()
                        .map(column -> column.equals("executed_at")
                                ? "date_format(date_add('1970-01-01', INTERVAL unix_timestamp(`executed_at`) SECOND),"
                                        + " '%Y-%m-%dT%H:%i:%s.%fZ')"
                                : quote(column))
                        .collect(Collectors.joining(", "))
                + " FROM " + MysqlTables.quote(table);
    }

    @Override
    public String insertSql(QualifiedName table) {
        return insert(table, COLUMNS.stream().map(column -> value(column, "?")));
    }

    @Override
    public String insertText(QualifiedName table, List<String> values) {
        return insert(
                table,
                java.util.stream.IntStream.range(0, values.size())
                        .mapToObj(index -> value(COLUMNS.get(index), text(values.get(index)))));
    }

    private static String insert(QualifiedName table, java.util.stream.Stream<String> values) {
        return "INSERT INTO " + MysqlTables.quote(table) + " ("
                + COLUMNS.stream().map(MysqlJournalSql::quote).collect(Collectors.joining(", ")) + ") VALUES ("
                + values.collect(Collectors.joining(", ")) + ")";
    }

    @Override
    public String updateSql(QualifiedName table) {
        return "UPDATE " + MysqlTables.quote(table) + " SET "
                + COLUMNS.stream()
                        .skip(1)
                        .map(column -> quote(column) + " = " + value(column, "?"))
                        .collect(Collectors.joining(", "))
                + " WHERE `version` = ?";
    }

    @Override
    public String fingerprintSql(Connection connection, Optional<Identifier> configured) throws SQLException {
        List<QualifiedName> tables = MysqlTables.found(connection, TABLE, configured);
        if (tables.isEmpty()) {
            return "SELECT 'none'";
        }
        return tables.stream()
                .map(table ->
                        "(SELECT concat_ws(' ', count(*), bit_xor(conv(left(md5(concat_ws(' ', version, type, applied,"
                                + " total, unix_timestamp(executed_at), hash, ifnull(error, ''))), 15), 16, 10))) FROM "
                                + MysqlTables.quote(table) + ")")
                .collect(Collectors.joining(", ", "SELECT md5(concat_ws('/', ", "))"));
    }

    private static String value(String column, String value) {
        return column.equals("executed_at") ? TO_TIME.formatted(value) : value;
    }

    /** A literal that means the same whatever the session says of backslashes. */
    private static String text(String value) {
        return value.isEmpty()
                ? "''"
                : "_utf8mb4 0x" + HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
    }

    private static String quote(String name) {
        return '`' + name.replace("`", "``") + '`';
    }
}
