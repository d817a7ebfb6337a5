package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.dialect.ChangeRenderer;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.Normaliser;
import dev.sequelgate.engine.dialect.PlanOptions;
import dev.sequelgate.engine.schema.Identifier;

/** Planning on MySQL and MariaDB. */
final class MysqlPlanning implements Dialect.Planning {
    private final Dialect dialect;

    MysqlPlanning(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The connection's own database, whatever it is called: plans are for databases of any name. */
    @Override
    public Identifier namespace() {
        return MysqlInspector.OWN;
    }

    @Override
    public Normaliser normaliser() {
        return new MysqlNormaliser(dialect);
    }

    @Override
    public ChangeRenderer renderer(PlanOptions options) {
        return new MysqlChangeRenderer();
    }
}
