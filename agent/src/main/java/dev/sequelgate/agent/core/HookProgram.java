package dev.sequelgate.agent.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The agent's JavaScript as one function that takes the agent. */
final class HookProgram {
    /** Read when the first Sequelize appears. */
    static final String TEXT = read();

    private HookProgram() {}

    private static String read() {
        return "(function (call) {"
                + "const load = (body, require) => { const module = { exports: {} }; body(module, require); return module.exports; };"
                + "const registry = load(" + module("registry.js") + ");"
                + "const capture = load(" + module("capture.js") + ", () => registry);"
                + "load(" + module("hook.js") + ", () => capture)(call); })";
    }

    private static String module(String name) {
        try (InputStream stream =
                HookProgram.class.getClassLoader().getResourceAsStream("dev/sequelgate/agent/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the agent's jar lacks " + name);
            }
            return "function (module, require) {" + new String(stream.readAllBytes(), StandardCharsets.UTF_8) + "\n}";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
