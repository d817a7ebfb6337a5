package dev.sequelgate.sample.models;

import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.mariadb.MariadbDialect;
import dev.sequelgate.engine.dialect.mysql.MysqlDialect;
import dev.sequelgate.engine.dialect.postgres.PostgresDialect;
import dev.sequelgate.engine.dialect.sqlite.SqliteDialect;
import dev.sequelgate.engine.gate.Finding;
import dev.sequelgate.engine.testing.TestDatabases;
import dev.sequelgate.engine.testing.TestMariadb;
import dev.sequelgate.engine.testing.TestMysql;
import dev.sequelgate.engine.testing.TestPostgres;
import dev.sequelgate.engine.testing.TestSqlite;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A database that model sets are tried on.
 *
 * @param directories with sets of this database's own
 * @param refused numbers of sets with something that Sequelize, or the server, does not take on this database
 */
record Product(Dialect dialect, Supplier<TestDatabases> databases, List<String> directories, Pattern refused) {
    /** Types of PostgreSQL, its expressions, materialized views, references across schemas; DOUBLE(11); a database app. */
    private static final String BY_MYSQL = "05|06|10|17|19|20|21|22|24|25|26|28|43|52|54|55|65|71|72|74|81|83|87|89";

    /** There a schema is another database, which the sets do not make. */
    private static final String BY_MARIADB = BY_MYSQL + "|35|36";

    /** Types with brackets, functions and collations of PostgreSQL, time zones, and what Sequelize 7 refuses to define. */
    private static final String BY_SQLITE = "21|22|24|25|52|65|71|72|74|79|81|82|83|89|91";

    /** Those beside PostgreSQL. */
    static final List<Product> ALL = List.of(
            new Product(new MysqlDialect(), TestMysql::shared, List.of("mysql"), numbers(BY_MYSQL)),
            new Product(new MariadbDialect(), TestMariadb::shared, List.of("mysql"), numbers(BY_MARIADB)),
            new Product(new SqliteDialect(), TestSqlite::shared, List.of("sqlite"), numbers(BY_SQLITE)));

    static final Product POSTGRES =
            new Product(new PostgresDialect(), TestPostgres::shared, List.of(), numbers("none"));

    private static Pattern numbers(String numbers) {
        return Pattern.compile("(" + numbers + ")-.*");
    }

    String name() {
        return dialect.name();
    }

    /** A column that counts beside the key, which SQLite makes without counting: that is a finding, and rightly. */
    boolean reports(String set, Finding finding) {
        return name().equals("sqlite")
                && set.equals("43-serial-keys")
                && finding.place().column().filter("number"::equals).isPresent();
    }

    boolean refuses(String set) {
        return refused.matcher(set).matches();
    }
}
