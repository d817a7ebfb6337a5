package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.dialect.NameRules;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.util.Optional;

/** MySQL keeps names as they are written. */
final class MysqlNameRules implements NameRules {
    @Override
    public Identifier stored(String written, boolean quoted) {
        // Sequelize removes quotes from names instead of doubling them.
        return Identifier.of(written.replace("`", ""));
    }

    /** Sequelize 6 makes one name of schema and table; for Sequelize 7 a schema is another database. */
    @Override
    public QualifiedName table(
            Optional<String> schema, String table, Identifier defaultNamespace, boolean quoted, int sequelizeMajor) {
        return sequelizeMajor >= 7
                ? NameRules.super.table(schema, table, defaultNamespace, quoted, sequelizeMajor)
                : new QualifiedName(
                        defaultNamespace, stored(schema.map(name -> name + ".").orElse("") + table, quoted));
    }
}
