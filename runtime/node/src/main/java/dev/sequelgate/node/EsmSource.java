package dev.sequelgate.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The text of a module as the engine compiles it. */
final class EsmSource {
    /** Before the URL of a module with a default export: the same module with the mark that compiled CommonJS looks for. */
    static final String MARKED = "node:internal/marked/";

    private static final String REQUIRE = "globalThis[Symbol.for('sequelgate.require')]";

    private final NodeRuntime runtime;
    private final EsmFaults faults;

    EsmSource(NodeRuntime runtime, EsmFaults faults) {
        this.runtime = runtime;
        this.faults = faults;
    }

    String text(EsmPath module) throws IOException {
        if (module.builtin().isPresent()) {
            String id = module.builtin().get();
            if (EsmFaults.isFault(id)) {
                return faults.source(id);
            }
            if (isMarked("node:" + id)) {
                String original = quoted(("node:" + id).substring(MARKED.length()));
                return "export*from" + original + ";export{default}from" + original + ";export const __esModule=true;";
            }
            return facade("node:" + id, runtime.builtinExports(id));
        }
        String file = module.file().toString();
        String format = runtime.resolver().format(file);
        return switch (format) {
            case "json" -> read(module.file());
            case "module" -> withMeta(read(module.file()), module.file());
            default -> undeclared(module.file());
        };
    }

    /** A file of a package without a type is what its text shows. */
    private String undeclared(Path file) throws IOException {
        String name = file.toString();
        if (name.endsWith(".js") && runtime.resolver().packageType(name).equals("none")) {
            String text = read(file);
            if (EsmSyntax.in(text)) {
                runtime.resolver().markEsm(name);
                return withMeta(text, file);
            }
        }
        return facade(name, CjsExports.of(file, runtime.resolver()));
    }

    static boolean isMarked(String place) {
        return place.startsWith(MARKED);
    }

    private static String read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return text.startsWith("#!") ? "//" + text : text;
    }

    /** What the engine's `import.meta` lacks is added on the first line, so that line numbers stay. */
    private static String withMeta(String text, Path file) {
        if (!text.contains("import.meta")) {
            return text;
        }
        Path parent = file.getParent();
        return "import.meta.filename=" + quoted(file.toString()) + ";import.meta.dirname="
                + quoted(String.valueOf(parent))
                + ";import.meta.resolve=(s)=>globalThis[Symbol.for('sequelgate.resolve')](s," + quoted(file.toString())
                + ");" + text;
    }

    /** An ES module whose default export is what `require` gives, with the names that can be known before running it. */
    private static String facade(String place, List<String> names) {
        List<String> exported = names.stream()
                .filter(name -> !name.equals("default"))
                .distinct()
                .toList();
        String constants = IntStream.range(0, exported.size())
                .mapToObj(i -> "const n" + i + "=o[" + quoted(exported.get(i)) + "];")
                .collect(Collectors.joining());
        String exports = IntStream.range(0, exported.size())
                .mapToObj(i -> "n" + i + " as " + quoted(exported.get(i)))
                .collect(Collectors.joining(","));
        return "const m=" + REQUIRE + "(" + quoted(place) + ");export default m;const o=Object(m);" + constants
                + "export{" + exports + "};";
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
