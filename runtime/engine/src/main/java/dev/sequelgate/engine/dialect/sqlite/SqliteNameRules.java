package dev.sequelgate.engine.dialect.sqlite;

import dev.sequelgate.engine.dialect.NameRules;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.util.Optional;

/** SQLite keeps names as they are written, and has no schemas: Sequelize makes one name of schema and table. */
final class SqliteNameRules implements NameRules {
    @Override
    public Identifier stored(String written, boolean quoted) {
        // Sequelize removes quotes from names instead of doubling them.
        return Identifier.of(written.replace("`", ""));
    }

    @Override
    public QualifiedName table(
            Optional<String> schema, String table, Identifier defaultNamespace, boolean quoted, int sequelizeMajor) {
        return new QualifiedName(
                defaultNamespace, stored(schema.map(name -> name + ".").orElse("") + table, quoted));
    }
}
