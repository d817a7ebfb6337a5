package dev.sequelgate.engine.testing;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Ends a server when this JVM is gone. A JVM that is killed runs no shutdown hook: a shell that waits for the end of its
 * input stops the server then.
 */
final class ServerWatch {
    private static final String SCRIPT = "trap '' INT TERM HUP; cat >/dev/null; "
            + "[ -f \"$1\" ] && p=\"$(head -n 1 \"$1\")\" && kill -\"$2\" \"$p\"; "
            + "n=0; while [ -n \"$p\" ] && kill -0 \"$p\" 2>/dev/null && [ $n -lt 50 ]; do sleep 0.1; n=$((n+1)); done; "
            + "rm -rf \"$3\"";

    private ServerWatch() {}

    /**
     * @param process the file whose first line is the server's process number
     * @param signal that ends the server quickly
     * @param data what is removed afterwards
     */
    static void begin(Path process, String signal, Path data) throws IOException {
        new ProcessBuilder("sh", "-c", SCRIPT, "sh", process.toString(), signal, data.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
