package dev.sequelgate.engine.dialect.sqlite;

import dev.sequelgate.engine.dialect.Connector;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.Inspector;
import dev.sequelgate.engine.dialect.MigrationDialect;
import dev.sequelgate.engine.dialect.ModelTypes;
import dev.sequelgate.engine.dialect.NameRules;
import dev.sequelgate.engine.dialect.Renderer;
import dev.sequelgate.engine.dialect.TypeParser;
import dev.sequelgate.engine.dialect.VerdictSql;
import java.util.Optional;

/** SQLite 3. */
public final class SqliteDialect implements Dialect {
    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public Inspector inspector() {
        return new SqliteInspector();
    }

    @Override
    public TypeParser typeParser() {
        return new SqliteTypeParser();
    }

    @Override
    public Renderer renderer() {
        return new SqliteRenderer();
    }

    @Override
    public NameRules nameRules() {
        return new SqliteNameRules();
    }

    @Override
    public ModelTypes modelTypes() {
        return new SqliteModelTypes();
    }

    /** The database could, but Sequelize does not ask. */
    @Override
    public boolean deferrableReferences() {
        return false;
    }

    @Override
    public MigrationDialect migrations() {
        return new SqliteMigrations();
    }

    @Override
    public VerdictSql verdicts() {
        return new SqliteVerdictSql();
    }

    @Override
    public Optional<Planning> planning() {
        return Optional.of(new SqlitePlanning());
    }

    @Override
    public Connector connector() {
        return new SqliteConnector();
    }
}
