package dev.sequelgate.engine.dialect;

import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
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

    /** Whether an index can have a WHERE; where it cannot, Sequelize leaves that out. */
    default boolean partialIndexes() {
        return true;
    }

    /** Whether Sequelize can ask for references that are checked at a transaction's end. */
    default boolean deferrableReferences() {
        return true;
    }

    /** What the catalog says of an action of a foreign key that was declared so. */
    default ForeignKey.Action action(ForeignKey.Action declared) {
        return declared;
    }

    MigrationDialect migrations();

    VerdictSql verdicts();

    Connector connector();

    /** Empty where this version cannot plan. */
    default Optional<Planning> planning() {
        return Optional.empty();
    }

    /** What planning needs of a dialect. */
    interface Planning {
        /** Where unqualified names live in schemas that are planned. */
        Identifier namespace();

        Normaliser normaliser();

        ChangeRenderer renderer(PlanOptions options);
    }
}
