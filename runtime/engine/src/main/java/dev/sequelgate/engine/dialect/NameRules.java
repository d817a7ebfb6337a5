package dev.sequelgate.engine.dialect;

import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.util.Optional;

/** How a database stores the names that Sequelize writes into its statements. */
public interface NameRules {
    /**
     * The name as the catalog has it afterwards.
     *
     * @param quoted false when Sequelize runs with {@code quoteIdentifiers: false}
     */
    Identifier stored(String written, boolean quoted);

    /**
     * The table that Sequelize means by a name and a schema.
     *
     * @param schema as the model gives it
     * @param defaultNamespace where the connection looks for unqualified names
     * @param sequelizeMajor 6 or 7: they differ in what a schema is on some databases
     */
    default QualifiedName table(
            Optional<String> schema, String table, Identifier defaultNamespace, boolean quoted, int sequelizeMajor) {
        Identifier namespace = schema.map(name -> stored(name, quoted)).orElse(defaultNamespace);
        return new QualifiedName(namespace, stored(table, quoted));
    }
}
