package dev.sequelgate.engine.settings;

import dev.sequelgate.engine.dialect.Connector;
import dev.sequelgate.engine.dialect.postgres.PostgresConnector;
import java.util.List;
import java.util.Optional;

/**
 * A database product that this version works with.
 *
 * @param dialect the name that Sequelize uses
 * @param schemes how its URLs may begin
 */
public record DatabaseProduct(String dialect, List<String> schemes, Connector connector) {
    private static final List<DatabaseProduct> KNOWN =
            List.of(new DatabaseProduct("postgres", List.of("postgres", "postgresql"), new PostgresConnector()));

    public DatabaseProduct {
        schemes = List.copyOf(schemes);
    }

    static Optional<DatabaseProduct> ofScheme(String scheme) {
        return KNOWN.stream()
                .filter(product -> product.schemes.contains(scheme))
                .findFirst();
    }

    public static Optional<DatabaseProduct> ofDialect(String dialect) {
        return KNOWN.stream().filter(product -> product.dialect.equals(dialect)).findFirst();
    }

    static String known() {
        return String.join(", ", KNOWN.stream().map(DatabaseProduct::dialect).toList());
    }
}
