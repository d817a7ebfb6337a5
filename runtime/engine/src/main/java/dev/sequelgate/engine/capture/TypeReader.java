package dev.sequelgate.engine.capture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sequelgate.engine.dialect.ModelType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the type of an attribute. */
final class TypeReader {
    private final Consumer<String> problem;

    TypeReader(Consumer<String> problem) {
        this.problem = problem;
    }

    /** Empty when there is no type at all. */
    Optional<ModelType> read(JsonNode node) {
        if (node.isTextual() && !node.textValue().isBlank()) {
            return Optional.of(ModelType.text(node.textValue().strip()));
        }
        Optional<String> key = Fields.text(node, "key").map(text -> text.toUpperCase(Locale.ROOT));
        if (key.isEmpty() || key.get().equals("STRING_LITERAL") || key.get().equals("RAW")) {
            return Fields.text(node, "sql").map(sql -> ModelType.text(sql.strip()));
        }
        JsonNode options = node.path("options");
        return Optional.of(new ModelType(
                key.get().equals("DOUBLE PRECISION") ? "DOUBLE" : key.get(),
                Fields.text(node, "sql"),
                element(node),
                values(node),
                number(node, options, "length"),
                number(node, options, "precision"),
                scale(node, options),
                Fields.flag(options, "unsigned") || Fields.flag(node, "unsigned"),
                Fields.flag(options, "binary") || Fields.flag(node, "binary"),
                Fields.text(node, "subtype").or(() -> Fields.text(options.path("subtype"), "key")),
                Fields.text(node, "geo").or(() -> Fields.text(options, "type")),
                number(node, options, "srid")));
    }

    private Optional<ModelType> element(JsonNode node) {
        JsonNode element = node.path("of");
        return element.isMissingNode() || element.isNull() ? Optional.empty() : read(element);
    }

    private static OptionalInt number(JsonNode node, JsonNode options, String member) {
        OptionalInt own = Fields.integer(node, member);
        return own.isPresent() ? own : Fields.integer(options, member);
    }

    private static OptionalInt scale(JsonNode node, JsonNode options) {
        OptionalInt scale = number(node, options, "scale");
        return scale.isPresent() ? scale : number(node, options, "decimals");
    }

    /** ENUM values as people really write them: with nulls, and with a list inside the list. */
    private List<String> values(JsonNode node) {
        List<String> all = new ArrayList<>();
        collect(node.path("values"), all);
        Set<String> distinct = new LinkedHashSet<>(all);
        if (distinct.size() < all.size()) {
            problem.accept("the ENUM lists a value twice");
        }
        return List.copyOf(distinct);
    }

    private void collect(JsonNode list, List<String> into) {
        for (JsonNode value : list) {
            if (value.isArray()) {
                problem.accept("the ENUM holds a list inside its list of values");
                collect(value, into);
            } else if (value.isTextual() || value.isNumber() || value.isBoolean()) {
                into.add(value.asText());
            } else {
                problem.accept("the ENUM holds " + value + " among its values");
            }
        }
    }
}
