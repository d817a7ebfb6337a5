package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.Inspector;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads PostgreSQL's catalog in one round trip, whatever the session's search path and time zone are. */
final class PostgresInspector implements Inspector {
    private static final String FINGERPRINT = resource("fingerprint.sql");
    private static final String CATALOG = resource("catalog.sql");
    private static final String BEFORE = resource("session-fix.sql") + ";\n";
    private static final String AFTER = ";\n" + resource("session-restore.sql");

    @Override
    public Schema inspect(Connection connection, Set<Identifier> others) throws SQLException {
        return read(connection, CATALOG);
    }

    @Override
    public Schema inspectAll(Connection connection) throws SQLException {
        String objects = CATALOG.replace("/* objects-by-id.sql */", resource("objects-by-id.sql"));
        return read(connection, objects + "\n" + resource("objects.sql"));
    }

    private static Schema read(Connection connection, String catalogSql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(BEFORE + catalogSql + AFTER);
            Identifier namespace;
            try (ResultSet session = statement.getResultSet()) {
                session.next();
                namespace = Identifier.of(session.getString("namespace"));
            }
            statement.getMoreResults();
            Map<String, CatalogTable> catalog = new HashMap<>();
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    catalog.put(rows.getString("kind"), CatalogTable.read(rows.getBytes("document")));
                }
            }
            statement.getMoreResults();
            return new CatalogReading(catalog).schema(namespace);
        }
    }

    @Override
    public String fingerprintSql(Set<Identifier> others) {
        return FINGERPRINT;
    }

    private static String resource(String name) {
        try (InputStream stream = PostgresInspector.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing beside PostgresInspector");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
