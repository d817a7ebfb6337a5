package dev.sequelgate.engine.dialect.mariadb;

import dev.sequelgate.engine.dialect.NameRules;
import dev.sequelgate.engine.schema.Identifier;

/** MariaDB keeps names as they are written; a schema of Sequelize is another database. */
final class MariadbNameRules implements NameRules {
    @Override
    public Identifier stored(String written, boolean quoted) {
        // Sequelize removes quotes from names instead of doubling them.
        return Identifier.of(written.replace("`", ""));
    }
}
