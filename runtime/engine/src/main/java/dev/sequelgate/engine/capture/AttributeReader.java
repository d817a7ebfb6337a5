package dev.sequelgate.engine.capture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sequelgate.engine.capture.Attribute.Default;
import dev.sequelgate.engine.capture.Attribute.Reference;
import dev.sequelgate.engine.capture.Registry.Problem;
import dev.sequelgate.engine.dialect.ModelType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one attribute of a captured model. */
final class AttributeReader {
    private static final Set<String> ACTIONS = Set.of("CASCADE", "RESTRICT", "SET NULL", "SET DEFAULT", "NO ACTION");

    private static final Set<String> NUMBERS =
            Set.of("TINYINT", "SMALLINT", "MEDIUMINT", "INTEGER", "BIGINT", "FLOAT", "REAL", "DOUBLE", "DECIMAL");

    private final String model;
    private final JsonNode node;
    private final List<Problem> problems;
    private final String name;

    AttributeReader(String model, JsonNode node, List<Problem> problems) {
        this.model = model;
        this.node = node;
        this.problems = problems;
        this.name =
                Fields.text(node, "attr").or(() -> Fields.text(node, "column")).orElse("");
    }

    /** Empty, with a problem noted, when the attribute has no name. */
    Optional<Attribute> read() {
        if (name.isEmpty()) {
            problems.add(new Problem(model, Optional.empty(), "an attribute has no name"));
            return Optional.empty();
        }
        JsonNode typeNode = node.path("type");
        boolean virtual = Fields.flag(node, "virtual")
                || Fields.text(typeNode, "key").orElse("").equals("VIRTUAL");
        Optional<ModelType> type = virtual ? Optional.empty() : new TypeReader(this::problem).read(typeNode);
        if (!virtual && type.isEmpty()) {
            problem("its type is none that Sequelize knows");
        }
        boolean primaryKey = Fields.flag(node, "primaryKey");
        return Optional.of(new Attribute(
                name,
                Fields.text(node, "column").orElse(name),
                virtual,
                type,
                node.path("allowNull").asBoolean(true) && !primaryKey,
                primaryKey,
                Fields.flag(node, "autoIncrement"),
                Fields.flag(node, "autoIncrementIdentity"),
                numberOrNone(type, defaultValue(node.path("default"))),
                reference(node.path("references")),
                Fields.text(node, "comment")));
    }

    /** A text as the default of a number: Sequelize sends it, and no database would take it into a table's definition. */
    private Default numberOrNone(Optional<ModelType> type, Default given) {
        JsonNode value = node.path("default").path("value");
        boolean number = type.map(ModelType::key).filter(NUMBERS::contains).isPresent();
        if (!number
                || !value.isTextual()
                || value.textValue().matches("\\s*[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?\\s*")) {
            return given;
        }
        problem("its default '" + value.textValue() + "' is no number");
        return new Default(Default.Kind.APPLICATION, Optional.empty());
    }

    private static Default defaultValue(JsonNode value) {
        String kind = Fields.text(value, "kind").orElse("none").toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "none", "null" -> Default.NONE;
            case "js" -> new Default(Default.Kind.APPLICATION, Optional.empty());
            case "expr" -> expression(value);
            default -> new Default(Default.Kind.DATABASE, literal(value));
        };
    }

    /** NOW, UUIDV1 and UUIDV4 are computed by Sequelize itself. */
    private static Default expression(JsonNode value) {
        String text = Fields.text(value, "value").orElse("").toUpperCase(Locale.ROOT);
        boolean computed = Set.of("NOW", "UUIDV1", "UUIDV4").contains(text)
                && Fields.text(value, "sql").isEmpty();
        return computed
                ? new Default(Default.Kind.APPLICATION, Optional.empty())
                : new Default(Default.Kind.DATABASE, Fields.text(value, "sql"));
    }

    private static Optional<String> literal(JsonNode value) {
        return Fields.text(value, "sql").or(() -> {
            JsonNode given = value.path("value");
            return given.isNumber() || given.isBoolean() ? Optional.of(given.asText()) : Optional.empty();
        });
    }

    private Optional<Reference> reference(JsonNode references) {
        if (references.isMissingNode() || references.isNull()) {
            return Optional.empty();
        }
        Optional<String> table = Fields.text(node, "references")
                .or(() -> Fields.text(references, "table"))
                .or(() -> Fields.text(references, "tableName"))
                .or(() -> Fields.text(references.path("table"), "tableName"))
                .or(() -> Fields.text(references.path("table"), "table"));
        if (table.isEmpty()) {
            problem("references names no table");
            return Optional.empty();
        }
        String deferrable = Fields.text(references, "deferrable").orElse("").toUpperCase(Locale.ROOT);
        return Optional.of(new Reference(
                table.get(),
                Fields.text(references, "schema").or(() -> Fields.text(references.path("table"), "schema")),
                Fields.text(references, "key"),
                action("onDelete"),
                action("onUpdate"),
                deferrable.startsWith("INITIALLY"),
                deferrable.contains("DEFERRED")));
    }

    private Optional<String> action(String member) {
        return Fields.text(node, member)
                .map(text -> text.strip().toUpperCase(Locale.ROOT).replace('_', ' '))
                .filter(action -> {
                    if (ACTIONS.contains(action)) {
                        return true;
                    }
                    problem(member + " is '" + action + "', which no database knows");
                    return false;
                });
    }

    private void problem(String message) {
        problems.add(new Problem(model, Optional.of(name), message));
    }
}
