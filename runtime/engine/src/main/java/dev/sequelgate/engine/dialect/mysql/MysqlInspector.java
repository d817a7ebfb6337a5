package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.dialect.Inspector;
import dev.sequelgate.engine.dialect.TypeParser;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads {@code information_schema} of MySQL and MariaDB, with several queries in one message. */
public final class MysqlInspector implements Inspector {
    private final String catalog;
    private final String fingerprint;
    private final TypeParser types;
    private final MysqlCatalogWords words;

    /** @param product beside whose resources the queries lie */
    public MysqlInspector(Class<?> product, TypeParser types, MysqlCatalogWords words) {
        this.catalog = resource(product, "catalog.sql");
        this.fingerprint = resource(product, "fingerprint.sql");
        this.types = types;
        this.words = words;
    }

    @Override
    public Schema inspect(Connection connection, Set<Identifier> others) throws SQLException {
        List<List<CatalogRow>> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(catalog.replace(":schemas", schemas(others)));
            while (rows) {
                try (ResultSet answer = statement.getResultSet()) {
                    answers.add(CatalogRow.all(answer));
                }
                rows = statement.getMoreResults();
            }
        }
        return new MysqlCatalog(answers, types, words).schema();
    }

    @Override
    public String fingerprintSql(Set<Identifier> others) {
        return fingerprint.replace(":schemas", schemas(others));
    }

    private static String schemas(Set<Identifier> others) {
        StringBuilder all = new StringBuilder("database()");
        others.forEach(name -> all.append(", ").append(MysqlTypeText.literal(name.value())));
        return all.toString();
    }

    private static String resource(Class<?> product, String name) {
        try (InputStream stream = product.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing beside " + product);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
