package dev.sequelgate.agent.support;

import dev.sequelgate.engine.testing.TestDatabase;
import java.net.URI;

/** What the applications of {@code src/test/npm} need, and what their database looks like. */
public final class Shop {
    /** Tables that fit the application's models. */
    public static final String TABLES = """
            CREATE TABLE users (id serial PRIMARY KEY, name varchar(255) NOT NULL, email varchar(255));
            CREATE TABLE tasks (id serial PRIMARY KEY, title varchar(100),
                "userId" integer REFERENCES users ON DELETE SET NULL ON UPDATE CASCADE);
            """;

    /** The same without a column that a model has. */
    public static final String TABLES_WITHOUT_TITLE = TABLES.replace(" title varchar(100),", "");

    private Shop() {}

    /** The script that runs before the application: it connects. */
    public static String connecting(TestDatabase database) {
        return connecting(database.url());
    }

    public static String connecting(String url) {
        return using(url) + "globalThis.connects = true;";
    }

    /** The application defines its models, and never connects. */
    public static String using(String url) {
        return "globalThis.databaseUrl = '" + URI.create(url) + "';";
    }
}
