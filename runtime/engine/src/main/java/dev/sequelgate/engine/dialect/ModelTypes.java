package dev.sequelgate.engine.dialect;

import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Type;
import java.util.Optional;

/** What one database makes of Sequelize's types: the column it gets, and which other columns its values survive. */
public interface ModelTypes {
    /** The type of the column that {@code sync()} would create; empty where this database has no such type. */
    Optional<Type> columnType(ModelType type, Site site);

    /** Whether {@code sync()} gives a column of this type the model's default. */
    default boolean takesDefault(ModelType type) {
        return true;
    }

    /** What {@code sync()} says of a column that the database numbers, in the words of {@link Column#options}. */
    default String numberedOptions() {
        return "";
    }

    /** The type as DDL spells it. */
    String typeText(Type type);

    /** The type as {@code sync()} would spell it, which may say more than the type. */
    default String typeText(ModelType model, Type type) {
        return typeText(type);
    }

    /**
     * How the values that Sequelize sends for {@code model} fare in a column of type {@code actual}.
     *
     * @param sequelizeMajor 6 or 7: they differ in how they write and read some values
     */
    TypeFit fit(ModelType model, Type declared, Type actual, int sequelizeMajor);

    /**
     * Where a type is declared; some types are named after it.
     *
     * @param namespace the schema that the table lives in
     * @param table the table's name as Sequelize writes it
     * @param column the column's name as Sequelize writes it
     * @param sequelizeMajor 6 or 7: they differ in what some types become
     */
    record Site(Identifier namespace, String table, String column, int sequelizeMajor) {}
}
