package dev.sequelgate.engine.dialect.sqlite;

import dev.sequelgate.engine.dialect.ChangeRenderer;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.Normaliser;
import dev.sequelgate.engine.dialect.PlanOptions;
import dev.sequelgate.engine.schema.Identifier;

/** Planning on SQLite. */
final class SqlitePlanning implements Dialect.Planning {
    @Override
    public Identifier namespace() {
        return SqliteInspector.MAIN;
    }

    @Override
    public Normaliser normaliser() {
        return new SqliteNormaliser();
    }

    @Override
    public ChangeRenderer renderer(PlanOptions options) {
        return new SqliteChangeRenderer();
    }
}
