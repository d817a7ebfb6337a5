package dev.sequelgate.engine.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequelgate.engine.capture.Registry.Options;
import dev.sequelgate.engine.capture.Registry.Problem;
import dev.sequelgate.engine.capture.Registry.SyncCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the JavaScript half of capture returns.
 *
 * <p>Unknown fields are ignored. Nonsense inside a model becomes a {@link Problem} of that model; only text that is no
 * registry at all is refused.
 */
public final class RegistryReader {
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private RegistryReader() {}

    public static Registry read(String text) {
        JsonNode root = parse(text);
        if (!root.isObject()) {
            throw new RegistryFormatException("the captured registry is not a JSON object");
        }
        JsonNode format = root.path("format");
        if (!format.isMissingNode() && format.asInt(-1) != FORMAT) {
            throw new RegistryFormatException("the captured registry has format " + format + ", but this engine reads "
                    + FORMAT + ": use an agent and an engine of the same version");
        }
        String dialect = Fields.text(root, "dialect")
                .orElseThrow(() -> new RegistryFormatException("the captured registry does not name its dialect"));
        if (!root.path("models").isArray()) {
            throw new RegistryFormatException("the captured registry has no list of models");
        }

        List<Problem> problems = new ArrayList<>(problemsOfCapture(root));
        List<Model> models = new ArrayList<>();
        for (JsonNode node : root.path("models")) {
            new ModelReader(node, problems).read().ifPresent(models::add);
        }
        return new Registry(
                Fields.text(root, "sequelizeVersion").orElse("6"),
                dialect,
                options(root.path("options")),
                models,
                syncCall(root.path("syncCall")),
                problems);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException bad) {
            throw new RegistryFormatException("the captured registry is not JSON: line "
                    + bad.getLocation().getLineNr() + ", column "
                    + bad.getLocation().getColumnNr() + ": "
                    + bad.getOriginalMessage().replaceAll("\\s+", " "));
        }
    }

    private static Options options(JsonNode node) {
        return new Options(
                Fields.text(node, "schema"), node.path("quoteIdentifiers").asBoolean(true));
    }

    private static Optional<SyncCall> syncCall(JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        // `alter` may be an object with options of its own, which means true.
        JsonNode alter = node.path("alter");
        return Optional.of(new SyncCall(alter.asBoolean(false) || alter.isObject(), Fields.flag(node, "force")));
    }

    private static List<Problem> problemsOfCapture(JsonNode root) {
        List<Problem> problems = new ArrayList<>();
        for (JsonNode node : root.path("problems")) {
            problems.add(new Problem(
                    Fields.text(node, "model").orElse("(unknown)"),
                    Fields.text(node, "attribute"),
                    Fields.text(node, "message").orElse("it cannot be read")));
        }
        return problems;
    }
}
