package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.VerdictSql;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Open verdicts on PostgreSQL, looked for in the places where a journal may be. */
final class PostgresVerdictSql implements VerdictSql {
    private static final String TABLE = "sequelgate_verdicts";
    private static final List<String> SCHEMAS = List.of("'atlas_schema_revisions'", "pg_catalog.current_schema()");
    private static final Pattern CELL = Pattern.compile("<v>([0-9a-f]*)</v>");

    @Override
    public Identifier table() {
        return Identifier.of(TABLE);
    }

    @Override
    public String summarySql(Connection connection, String key) {
        return inEverySchema("SELECT " + hex("summary") + " AS v FROM %I." + TABLE + " WHERE key = ''"
                + key.replace("'", "''''") + "''");
    }

    @Override
    public String newestSql(Connection connection) {
        return inEverySchema("SELECT " + hex("summary") + " AS v, " + hex("objects") + " AS v FROM %I." + TABLE
                + " ORDER BY kept_at DESC LIMIT 1");
    }

    private static String hex(String column) {
        return "pg_catalog.encode(pg_catalog.convert_to(" + column + ", ''UTF8''), ''hex'')";
    }

    /** A query must not name a table that may be absent; query_to_xml runs its text only when it is reached. */
    private static String inEverySchema(String query) {
        List<String> parts = new ArrayList<>();
        for (String schema : SCHEMAS) {
            parts.add("CASE WHEN pg_catalog.to_regclass(pg_catalog.format('%I." + TABLE + "', coalesce(" + schema
                    + ", 'pg_catalog'))) IS NOT NULL THEN CAST(pg_catalog.query_to_xml(pg_catalog.format('" + query
                    + "', " + schema + "), true, false, '') AS text) END");
        }
        return "SELECT coalesce(" + String.join(", ", parts) + ", '')";
    }

    @Override
    public List<String> decode(String encoded) {
        List<String> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(encoded);
        while (matcher.find()) {
            cells.add(new String(HexFormat.of().parseHex(matcher.group(1)), StandardCharsets.UTF_8));
        }
        return cells;
    }

    @Override
    public String createTableSql(QualifiedName table) {
        return """
                CREATE TABLE IF NOT EXISTS %1$s (
                  key text PRIMARY KEY,
                  kept_at timestamptz NOT NULL,
                  summary text NOT NULL,
                  objects text NOT NULL
                )""".formatted(quote(table));
    }

    @Override
    public String storeSql(QualifiedName table) {
        return "INSERT INTO " + quote(table) + " (key, kept_at, summary, objects)"
                + " VALUES (?, pg_catalog.clock_timestamp(), ?, ?)"
                + " ON CONFLICT (key) DO UPDATE SET kept_at = excluded.kept_at, summary = excluded.summary,"
                + " objects = excluded.objects";
    }

    @Override
    public String pruneSql(QualifiedName table, int kept) {
        String name = quote(table);
        return "DELETE FROM " + name + " WHERE key NOT IN (SELECT key FROM " + name + " ORDER BY kept_at DESC LIMIT "
                + kept + ")";
    }

    private static String quote(QualifiedName name) {
        return quote(name.schema().value()) + "." + quote(name.name().value());
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
