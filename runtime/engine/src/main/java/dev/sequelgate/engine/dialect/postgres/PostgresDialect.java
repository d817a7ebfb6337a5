package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.Connector;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.Inspector;
import dev.sequelgate.engine.dialect.MigrationDialect;
import dev.sequelgate.engine.dialect.ModelTypes;
import dev.sequelgate.engine.dialect.NameRules;
import dev.sequelgate.engine.dialect.Renderer;
import dev.sequelgate.engine.dialect.TypeParser;
import dev.sequelgate.engine.dialect.VerdictSql;

/** PostgreSQL. */
public final class PostgresDialect implements Dialect {
    private final Inspector inspector = new PostgresInspector();
    private final TypeParser typeParser = new PostgresTypeParser();
    private final Renderer renderer = new PostgresRenderer();
    private final NameRules nameRules = new PostgresNameRules();
    private final ModelTypes modelTypes = new PostgresModelTypes(typeParser, renderer);
    private final MigrationDialect migrations = new PostgresMigrations();
    private final VerdictSql verdicts = new PostgresVerdictSql();
    private final Connector connector = new PostgresConnector();

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Inspector inspector() {
        return inspector;
    }

    @Override
    public TypeParser typeParser() {
        return typeParser;
    }

    @Override
    public Renderer renderer() {
        return renderer;
    }

    @Override
    public NameRules nameRules() {
        return nameRules;
    }

    @Override
    public ModelTypes modelTypes() {
        return modelTypes;
    }

    @Override
    public MigrationDialect migrations() {
        return migrations;
    }

    @Override
    public VerdictSql verdicts() {
        return verdicts;
    }

    @Override
    public Connector connector() {
        return connector;
    }
}
