package dev.sequelgate.engine.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sequelgate.engine.capture.Registry;
import dev.sequelgate.engine.capture.RegistryReader;
import java.util.List;

/** A model as the capture script describes it, built for tests; it starts with a key {@code id} that counts by itself. */
final class ModelJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode model = JSON.createObjectNode();
    private final ArrayNode columns = model.putArray("columns");
    private ObjectNode last;

    ModelJson(String name, String table) {
        model.put("name", name).put("file", "/app/models/" + name + ".js").put("line", 7);
        model.putObject("table").put("table", table);
        model.putObject("options");
        model.putObject("uniqueKeys");
        model.putArray("indexes");
        model.putArray("implicitUniques");
        last = column("id", "INTEGER").set("primaryKey", true).set("autoIncrement", true).last;
    }

    static Registry registry(int sequelize, List<ModelJson> models) {
        ObjectNode registry = JSON.createObjectNode()
                .put("sequelizeVersion", sequelize + ".0.0")
                .put("dialect", "postgres");
        registry.putObject("options");
        models.forEach(each -> registry.withArray("models").add(each.model));
        return RegistryReader.read(registry.toString());
    }

    /** Takes the columns that are there away. */
    ModelJson withoutKey() {
        columns.removeAll();
        return this;
    }

    /** @param type such as {@code STRING}, {@code STRING:40}, {@code DECIMAL:10,2}, {@code ENUM:a,b} or {@code ARRAY:STRING} */
    ModelJson column(String name, String type) {
        last = columns.addObject().put("attr", name).put("column", name);
        last.putObject("default").put("kind", "none");
        last.set("type", type(type));
        return this;
    }

    private static ObjectNode type(String written) {
        int colon = written.indexOf(':');
        String key = colon < 0 ? written : written.substring(0, colon);
        String argument = colon < 0 ? "" : written.substring(colon + 1);
        ObjectNode type = JSON.createObjectNode().put("key", key);
        ObjectNode options = type.putObject("options");
        switch (key) {
            case "ENUM" -> List.of(argument.split(",", -1)).forEach(type.withArray("values")::add);
            case "ARRAY" -> type.set("of", type(argument));
            case "GEOMETRY", "GEOGRAPHY" -> {
                if (!argument.isEmpty()) {
                    String[] words = argument.split(",", -1);
                    type.put("geo", words[0]);
                    if (words.length > 1) {
                        type.put("srid", Integer.parseInt(words[1]));
                    }
                }
            }
            case "DECIMAL" -> {
                if (!argument.isEmpty()) {
                    String[] numbers = argument.split(",", -1);
                    options.put("precision", Integer.parseInt(numbers[0])).put("scale", Integer.parseInt(numbers[1]));
                }
            }
            default -> {
                if (!argument.isEmpty()) {
                    options.put(key.equals("DATE") ? "precision" : "length", Integer.parseInt(argument));
                }
            }
        }
        return type;
    }

    ModelJson sqlType(String name, String sql) {
        column(name, "STRING");
        last.putObject("type").put("sql", sql);
        return this;
    }

    ModelJson required() {
        return set("allowNull", false);
    }

    ModelJson key() {
        return set("primaryKey", true);
    }

    ModelJson counted() {
        return set("autoIncrement", true);
    }

    /** A default that Sequelize computes. */
    ModelJson computed() {
        last.putObject("default").put("kind", "js");
        return this;
    }

    ModelJson defaulted(String sql) {
        last.putObject("default").put("kind", "string").put("sql", sql);
        return this;
    }

    ModelJson references(String table, String onDelete) {
        last.putObject("references").put("table", table).put("key", "id");
        last.put("onDelete", onDelete);
        return this;
    }

    ModelJson timestamps() {
        model.withObject("options").put("createdAt", "createdAt").put("updatedAt", "updatedAt");
        return column("createdAt", "DATE").column("updatedAt", "DATE");
    }

    ModelJson paranoid() {
        model.withObject("options").put("paranoid", true).put("deletedAt", "deletedAt");
        return column("deletedAt", "DATE");
    }

    ModelJson unique(String name, String... fields) {
        ArrayNode list = model.withObject("uniqueKeys").putObject(name).putArray("fields");
        List.of(fields).forEach(list::add);
        return this;
    }

    /** One that belongsToMany adds by itself. */
    ModelJson impliedUnique(String name, String... fields) {
        model.withArray("implicitUniques").add(name);
        return unique(name, fields);
    }

    ModelJson index(boolean unique, String... fields) {
        ObjectNode index =
                model.withArray("indexes").addObject().put("name", "ix").put("unique", unique);
        List.of(fields).forEach(field -> index.withArray("fields").addObject().put("column", field));
        return this;
    }

    private ModelJson set(String member, boolean value) {
        last.put(member, value);
        return this;
    }
}
