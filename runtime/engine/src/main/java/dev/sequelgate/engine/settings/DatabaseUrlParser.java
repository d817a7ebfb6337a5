package dev.sequelgate.engine.settings;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the text of a database URL; its faults never repeat the text, which may hold a password. */
final class DatabaseUrlParser {
    private static final String ENCODING =
            ", with special characters of user and password percent-encoded (@ is %40, / is %2F)";

    private final String place;
    private String shape = "postgres://user:password@host:5432/database";

    DatabaseUrlParser(String place) {
        this.place = place;
    }

    DatabaseUrl parse(String text) throws SettingsException {
        String url = text.strip();
        if (url.startsWith("jdbc:")) {
            url = url.substring("jdbc:".length());
        }
        int scheme = url.indexOf(':');
        Optional<DatabaseProduct> file = DatabaseProduct.ofScheme(url.substring(0, Math.max(scheme, 0)))
                .filter(product -> product.connector().isFile());
        if (file.isPresent()) {
            return file(file.get(), url.substring(scheme + 1));
        }
        int authority = url.indexOf("://");
        if (authority < 0) {
            throw fault("has no scheme");
        }
        String schemeText = url.substring(0, authority);
        DatabaseProduct product = DatabaseProduct.ofScheme(schemeText)
                .orElseThrow(() -> new SettingsException(
                        place,
                        "'" + schemeText + "://' is no database that this version knows",
                        "use one of " + DatabaseProduct.known()));
        shape = product.connector().urlShape();
        return parse(product, url.substring(authority + "://".length()));
    }

    private DatabaseUrl file(DatabaseProduct product, String rest) throws SettingsException {
        shape = product.connector().urlShape();
        int query = rest.indexOf('?');
        String path = decode(query < 0 ? rest : rest.substring(0, query));
        return DatabaseUrl.ofFile(
                product,
                path.startsWith("//") ? path.substring(2) : path,
                options(query < 0 ? "" : rest.substring(query + 1)),
                place);
    }

    private DatabaseUrl parse(DatabaseProduct product, String rest) throws SettingsException {
        int query = rest.indexOf('?');
        String path = query < 0 ? rest : rest.substring(0, query);
        Map<String, String> options = options(query < 0 ? "" : rest.substring(query + 1));
        int slash = path.indexOf('/');
        String authority = slash < 0 ? path : path.substring(0, slash);
        String database = decode(slash < 0 ? "" : path.substring(slash + 1));
        int at = authority.lastIndexOf('@');
        String credentials = at < 0 ? "" : authority.substring(0, at);
        int colon = credentials.indexOf(':');
        Optional<String> user = present(decode(colon < 0 ? credentials : credentials.substring(0, colon)));
        Optional<String> password = present(decode(colon < 0 ? "" : credentials.substring(colon + 1)));
        Address address = address(product, authority.substring(at + 1));
        Optional<String> userOption = Optional.ofNullable(options.remove("user"));
        Optional<String> passwordOption = Optional.ofNullable(options.remove("password"));
        Optional<String> databaseName = present(database);
        if (product.connector().fallbacks().isPresent()) {
            databaseName = databaseName.or(() -> user).or(() -> userOption);
        }
        return new DatabaseUrl(
                product,
                address.host(),
                address.port(),
                databaseName.orElseThrow(() -> fault("names no database")),
                user.or(() -> userOption),
                password.or(() -> passwordOption),
                options);
    }

    /** Where the server listens. */
    private record Address(String host, int port) {}

    private Address address(DatabaseProduct product, String text) throws SettingsException {
        int colon = text.lastIndexOf(':');
        boolean portGiven = colon > text.lastIndexOf(']');
        String host = decode(portGiven ? text.substring(0, colon) : text);
        int port = portGiven
                ? port(text.substring(colon + 1))
                : product.connector().defaultPort();
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        if (host.matches(".*[\\[\\]\\s].*")) {
            throw fault("has no host that can be read");
        }
        if (host.startsWith("/")) {
            throw new SettingsException(
                    place, "a socket directory cannot be used from the JVM", "give the server's host name and port");
        }
        if (host.contains(",")) {
            throw new SettingsException(place, "names several hosts", "name the primary server alone");
        }
        return new Address(host.isEmpty() ? "localhost" : host, port);
    }

    private int port(String text) throws SettingsException {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw fault("has no number as its port");
    }

    private Map<String, String> options(String query) throws SettingsException {
        Map<String, String> options = new TreeMap<>();
        for (String option : query.split("&", -1)) {
            if (option.isEmpty()) {
                continue;
            }
            int equals = option.indexOf('=');
            if (equals <= 0) {
                throw fault("has an option without a value");
            }
            options.put(decode(option.substring(0, equals)), decode(option.substring(equals + 1)));
        }
        return options;
    }

    /** Percent-decodes; a plus stays a plus, as in Sequelize. */
    private String decode(String text) throws SettingsException {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < source.length; i++) {
            if (source[i] != '%') {
                bytes.write(source[i]);
                continue;
            }
            int high = i + 2 < source.length ? Character.digit(source[i + 1], 16) : -1;
            int low = i + 2 < source.length ? Character.digit(source[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw fault("has a '%' that is not followed by two hexadecimal digits");
            }
            bytes.write(high * 16 + low);
            i += 2;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private SettingsException fault(String what) {
        return new SettingsException(place, "the database URL " + what, "write " + shape + ENCODING);
    }
}
