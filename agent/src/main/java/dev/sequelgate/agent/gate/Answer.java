package dev.sequelgate.agent.gate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/**
 * What the hook is told.
 *
 * @param message the Error that is thrown into the application; empty lets it go on
 * @param again whether a later connection is judged anew, because there was no verdict
 */
public record Answer(Optional<String> message, boolean again) {
    static final Answer PASS = new Answer(Optional.empty(), false);

    static Answer refusal(String report) {
        return new Answer(Optional.of(report), false);
    }

    static Answer fault(String line) {
        return new Answer(Optional.of(line), true);
    }

    public String json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("message", message.orElse(null))
                .put("again", again)
                .toString();
    }
}
