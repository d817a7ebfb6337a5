package dev.sequelgate.engine.dialect.sqlite;

import dev.sequelgate.engine.dialect.JournalSql;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The journal as Atlas lays it out on SQLite. */
final class SqliteJournalSql implements JournalSql {
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

    @Override
    public String locateSql(Optional<Identifier> configured) {
        return "SELECT 'main', 'holds' FROM sqlite_schema WHERE type = 'table' AND name = '" + TABLE
                + "' UNION ALL SELECT 'main', 'bound'";
    }

    @Override
    public Identifier ownSchema() {
        return SqliteInspector.MAIN;
    }

    /** There is nothing to make. */
    @Override
    public String createSchemaSql(Identifier schema) {
        return "SELECT 1";
    }

    @Override
    public String createTableSql(QualifiedName table) {
        return """
                CREATE TABLE `%s` (
                  `version` text NOT NULL,
                  `description` text NOT NULL,
                  `type` integer NOT NULL DEFAULT (2),
                  `applied` integer NOT NULL DEFAULT (0),
                  `total` integer NOT NULL DEFAULT (0),
                  `executed_at` datetime NOT NULL,
                  `execution_time` integer NOT NULL,
                  `error` text NULL,
                  `error_stmt` text NULL,
                  `hash` text NOT NULL,
                  `partial_hashes` json NULL,
                  `operator_version` text NOT NULL,
                  PRIMARY KEY (`version`)
                )""".formatted(TABLE);
    }

    @Override
    public String selectSql(QualifiedName table) {
        return "SELECT "
                + COLUMNS.stream()
                        .map(column ->
                                column.equals("executed_at") ? "strftime('%Y-%m-%dT%H:%M:%fZ', executed_at)" : column)
                        .collect(Collectors.joining(", "))
                + " FROM " + TABLE;
    }

    @Override
    public String insertSql(QualifiedName table) {
        return insert(COLUMNS.stream().map(column -> value(column, "?")));
    }

    @Override
    public String insertText(QualifiedName table, List<String> values) {
        return insert(IntStream.range(0, values.size())
                .mapToObj(index -> value(COLUMNS.get(index), SqliteText.literal(values.get(index)))));
    }

    private static String insert(Stream<String> values) {
        return "INSERT INTO " + TABLE + " (" + String.join(", ", COLUMNS) + ") VALUES ("
                + values.collect(Collectors.joining(", ")) + ")";
    }

    @Override
    public String updateSql(QualifiedName table) {
        return "UPDATE " + TABLE + " SET "
                + COLUMNS.stream()
                        .skip(1)
                        .map(column -> column + " = " + value(column, "?"))
                        .collect(Collectors.joining(", "))
                + " WHERE version = ?";
    }

    @Override
    public String fingerprintSql(Connection connection, Optional<Identifier> configured) throws SQLException {
        return isThere(connection, TABLE)
                ? "SELECT coalesce(group_concat(version || ' ' || type || ' ' || applied || ' ' || total || ' ' ||"
                        + " executed_at || ' ' || hash || ' ' || coalesce(error, ''), char(10)), '') FROM (SELECT * FROM "
                        + TABLE + " ORDER BY version)"
                : "SELECT 'none'";
    }

    /** A query must not name a table that is absent. */
    static boolean isThere(Connection connection, String table) throws SQLException {
        return !CatalogRow.of(
                        connection,
                        "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = " + SqliteText.literal(table))
                .isEmpty();
    }

    /** Numbers and times in the form in which Atlas writes them. */
    private static String value(String column, String value) {
        return switch (column) {
            case "executed_at" -> "replace(replace(" + value + ", 'T', ' '), 'Z', '+00:00')";
            case "type", "applied", "total", "execution_time" -> "CAST(" + value + " AS integer)";
            default -> value;
        };
    }
}
