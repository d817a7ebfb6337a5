package dev.sequelgate.node;

import java.util.Set;

/** The names of the core modules, and of the packages that the host replaces by its own. */
final class BuiltinNames {
    static final Set<String> CORE = Set.of(
            "assert",
            "assert/strict",
            "async_hooks",
            "buffer",
            "child_process",
            "cluster",
            "console",
            "constants",
            "crypto",
            "dgram",
            "diagnostics_channel",
            "dns",
            "dns/promises",
            "domain",
            "events",
            "fs",
            "fs/promises",
            "http",
            "http2",
            "https",
            "inspector",
            "inspector/promises",
            "module",
            "net",
            "os",
            "path",
            "path/posix",
            "path/win32",
            "perf_hooks",
            "process",
            "punycode",
            "querystring",
            "readline",
            "readline/promises",
            "repl",
            "stream",
            "stream/consumers",
            "stream/promises",
            "stream/web",
            "string_decoder",
            "sys",
            "timers",
            "timers/promises",
            "tls",
            "trace_events",
            "tty",
            "url",
            "util",
            "util/types",
            "v8",
            "vm",
            "wasi",
            "worker_threads",
            "zlib");
    /** `pg` and `sqlite3` are answered by JDBC drivers: a stock application needs no change, and no native add-on. */
    static final Set<String> REPLACED = Set.of("cls-hooked", "pg", "sqlite3");

    private BuiltinNames() {}

    static boolean isBuiltin(String request) {
        return request.startsWith("node:")
                ? CORE.contains(request.substring(5)) || request.equals("node:test")
                : CORE.contains(request) || REPLACED.contains(request);
    }

    static String prefixed(String request) {
        return request.startsWith("node:") ? request : "node:" + request;
    }
}
