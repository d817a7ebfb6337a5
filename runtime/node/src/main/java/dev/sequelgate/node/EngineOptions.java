package dev.sequelgate.node;

import java.util.Map;

/** How the JavaScript engine is set up so that a script sees Node's globals, dates and stack traces. */
final class EngineOptions {
    static final Map<String, String> ENGINE = Map.of("engine.WarnInterpreterOnly", "false");

    static final Map<String, String> CONTEXT = Map.ofEntries(
            Map.entry("js.v8-compat", "true"),
            Map.entry("js.async-context", "true"),
            Map.entry("js.text-encoding", "true"),
            Map.entry("js.esm-bare-specifier-relative-lookup", "true"),
            Map.entry("js.json-modules", "true"),
            Map.entry("js.unhandled-rejections", "handler"),
            Map.entry("js.use-utc-for-legacy-dates", "false"),
            Map.entry("js.global-property", "true"),
            Map.entry("js.performance", "false"),
            Map.entry("js.print", "false"),
            Map.entry("js.load", "false"),
            Map.entry("js.console", "false"),
            Map.entry("js.java-package-globals", "false"));

    private EngineOptions() {}
}
