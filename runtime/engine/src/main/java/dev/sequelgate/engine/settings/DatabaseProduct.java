package dev.sequelgate.engine.settings;

import dev.sequelgate.engine.dialect.Connector;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.mariadb.MariadbDialect;
import dev.sequelgate.engine.dialect.mysql.MysqlDialect;
import dev.sequelgate.engine.dialect.postgres.PostgresDialect;
import dev.sequelgate.engine.dialect.sqlite.SqliteDialect;
import java.util.List;
import java.util.Optional;

/**
 * A database product that this version works with.
 *
 * @param schemes how its URLs may begin, and what versions of Sequelize may call it
 */
public record DatabaseProduct(Dialect dialect, List<String> schemes) {
    private static final List<DatabaseProduct> KNOWN = List.of(
            new DatabaseProduct(new PostgresDialect(), List.of("postgres", "postgresql")),
            new DatabaseProduct(new MysqlDialect(), List.of("mysql", "mysql2")),
            new DatabaseProduct(new MariadbDialect(), List.of("mariadb")),
            new DatabaseProduct(new SqliteDialect(), List.of("sqlite", "sqlite3")));

    public DatabaseProduct {
        schemes = List.copyOf(schemes);
    }

    static Optional<DatabaseProduct> ofScheme(String scheme) {
        return KNOWN.stream()
                .filter(product -> product.schemes.contains(scheme))
                .findFirst();
    }

    /** @param name as Sequelize writes it */
    public static Optional<DatabaseProduct> ofDialect(String name) {
        return ofScheme(name);
    }

    /** The name that Sequelize uses. */
    public String name() {
        return dialect.name();
    }

    Connector connector() {
        return dialect.connector();
    }

    static String known() {
        return String.join(", ", KNOWN.stream().map(DatabaseProduct::name).toList());
    }
}
