package dev.sequelgate.engine.dialect.mysql;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** JDBC URLs of the drivers for MySQL and MariaDB. */
public final class MysqlUrl {
    private MysqlUrl() {}

    public static String of(String scheme, String host, int port, String database) {
        String address = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return "jdbc:" + scheme + "://" + address + ":" + port + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The database that the connection was opened for, whichever one a statement has chosen since. */
    static String quotedDatabase(Connection connection) throws SQLException {
        String url = connection.getMetaData().getURL().replaceFirst("\\?.*", "");
        String name = URLDecoder.decode(url.substring(url.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
        return '`' + name.replace("`", "``") + '`';
    }
}
