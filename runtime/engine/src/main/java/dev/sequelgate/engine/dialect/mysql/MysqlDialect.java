package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.dialect.Connector;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.Inspector;
import dev.sequelgate.engine.dialect.MigrationDialect;
import dev.sequelgate.engine.dialect.ModelTypes;
import dev.sequelgate.engine.dialect.NameRules;
import dev.sequelgate.engine.dialect.Renderer;
import dev.sequelgate.engine.dialect.TypeParser;
import dev.sequelgate.engine.dialect.VerdictSql;
import dev.sequelgate.engine.schema.ForeignKey;
import java.util.Optional;

/** MySQL 8. */
public class MysqlDialect implements Dialect {
    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public Inspector inspector() {
        return new MysqlInspector(MysqlDialect.class, typeParser(), new MysqlCatalogWords());
    }

    @Override
    public TypeParser typeParser() {
        return new MysqlTypeParser();
    }

    @Override
    public Renderer renderer() {
        return new MysqlRenderer();
    }

    @Override
    public NameRules nameRules() {
        return new MysqlNameRules();
    }

    @Override
    public ModelTypes modelTypes() {
        return new MysqlModelTypes(typeParser(), MysqlModelTypes.PAIRS);
    }

    @Override
    public boolean deferrableReferences() {
        return false;
    }

    @Override
    public boolean partialIndexes() {
        return false;
    }

    /** InnoDB checks at once in any case. */
    @Override
    public ForeignKey.Action action(ForeignKey.Action declared) {
        return declared == ForeignKey.Action.RESTRICT ? ForeignKey.Action.NO_ACTION : declared;
    }

    @Override
    public MigrationDialect migrations() {
        return new MysqlMigrations();
    }

    @Override
    public VerdictSql verdicts() {
        return new MysqlVerdictSql();
    }

    @Override
    public Optional<Planning> planning() {
        return Optional.of(new MysqlPlanning(this));
    }

    @Override
    public Connector connector() {
        return new MysqlConnector();
    }
}
