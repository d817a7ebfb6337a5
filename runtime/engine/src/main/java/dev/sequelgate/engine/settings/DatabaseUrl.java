package dev.sequelgate.engine.settings;

import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.gate.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where a database is and who connects; its text never shows the password.
 *
 * @param options options of the URL as they were written, without user and password
 */
public record DatabaseUrl(
        DatabaseProduct product,
        String host,
        int port,
        String database,
        Optional<String> user,
        Optional<String> password,
        Map<String, String> options)
        implements Database {
    public DatabaseUrl {
        options = Map.copyOf(options);
    }

    /**
     * Reads URLs as Sequelize takes them, such as {@code postgres://…} and {@code sqlite:…}, and {@code jdbc:} URLs.
     *
     * @param place where the URL was written, for the fault's line
     */
    public static DatabaseUrl parse(String text, String place) throws SettingsException {
        DatabaseUrl url = new DatabaseUrlParser(place).parse(text);
        url.checkOptions(place);
        return url;
    }

    /** @param path absolute, or relative to the directory that the process runs in */
    static DatabaseUrl ofFile(DatabaseProduct product, String path, Map<String, String> options, String place)
            throws SettingsException {
        if (path.isBlank() || path.equals(":memory:")) {
            throw new SettingsException(
                    place,
                    (path.isBlank() ? "a temporary" : "an in-memory")
                            + " database belongs to the one connection that opened it, and nothing else can look into it",
                    "use a file, or set mode=off");
        }
        return new DatabaseUrl(
                product,
                "",
                0,
                Path.of(path).toAbsolutePath().normalize().toString(),
                Optional.empty(),
                Optional.empty(),
                options);
    }

    void checkOptions(String place) throws SettingsException {
        try {
            product.connector().properties(options);
        } catch (IllegalArgumentException wrong) {
            throw new SettingsException(place, String.valueOf(wrong.getMessage()), "correct the options of the URL");
        }
    }

    /** The driver's URL, without credentials. */
    public String jdbcUrl() {
        return product.connector().jdbcUrl(host, port, database);
    }

    /** The driver's properties, user and password among them. */
    public Properties toDataSourceProperties() {
        Properties properties = product.connector().properties(options);
        user.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(secret -> properties.setProperty("password", secret));
        return properties;
    }

    @Override
    public Connection connect(Duration timeout) throws SQLException {
        return product.connector().connect(jdbcUrl(), toDataSourceProperties(), timeout);
    }

    @Override
    public Dialect dialect() {
        return product.dialect();
    }

    /** Names the database, whoever connects: {@code postgres://host:5432/name} or {@code sqlite:/path}. */
    public String identity() {
        return product.connector().isFile()
                ? product.name() + ":" + database
                : product.name() + "://" + host.toLowerCase(Locale.ROOT) + ":" + port + "/" + database;
    }

    /** The URL with the password and everything that may be secret left out. */
    @Override
    public String toString() {
        String shown = product.connector().shownOptions(options);
        if (product.connector().isFile()) {
            return product.name() + ":" + database + shown;
        }
        String credentials =
                user.map(name -> name + (password.isPresent() ? ":***@" : "@")).orElse("");
        return product.name() + "://" + credentials + host + ":" + port + "/" + database + shown;
    }

    DatabaseUrl with(Map<String, String> moreOptions) {
        Map<String, String> all = new TreeMap<>(options);
        all.putAll(moreOptions);
        return new DatabaseUrl(product, host, port, database, user, password, all);
    }
}
