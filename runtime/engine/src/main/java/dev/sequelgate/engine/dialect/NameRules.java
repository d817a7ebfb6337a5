package dev.sequelgate.engine.dialect;

import dev.sequelgate.engine.schema.Identifier;

/** How a database stores the names that Sequelize writes into its statements. */
public interface NameRules {
    /**
     * The name as the catalog has it afterwards.
     *
     * @param quoted false when Sequelize runs with {@code quoteIdentifiers: false}
     */
    Identifier stored(String written, boolean quoted);
}
