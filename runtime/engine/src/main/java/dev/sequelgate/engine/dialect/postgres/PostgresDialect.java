package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.ChangeRenderer;
import dev.sequelgate.engine.dialect.Connector;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.Inspector;
import dev.sequelgate.engine.dialect.MigrationDialect;
import dev.sequelgate.engine.dialect.ModelTypes;
import dev.sequelgate.engine.dialect.NameRules;
import dev.sequelgate.engine.dialect.Normaliser;
import dev.sequelgate.engine.dialect.PlanOptions;
import dev.sequelgate.engine.dialect.Renderer;
import dev.sequelgate.engine.dialect.TypeParser;
import dev.sequelgate.engine.dialect.VerdictSql;
import dev.sequelgate.engine.schema.Identifier;
import java.util.Optional;

/** PostgreSQL. Its parts keep nothing, and a part that nobody asks for costs a start no class. */
public final class PostgresDialect implements Dialect {
    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Inspector inspector() {
        return new PostgresInspector();
    }

    @Override
    public TypeParser typeParser() {
        return new PostgresTypeParser();
    }

    @Override
    public Renderer renderer() {
        return new PostgresRenderer();
    }

    @Override
    public NameRules nameRules() {
        return new PostgresNameRules();
    }

    @Override
    public ModelTypes modelTypes() {
        return new PostgresModelTypes(typeParser(), renderer());
    }

    @Override
    public MigrationDialect migrations() {
        return new PostgresMigrations();
    }

    @Override
    public VerdictSql verdicts() {
        return new PostgresVerdictSql();
    }

    @Override
    public Optional<Planning> planning() {
        return Optional.of(new Planning() {
            @Override
            public Identifier namespace() {
                return Identifier.of(PostgresRenderer.DEFAULT_SCHEMA);
            }

            @Override
            public Normaliser normaliser() {
                return new PostgresNormaliser();
            }

            @Override
            public ChangeRenderer renderer(PlanOptions options) {
                return new PostgresChangeRenderer(options);
            }
        });
    }

    @Override
    public Connector connector() {
        return new PostgresConnector();
    }
}
