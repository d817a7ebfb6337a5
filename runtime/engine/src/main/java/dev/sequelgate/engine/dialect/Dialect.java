package dev.sequelgate.engine.dialect;

import java.util.Optional;

/** One database product. */
public interface Dialect {
    /** The name that Sequelize uses, such as {@code postgres}. */
    String name();

    Inspector inspector();

    TypeParser typeParser();

    Renderer renderer();

    NameRules nameRules();

    ModelTypes modelTypes();

    MigrationDialect migrations();

    VerdictSql verdicts();

    Connector connector();

    /** Empty where this version cannot plan. */
    default Optional<Planning> planning() {
        return Optional.empty();
    }

    /** What planning needs of a dialect. */
    interface Planning {
        Normaliser normaliser();

        ChangeRenderer renderer(PlanOptions options);
    }
}
