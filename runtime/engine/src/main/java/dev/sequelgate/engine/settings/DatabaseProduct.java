package dev.sequelgate.engine.settings;

import dev.sequelgate.engine.dialect.Connector;
import dev.sequelgate.engine.dialect.postgres.PostgresConnector;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The database products that this version works with. */
public enum DatabaseProduct {
    POSTGRES("postgres", List.of("postgres", "postgresql"), new PostgresConnector());

    private final String dialect;
    private final List<String> schemes;
    private final Connector connector;

    DatabaseProduct(String dialect, List<String> schemes, Connector connector) {
        this.dialect = dialect;
        this.schemes = schemes;
        this.connector = connector;
    }

    /** The name that Sequelize uses. */
    public String dialect() {
        return dialect;
    }

    public Connector connector() {
        return connector;
    }

    static Optional<DatabaseProduct> ofScheme(String scheme) {
        return Arrays.stream(values())
                .filter(product -> product.schemes.contains(scheme))
                .findFirst();
    }

    public static Optional<DatabaseProduct> ofDialect(String dialect) {
        return Arrays.stream(values())
                .filter(product -> product.dialect.equals(dialect))
                .findFirst();
    }

    static String known() {
        return String.join(
                ", ", Arrays.stream(values()).map(DatabaseProduct::dialect).toList());
    }
}
