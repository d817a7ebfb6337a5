package dev.sequelgate.agent.gate;

import java.util.List;

/** The process's stderr, where the agent says what a person should know. */
final class Console {
    private static final String PREFIX = "sequelgate: ";

    private Console() {}

    static void line(String text) {
        System.err.println(PREFIX + text);
    }

    /** One report, not mixed with what other threads print. */
    static void block(List<String> lines) {
        System.err.println(PREFIX + String.join(System.lineSeparator(), lines));
    }
}
