package dev.sequelgate.engine.capture;

import dev.sequelgate.engine.capture.Attribute.Reference;
import dev.sequelgate.engine.dialect.NameRules;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The names of models' tables and columns as the database stores them. */
final class ModelNames {
    private final NameRules rules;
    private final boolean quoted;
    private final Identifier defaultNamespace;
    private final int sequelizeMajor;
    private final Set<QualifiedName> known = new HashSet<>();

    ModelNames(Registry registry, NameRules rules, Identifier defaultNamespace) {
        this.rules = rules;
        this.quoted = registry.options().quoteIdentifiers();
        this.defaultNamespace = defaultNamespace;
        this.sequelizeMajor = registry.sequelizeMajor();
        registry.models().forEach(model -> known.add(table(model)));
    }

    QualifiedName table(Model model) {
        return table(model.schema(), model.table());
    }

    Identifier column(String written) {
        return rules.stored(written, quoted);
    }

    /** Sequelize 6 leaves it to the server what a unique constraint is called. */
    Optional<Identifier> unique(String written) {
        return sequelizeMajor < 7 ? Optional.empty() : Optional.of(column(written));
    }

    /**
     * The referenced table. Sequelize 6 looks for a reference without a schema in the schema of the referencing model,
     * so that is tried first, unless the models know the table only in the connection's own schema.
     */
    QualifiedName referenced(Model from, Reference reference) {
        if (reference.schema().isPresent()) {
            return table(reference.schema(), reference.table());
        }
        QualifiedName nearby = table(from.schema(), reference.table());
        QualifiedName ordinary = table(Optional.empty(), reference.table());
        if (known.contains(nearby) || (sequelizeMajor < 7 && !known.contains(ordinary))) {
            return nearby;
        }
        return ordinary;
    }

    private QualifiedName table(Optional<String> schema, String table) {
        return rules.table(schema, table, defaultNamespace, quoted, sequelizeMajor);
    }
}
