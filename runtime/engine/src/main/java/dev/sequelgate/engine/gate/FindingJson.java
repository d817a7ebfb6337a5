package dev.sequelgate.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Findings as JSON, the same in the report and in kept verdicts. */
public final class FindingJson {
    private FindingJson() {}

    public static ArrayNode write(List<Finding> findings) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        findings.forEach(finding -> array.add(write(finding)));
        return array;
    }

    private static ObjectNode write(Finding finding) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Place place = finding.place();
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.put("code", finding.code().key());
        json.put("model", place.model().orElse(null));
        json.put("file", place.file().orElse(null));
        if (place.line().isPresent()) {
            json.put("line", place.line().getAsInt());
        } else {
            json.putNull("line");
        }
        json.put("table", place.table().orElse(null));
        json.put("column", place.column().orElse(null));
        json.put("actual", finding.actual());
        json.put("expected", finding.expected());
        json.put("remedy", finding.remedy());
        return json;
    }

    static List<Finding> read(JsonNode array) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode json : array) {
            JsonNode line = json.path("line");
            Place place = new Place(
                    text(json, "model"),
                    text(json, "file"),
                    line.isInt() ? OptionalInt.of(line.intValue()) : OptionalInt.empty(),
                    text(json, "table"),
                    text(json, "column"));
            findings.add(new Finding(
                    code(json.path("code").asText()),
                    place,
                    json.path("actual").asText(),
                    json.path("expected").asText(),
                    json.path("remedy").asText()));
        }
        return findings;
    }

    /** @throws IllegalArgumentException if no such code exists */
    static FindingCode code(String key) {
        return Arrays.stream(FindingCode.values())
                .filter(code -> code.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such finding: " + key));
    }

    private static Optional<String> text(JsonNode json, String field) {
        JsonNode node = json.path(field);
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }
}
