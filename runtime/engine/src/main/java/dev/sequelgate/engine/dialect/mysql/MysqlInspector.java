package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.dialect.Inspector;
import dev.sequelgate.engine.dialect.TypeParser;
import dev.sequelgate.engine.schema.Definition;
import dev.sequelgate.engine.schema.Dependency;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.NameMapping;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.View;
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
import java.util.Optional;
import java.util.Set;

/** Reads {@code information_schema} of MySQL and MariaDB, with several queries in one message. */
public final class MysqlInspector implements Inspector {
    /** The connection's own database in a plan. */
    static final Identifier OWN = Identifier.of("database");

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

    /** For planning: the connection's own database without its name, and routines and triggers by their statements. */
    @Override
    public Schema inspectAll(Connection connection) throws SQLException {
        Schema named = inspect(connection, Set.of());
        Schema own = new Unnamed(named.defaultNamespace()).of(named);
        List<Definition> definitions = new MysqlDefinitions(connection, named.defaultNamespace()).read();
        return new Schema(
                OWN,
                own.tables(),
                own.views().stream()
                        .map(view -> unqualified(view, named.defaultNamespace()))
                        .toList(),
                List.of(),
                List.of(),
                definitions,
                dependencies(named),
                own.nameCase());
    }

    private static View unqualified(View view, Identifier database) {
        return new View(
                view.name(),
                view.columns(),
                view.kind(),
                MysqlDefinitions.unqualified(view.definition(), database),
                view.comment(),
                view.indexes(),
                view.options());
    }

    /** The server names a view's relations with their database. */
    private static List<Dependency> dependencies(Schema named) {
        List<Dependency> dependencies = new ArrayList<>();
        String prefix = "`" + named.defaultNamespace() + "`.`";
        for (View view : named.views()) {
            ObjectKey user = ObjectKey.of(ObjectKey.Kind.VIEW, own(view.name()));
            for (Table table : named.tables()) {
                if (view.definition().contains(prefix + table.name().name() + "`")) {
                    dependencies.add(new Dependency(
                            user, ObjectKey.of(ObjectKey.Kind.TABLE, own(table.name())), Optional.empty()));
                }
            }
            for (View other : named.views()) {
                if (!other.equals(view)
                        && view.definition().contains(prefix + other.name().name() + "`")) {
                    dependencies.add(new Dependency(
                            user, ObjectKey.of(ObjectKey.Kind.VIEW, own(other.name())), Optional.empty()));
                }
            }
        }
        return dependencies;
    }

    private static QualifiedName own(QualifiedName name) {
        return new QualifiedName(OWN, name.name());
    }

    /** The database's own name is no part of a plan. */
    private static final class Unnamed extends NameMapping {
        private final Identifier database;

        Unnamed(Identifier database) {
            this.database = database;
        }

        @Override
        protected QualifiedName name(QualifiedName relation) {
            return relation.schema().equals(database) ? own(relation) : relation;
        }

        @Override
        protected Identifier name(QualifiedName relation, Identifier column) {
            return column;
        }
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
