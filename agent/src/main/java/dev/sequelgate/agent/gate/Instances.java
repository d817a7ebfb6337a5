package dev.sequelgate.agent.gate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sequelgate.engine.gate.Mode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every Sequelize instance that the gate has seen, in the order of their first judgement. */
final class Instances {
    private final Mode mode;
    private final Map<String, Instance> byId = new LinkedHashMap<>();

    Instances(Mode mode) {
        this.mode = mode;
    }

    synchronized void put(Instance instance) {
        byId.put(instance.id(), instance);
    }

    synchronized Optional<Instance> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized List<Instance> all() {
        return new ArrayList<>(byId.values());
    }

    /** Whether the application may get traffic. */
    boolean ready() {
        List<Instance> all = all();
        return !all.isEmpty() && all.stream().allMatch(one -> mode == Mode.OBSERVE || one.passes());
    }

    private String verdict(List<Instance> all) {
        if (all.isEmpty()) {
            return "waiting";
        }
        for (String worst : List.of("failed", "refused")) {
            if (all.stream().anyMatch(one -> one.verdict().equals(worst))) {
                return worst;
            }
        }
        return "open";
    }

    /** The status page and the report file: field names are an interface that others rely on. */
    String json() {
        List<Instance> all = all();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("verdict", verdict(all));
        json.put("ready", ready());
        json.put("mode", mode.name().toLowerCase(Locale.ROOT));
        ArrayNode instances = json.putArray("instances");
        all.forEach(one -> instances.add(one.json()));
        return json.toPrettyString() + "\n";
    }
}
