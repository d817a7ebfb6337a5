package dev.sequelgate.engine.dialect.mariadb;

import dev.sequelgate.engine.dialect.Connector;
import dev.sequelgate.engine.dialect.Inspector;
import dev.sequelgate.engine.dialect.MigrationDialect;
import dev.sequelgate.engine.dialect.ModelTypes;
import dev.sequelgate.engine.dialect.NameRules;
import dev.sequelgate.engine.dialect.TypePairs;
import dev.sequelgate.engine.dialect.TypeParser;
import dev.sequelgate.engine.dialect.mysql.MysqlDialect;
import dev.sequelgate.engine.dialect.mysql.MysqlInspector;
import dev.sequelgate.engine.dialect.mysql.MysqlModelTypes;
import dev.sequelgate.engine.schema.ForeignKey;

/** MariaDB 10.6 and later. */
public final class MariadbDialect extends MysqlDialect {
    private static final TypePairs.OfBothVersions PAIRS = new TypePairs.OfBothVersions(MariadbDialect.class);

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public Inspector inspector() {
        return new MysqlInspector(MariadbDialect.class, typeParser(), new MariadbCatalogWords());
    }

    @Override
    public TypeParser typeParser() {
        return new MariadbTypeParser();
    }

    /** What InnoDB does not do, it does not keep. */
    @Override
    public ForeignKey.Action action(ForeignKey.Action declared) {
        return declared == ForeignKey.Action.SET_DEFAULT ? ForeignKey.Action.NO_ACTION : super.action(declared);
    }

    @Override
    public NameRules nameRules() {
        return new MariadbNameRules();
    }

    @Override
    public ModelTypes modelTypes() {
        return new MysqlModelTypes(typeParser(), PAIRS);
    }

    @Override
    public MigrationDialect migrations() {
        return new MariadbMigrations();
    }

    @Override
    public Connector connector() {
        return new MariadbConnector();
    }
}
