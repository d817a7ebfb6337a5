package dev.sequelgate.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stand-ins for ES modules that cannot be had: their evaluation throws the reason.
 *
 * <p>The engine hands what its file system throws to JavaScript as a Java object without {@code code}; applications that
 * import an optional package look at that code.
 */
final class EsmFaults {
    static final String PLACE = "node:internal/fault/";
    private static final String ID = "internal/fault/";

    private record Fault(RuntimeException reason, String importer) {}

    private final List<Fault> faults = new ArrayList<>();

    static NodeException noBuiltin(String specifier) {
        return NodeException.error("ERR_UNKNOWN_BUILTIN_MODULE", "No such built-in module: " + specifier);
    }

    static NodeException scheme(String scheme) {
        return NodeException.error(
                "ERR_UNSUPPORTED_ESM_URL_SCHEME",
                "Only URLs with a scheme in: file and node are supported by this ESM loader. Received protocol '"
                        + scheme + ":'");
    }

    static boolean isFault(String id) {
        return id.startsWith(ID);
    }

    /** The place of a module that throws the reason; {@code importer} is the file whose import failed. */
    String place(RuntimeException reason, String importer) {
        faults.add(new Fault(reason, importer));
        return PLACE + (faults.size() - 1);
    }

    String source(String id) throws IOException {
        int number = Integer.parseInt(id.substring(ID.length()));
        String exports = imported(faults.get(number).importer()).stream()
                .map(name -> "n as " + EsmSource.quoted(name))
                .collect(Collectors.joining(","));
        return "globalThis[Symbol.for('sequelgate.fault')](" + number + ");const n=0;export{" + exports + "};";
    }

    /** Called by JavaScript. */
    RuntimeException reason(int number) {
        return faults.get(number).reason();
    }

    /** Every name that the importing file's clauses ask for: a missing one would be an error of its own, earlier. */
    private static Set<String> imported(String importer) throws IOException {
        Set<String> names = new LinkedHashSet<>(List.of("default"));
        if (importer.isEmpty() || !Files.isRegularFile(Path.of(importer))) {
            return names;
        }
        List<JsTokens.Token> tokens =
                JsTokens.of(new String(Files.readAllBytes(Path.of(importer)), StandardCharsets.UTF_8));
        boolean clause = false;
        for (JsTokens.Token token : tokens) {
            switch (token.text()) {
                case "import", "export" -> clause = true;
                case "from", ";", "(", "=" -> clause = false;
                default -> {
                    if (clause && token.kind() == JsTokens.Kind.WORD) {
                        names.add(token.text());
                    }
                }
            }
        }
        return names;
    }
}
