package dev.sequelgate.engine.capture;

import dev.sequelgate.engine.dialect.ModelType;
import java.util.Optional;

/**
 * One attribute of a model.
 *
 * @param name as the application uses it
 * @param column as Sequelize writes it
 * @param virtual true when there is no column
 * @param type empty where the model gives none that can be read
 */
public record Attribute(
        String name,
        String column,
        boolean virtual,
        Optional<ModelType> type,
        boolean nullable,
        boolean primaryKey,
        boolean autoIncrement,
        boolean identity,
        Default defaultValue,
        Optional<Reference> reference,
        Optional<String> comment) {

    /**
     * The value for an attribute that is not given.
     *
     * @param sql the default as SQL text, where the database is to know it
     */
    public record Default(Kind kind, Optional<String> sql) {
        public static final Default NONE = new Default(Kind.NONE, Optional.empty());

        /** Who supplies the value. */
        public enum Kind {
            NONE,
            /** Sequelize computes it for each row; the database does not know it. */
            APPLICATION,
            /** Sequelize sends it with each row, and {@code sync()} writes it into the table too. */
            DATABASE
        }
    }

    /**
     * The column that this one points to.
     *
     * @param schema empty where the model names none
     * @param key the referenced column; empty is the primary key
     * @param onDelete as the model spells it, such as {@code SET NULL}
     */
    public record Reference(
            String table,
            Optional<String> schema,
            Optional<String> key,
            Optional<String> onDelete,
            Optional<String> onUpdate,
            boolean deferrable,
            boolean initiallyDeferred) {}
}
