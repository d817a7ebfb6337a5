package dev.sequelgate.engine.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the tables and views that models use looked like, as a hash of each.
 *
 * @param make what has to be equal for hashes to be comparable: the way of describing, and the server's version
 */
record ObjectHashes(String make, SortedMap<String, String> byName) {
    /** To be raised with every change of how a schema is described. */
    private static final String FORMAT = "2";

    private static final ObjectMapper JSON = new ObjectMapper();

    static ObjectHashes of(Schema schema, Collection<QualifiedName> used, String server) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (QualifiedName name : used) {
            schema.relation(name)
                    .ifPresent(relation -> hashes.put(
                            name.toString(), Sha256.of(relation.toString()).substring(0, 16)));
        }
        return new ObjectHashes(FORMAT + "/" + server, hashes);
    }

    /** Hashes that were kept as text; none if the text is of another form. */
    static Optional<ObjectHashes> read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            SortedMap<String, String> hashes = new TreeMap<>();
            for (Map.Entry<String, JsonNode> entry : json.path("objects").properties()) {
                hashes.put(entry.getKey(), entry.getValue().asText());
            }
            return Optional.of(new ObjectHashes(json.path("make").asText(), hashes));
        } catch (JsonProcessingException foreign) {
            return Optional.empty();
        }
    }

    String text() {
        ObjectNode json = JSON.createObjectNode();
        json.put("make", make);
        ObjectNode objects = json.putObject("objects");
        byName.forEach(objects::put);
        return json.toString();
    }

    /** Names that both know, and that look different now. */
    List<String> changedSince(ObjectHashes before) {
        if (!make.equals(before.make)) {
            return List.of();
        }
        return byName.entrySet().stream()
                .filter(entry -> {
                    String old = before.byName.get(entry.getKey());
                    return old != null && !old.equals(entry.getValue());
                })
                .map(Map.Entry::getKey)
                .toList();
    }
}
