package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.JournalSql;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The journal on PostgreSQL, column for column as Atlas makes it. */
final class PostgresJournalSql implements JournalSql {
    private static final String TABLE = "atlas_schema_revisions";
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

    private static final String INSERTED =
            COLUMNS.stream().map(PostgresJournalSql::quote).collect(Collectors.joining(", ", " (", ") VALUES ("));
    private static final String PARAMETERS =
            COLUMNS.stream().map(column -> value(column, "?")).collect(Collectors.joining(", ", "", ")"));

    private static final String UPDATED = " SET "
            + COLUMNS.stream()
                    .skip(1)
                    .map(column -> quote(column) + " = " + value(column, "?"))
                    .collect(Collectors.joining(", "))
            + " WHERE \"version\" = ?";

    @Override
    public String locateSql(Optional<Identifier> configured) {
        String candidates = configured
                .map(schema -> literal(schema.value()))
                .orElse(literal(TABLE) + ", pg_catalog.current_schema()");
        // A search path that the connection was opened with is what Atlas calls a URL bound to a schema.
        return """
                SELECT n.nspname, 'holds' FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relname = '%s' AND c.relkind IN ('r', 'p') AND n.nspname IN (%s)
                UNION ALL
                SELECT pg_catalog.current_schema(), 'bound' FROM pg_catalog.pg_settings
                WHERE name = 'search_path' AND source = 'client' AND pg_catalog.current_schema() IS NOT NULL""".formatted(TABLE, candidates);
    }

    @Override
    public Identifier ownSchema() {
        return Identifier.of(TABLE);
    }

    @Override
    public String createSchemaSql(Identifier schema) {
        // IF NOT EXISTS alone asks for the right to make schemas even where there is nothing to make.
        return "DO "
                + literal("BEGIN IF pg_catalog.to_regnamespace(" + literal(quote(schema.value()))
                        + ") IS NULL THEN CREATE SCHEMA IF NOT EXISTS " + quote(schema.value()) + "; END IF; END");
    }

    @Override
    public String createTableSql(QualifiedName table) {
        return """
                CREATE TABLE %s (
                  "version" character varying NOT NULL,
                  "description" character varying NOT NULL,
                  "type" bigint NOT NULL DEFAULT 2,
                  "applied" bigint NOT NULL DEFAULT 0,
                  "total" bigint NOT NULL DEFAULT 0,
                  "executed_at" timestamptz NOT NULL,
                  "execution_time" bigint NOT NULL,
                  "error" text NULL,
                  "error_stmt" text NULL,
                  "hash" character varying NOT NULL,
                  "partial_hashes" jsonb NULL,
                  "operator_version" character varying NOT NULL,
                  PRIMARY KEY ("version")
                )""".formatted(quote(table));
    }

    @Override
    public String selectSql(QualifiedName table) {
        return "SELECT "
                + COLUMNS.stream()
                        .map(column -> column.equals("executed_at")
                                ? "to_char(executed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                : quote(column))
                        .collect(Collectors.joining(", "))
                + " FROM " + quote(table);
    }

    @Override
    public String insertSql(QualifiedName table) {
        return "INSERT INTO " + quote(table) + INSERTED + PARAMETERS;
    }

    @Override
    public String insertText(QualifiedName table, List<String> values) {
        StringBuilder text =
                new StringBuilder("INSERT INTO ").append(quote(table)).append(INSERTED);
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(value(COLUMNS.get(i), escaped(values.get(i))));
        }
        return text.append(')').toString();
    }

    @Override
    public String updateSql(QualifiedName table) {
        return "UPDATE " + quote(table) + UPDATED;
    }

    @Override
    public String fingerprintSql(Connection connection, Optional<Identifier> configured) {
        // A query must not name a table that may be absent; query_to_xml runs its text only when it is reached.
        List<String> schemas = configured
                .map(schema -> List.of(literal(schema.value())))
                .orElse(List.of(literal(TABLE), "pg_catalog.current_schema()"));
        return "SELECT pg_catalog.md5(pg_catalog.concat_ws('/', "
                + schemas.stream().map(PostgresJournalSql::rowsOf).collect(Collectors.joining(", "))
                + "))";
    }

    private static String rowsOf(String schema) {
        String query = "SELECT pg_catalog.md5(pg_catalog.string_agg(pg_catalog.concat_ws('' '', version, type, applied,"
                + " total, executed_at, hash, error), '','' ORDER BY version)) FROM %I." + TABLE;
        return "CASE WHEN pg_catalog.to_regclass(pg_catalog.format('%I." + TABLE + "', coalesce(" + schema
                + ", 'pg_catalog'))) IS NULL THEN '' ELSE CAST(pg_catalog.query_to_xml(pg_catalog.format('" + query
                + "', " + schema + "), true, false, '') AS text) END";
    }

    private static String value(String column, String value) {
        return switch (column) {
            case "partial_hashes" -> "CAST(" + value + " AS jsonb)";
            case "executed_at" -> "CAST(" + value + " AS timestamptz)";
            case "type", "applied", "total", "execution_time" -> "CAST(" + value + " AS bigint)";
            default -> value;
        };
    }

    /** A literal that means the same whatever {@code standard_conforming_strings} is. */
    private static String escaped(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String quote(QualifiedName name) {
        return quote(name.schema().value()) + "." + quote(name.name().value());
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
