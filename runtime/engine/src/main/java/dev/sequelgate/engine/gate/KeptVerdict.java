package dev.sequelgate.engine.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An open verdict as it is kept in the database for the next start.
 *
 * @param since when it was reached
 * @param journal fingerprint of the journal at that time
 * @param catalog fingerprint of the catalog at that time
 * @param counts of all findings
 * @param findings all but the cosmetic ones
 * @param version the last applied version
 */
record KeptVerdict(
        Instant since,
        String journal,
        String catalog,
        FindingCounts counts,
        List<Finding> findings,
        List<Finding> accepted,
        Optional<String> version,
        int applied) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String text() {
        ObjectNode json = JSON.createObjectNode();
        json.put("since", since.toString());
        json.put("journal", journal);
        json.put("catalog", catalog);
        ObjectNode countsJson = json.putObject("counts");
        counts.byCode().forEach((code, count) -> countsJson.put(code.key(), count));
        json.set("findings", FindingJson.write(findings));
        json.set("accepted", FindingJson.write(accepted));
        json.put("version", version.orElse(null));
        json.put("applied", applied);
        return json.toString();
    }

    /** None when another version of this program wrote the text in another form. */
    static Optional<KeptVerdict> read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            Map<FindingCode, Integer> counts = new EnumMap<>(FindingCode.class);
            for (Map.Entry<String, JsonNode> entry : json.path("counts").properties()) {
                counts.put(FindingJson.code(entry.getKey()), entry.getValue().asInt());
            }
            return Optional.of(new KeptVerdict(
                    Instant.parse(json.path("since").asText()),
                    json.path("journal").asText(),
                    json.path("catalog").asText(),
                    new FindingCounts(counts),
                    FindingJson.read(json.path("findings")),
                    FindingJson.read(json.path("accepted")),
                    Optional.ofNullable(json.path("version").textValue()),
                    json.path("applied").asInt()));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
