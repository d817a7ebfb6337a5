package dev.sequelgate.sample.bench;

import dev.sequelgate.engine.dialect.postgres.PostgresDialect;
import dev.sequelgate.engine.settings.DatabaseUrl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The product's own catalog query, sent and read with nothing made of it. */
final class CatalogQuery {
    private CatalogQuery() {}

    /** The query with which a start reads relations. */
    static String relations() throws IOException {
        return resource("catalog.sql");
    }

    /** The one that planning adds objects to. */
    static String everything() throws IOException {
        return relations().replace("/* objects-by-id.sql */", resource("objects-by-id.sql")) + "\n"
                + resource("objects.sql");
    }

    static void run(DatabaseUrl url, String sql) throws SQLException {
        try (Connection connection = url.connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                rows.getString(1);
                rows.getBytes(2);
            }
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream resource = PostgresDialect.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IOException(name + " is missing");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
