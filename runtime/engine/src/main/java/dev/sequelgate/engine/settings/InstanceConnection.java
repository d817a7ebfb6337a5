package dev.sequelgate.engine.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequelgate.engine.dialect.Connector;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the connection that a Sequelize instance was configured with, as the capture hands it over in JSON. */
public final class InstanceConnection {
    private static final String PLACE = "the application's Sequelize configuration";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> environment;

    /** @param environment for the variables that a driver falls back on, such as {@code PGPASSWORD} */
    public InstanceConnection(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** @param sequelizeMajor version 6 does not pass its option {@code ssl} on to node-postgres, later ones do */
    public DatabaseUrl read(String connectionJson, int sequelizeMajor) throws SettingsException {
        JsonNode json;
        try {
            json = JSON.readTree(connectionJson);
        } catch (JsonProcessingException invalid) {
            // The text holds a password: its parser's message, which quotes it, is not passed on.
            throw new SettingsException(PLACE, "was captured as invalid JSON", "set 'url' to the database's URL");
        }
        String dialect = text(json, "dialect").orElse("");
        DatabaseProduct product = DatabaseProduct.ofDialect(dialect)
                .orElseThrow(() -> new SettingsException(
                        PLACE,
                        "dialect '" + dialect + "' is not known to this version",
                        "use one of " + DatabaseProduct.known() + ", or set mode=off"));
        Connector connector = product.connector();
        if (connector.isFile()) {
            // Sequelize 6 takes the host of a URL for the file, too.
            String path = text(json, "storage").or(() -> text(json, "host")).orElse(":memory:");
            return DatabaseUrl.ofFile(product, path, Map.of(), PLACE);
        }
        Optional<Connector.Fallbacks> fallbacks = connector.fallbacks();
        String host = text(json, "host").orElse("localhost");
        if (host.startsWith("/")) {
            throw new SettingsException(
                    PLACE,
                    "host '" + host + "' is a socket directory, which cannot be used from the JVM",
                    "configure a host name, or set 'url'");
        }
        Optional<String> user = text(json, "username").or(() -> variable(fallbacks, Connector.Fallbacks::userVariable));
        String database = text(json, "database")
                .or(() -> variable(fallbacks, Connector.Fallbacks::databaseVariable))
                .or(() -> fallbacks.flatMap(asUser -> user))
                .orElseThrow(() -> new SettingsException(PLACE, "names no database", "configure one, or set 'url'"));
        return new DatabaseUrl(
                product,
                host,
                port(json).orElse(connector.defaultPort()),
                database,
                user,
                text(json, "password").or(() -> variable(fallbacks, Connector.Fallbacks::passwordVariable)),
                options(json, connector, sequelizeMajor));
    }

    private static Map<String, String> options(JsonNode json, Connector connector, int sequelizeMajor)
            throws SettingsException {
        JsonNode dialectOptions = json.path("dialectOptions");
        boolean ownSsl = present(dialectOptions.path("ssl")) || sequelizeMajor < 7;
        JsonNode ssl = ownSsl ? dialectOptions.path("ssl") : json.path("ssl");
        Map<String, String> options = new TreeMap<>(encryption(ssl, connector));
        options.putAll(connector.session(text(dialectOptions, "options"), text(json, "searchPath")));
        return options;
    }

    private static Map<String, String> encryption(JsonNode ssl, Connector connector) throws SettingsException {
        if (!present(ssl) || (ssl.isBoolean() && !ssl.booleanValue())) {
            return connector.plain();
        }
        if (present(ssl.path("key")) || present(ssl.path("cert")) || present(ssl.path("pfx"))) {
            throw new SettingsException(
                    PLACE,
                    "a client certificate given as text cannot be used by the gate",
                    "set 'url' to a URL whose options name the files of certificate and key");
        }
        boolean verify = ssl.path("rejectUnauthorized").asBoolean(true)
                && !ssl.path("rejectUnauthorized").asText("").equals("0");
        return connector.encrypted(verify, authorities(ssl.path("ca")));
    }

    private static Optional<String> authorities(JsonNode ca) {
        if (ca.isTextual()) {
            return Optional.of(ca.textValue());
        }
        if (!ca.isArray() || ca.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder all = new StringBuilder();
        ca.forEach(one -> all.append(one.asText()).append('\n'));
        return Optional.of(all.toString());
    }

    private static boolean present(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }

    private static Optional<Integer> port(JsonNode json) throws SettingsException {
        JsonNode port = json.path("port");
        if (!present(port) || port.asText().isBlank()) {
            return Optional.empty();
        }
        int number = port.asInt(-1);
        if (number < 1 || number > 65_535) {
            throw new SettingsException(PLACE, "'" + port.asText() + "' is no port", "configure a number up to 65535");
        }
        return Optional.of(number);
    }

    private static Optional<String> text(JsonNode json, String field) {
        JsonNode node = json.path(field);
        return present(node) && !node.asText().isEmpty() ? Optional.of(node.asText()) : Optional.empty();
    }

    private Optional<String> variable(
            Optional<Connector.Fallbacks> fallbacks, Function<Connector.Fallbacks, String> which) {
        return fallbacks
                .map(which)
                .flatMap(name -> Optional.ofNullable(environment.get(name)))
                .filter(value -> !value.isEmpty());
    }
}
