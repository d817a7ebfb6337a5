package dev.sequelgate.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The JavaScript sources of the core modules, kept as resources. */
final class Builtins {
    private static final String HEAD = "(function (exports, require, module, process, internalBinding) {";
    private static final String BOOTSTRAP_HEAD = "(function (native) {";

    private Builtins() {}

    static Optional<String> source(String id) {
        try (InputStream resource = Builtins.class.getResourceAsStream("js/" + id + ".js")) {
            if (resource == null) {
                return Optional.empty();
            }
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of((id.equals("internal/bootstrap") ? BOOTSTRAP_HEAD : HEAD) + text + "\n})");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the built-in module " + id, unreadable);
        }
    }
}
