package dev.sequelgate.engine.testing;

/** A server that speaks MySQL's protocol; its product, its URLs' scheme and its JDBC driver have one name. */
abstract class MysqlFamily extends TestServer {
    static final int PORT = 3306;
    static final String MAINTENANCE_DATABASE = "mysql";

    MysqlFamily(ServerAddress address) {
        super(address);
    }

    @Override
    String createSql(String database) {
        return "CREATE DATABASE " + database + " CHARACTER SET utf8mb4";
    }

    @Override
    String dropSql(String database) {
        return "DROP DATABASE IF EXISTS " + database;
    }

    @Override
    String scheme() {
        return dialect();
    }

    @Override
    String jdbcUrl(String database) {
        return jdbcUrl(dialect(), database) + "&allowMultiQueries=true&allowPublicKeyRetrieval=true";
    }
}
