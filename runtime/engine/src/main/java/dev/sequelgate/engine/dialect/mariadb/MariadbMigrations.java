package dev.sequelgate.engine.dialect.mariadb;

import dev.sequelgate.engine.dialect.mysql.MysqlMigrations;
import java.time.Duration;

/** Migrations on MariaDB, which can limit how long a statement takes. */
final class MariadbMigrations extends MysqlMigrations {
    @Override
    public String statementLimitSql(Duration longest) {
        return "SET SESSION max_statement_time = " + longest.toMillis() / 1000.0;
    }
}
