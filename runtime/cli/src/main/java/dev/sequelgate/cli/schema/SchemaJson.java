package dev.sequelgate.cli.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Index;
import dev.sequelgate.engine.schema.Key;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A schema as JSON, for other programs; members that say nothing are left out. */
final class SchemaJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaJson() {}

    static ObjectNode of(Schema schema) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode tables = json.putArray("tables");
        schema.tables().forEach(table -> tables.add(table(table)));
        ArrayNode views = json.putArray("views");
        schema.views().forEach(view -> views.add(view(view)));
        ArrayNode enums = json.putArray("enums");
        schema.enums().forEach(type -> {
            ObjectNode each = enums.addObject();
            each.put("schema", type.name().schema().value());
            each.put("name", type.name().name().value());
            type.values().forEach(each.putArray("values")::add);
        });
        ArrayNode objects = json.putArray("objects");
        schema.definitions().forEach(definition -> {
            ObjectNode each = objects.addObject();
            each.put("kind", definition.key().kind().word());
            each.put("schema", definition.key().name().schema().value());
            each.put("name", definition.key().name().name().value());
            definition.table().ifPresent(table -> each.put("table", table.toString()));
            each.put("create", definition.create());
        });
        return json;
    }

    private static ObjectNode table(Table table) {
        ObjectNode json = JSON.createObjectNode();
        json.put("schema", table.name().schema().value());
        json.put("name", table.name().name().value());
        columns(json, table.columns());
        table.primaryKey().ifPresent(key -> json.set("primaryKey", key(key)));
        if (!table.uniques().isEmpty()) {
            ArrayNode uniques = json.putArray("uniques");
            table.uniques().forEach(key -> uniques.add(key(key)));
        }
        if (!table.checks().isEmpty()) {
            ArrayNode checks = json.putArray("checks");
            table.checks().forEach(check -> {
                ObjectNode each = checks.addObject();
                put(each, "name", check.name().map(Identifier::value));
                each.put("expression", check.expression());
            });
        }
        if (!table.foreignKeys().isEmpty()) {
            ArrayNode keys = json.putArray("foreignKeys");
            table.foreignKeys().forEach(key -> keys.add(foreignKey(key)));
        }
        if (!table.indexes().isEmpty()) {
            ArrayNode indexes = json.putArray("indexes");
            table.indexes().forEach(index -> indexes.add(index(index)));
        }
        if (!table.options().isEmpty()) {
            ObjectNode options = json.putObject("options");
            table.options().forEach(options::put);
        }
        put(json, "comment", table.comment());
        return json;
    }

    private static ObjectNode view(View view) {
        ObjectNode json = JSON.createObjectNode();
        json.put("schema", view.name().schema().value());
        json.put("name", view.name().name().value());
        json.put("kind", view.kind().name().toLowerCase(Locale.ROOT));
        columns(json, view.columns());
        json.put("definition", view.definition());
        put(json, "comment", view.comment());
        return json;
    }

    private static void columns(ObjectNode json, List<Column> columns) {
        ArrayNode array = json.putArray("columns");
        for (Column column : columns) {
            ObjectNode each = array.addObject();
            each.put("name", column.name().value());
            each.put("type", column.typeText());
            each.put("null", column.nullable());
            put(each, column.source() == Column.Source.GENERATED ? "generated" : "default", column.defaultText());
            if (column.source() != Column.Source.PLAIN && column.source() != Column.Source.GENERATED) {
                each.put("source", column.source().name().toLowerCase(Locale.ROOT));
            }
            put(each, "collation", column.collation());
            put(each, "comment", column.comment());
        }
    }

    private static ObjectNode key(Key key) {
        ObjectNode json = JSON.createObjectNode();
        put(json, "name", key.name().map(Identifier::value));
        names(json, "columns", key.columns());
        return json;
    }

    private static ObjectNode foreignKey(ForeignKey key) {
        ObjectNode json = JSON.createObjectNode();
        put(json, "name", key.name().map(Identifier::value));
        names(json, "columns", key.columns());
        json.put("references", key.referencedTable().toString());
        names(json, "referencedColumns", key.referencedColumns());
        json.put("onDelete", key.onDelete().name());
        json.put("onUpdate", key.onUpdate().name());
        return json;
    }

    private static ObjectNode index(Index index) {
        ObjectNode json = JSON.createObjectNode();
        json.put("name", index.name().value());
        json.put("unique", index.unique());
        json.put("method", index.method());
        ArrayNode parts = json.putArray("parts");
        index.parts()
                .forEach(part -> parts.add(part.column()
                        .map(Identifier::value)
                        .orElseGet(() -> part.expression().orElse(""))));
        put(json, "where", index.predicate());
        put(json, "create", index.statement());
        return json;
    }

    private static void names(ObjectNode json, String member, List<Identifier> names) {
        ArrayNode array = json.putArray(member);
        names.forEach(name -> array.add(name.value()));
    }

    private static void put(ObjectNode json, String member, Optional<String> value) {
        value.ifPresent(text -> json.put(member, text));
    }
}
