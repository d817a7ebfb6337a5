package dev.sequelgate.engine.dialect;

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
}
