package dev.sequelgate.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that a CommonJS module exports, as far as its text shows them without running it.
 *
 * <p>The patterns are those of Node's own `cjs-module-lexer`: assignments to `exports`, `defineProperty`, object
 * literals, and the re-exports that TypeScript and Babel write.
 */
final class CjsExports {
    private final List<JsTokens.Token> tokens;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> reexports = new LinkedHashSet<>();
    private final Map<String, String> required = new HashMap<>();

    private CjsExports(List<JsTokens.Token> tokens) {
        this.tokens = tokens;
    }

    static List<String> of(Path file, ModuleResolver resolver) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        collect(file, resolver, names, new HashSet<>());
        return List.copyOf(names);
    }

    private static void collect(Path file, ModuleResolver resolver, Set<String> names, Set<Path> seen)
            throws IOException {
        if (!seen.add(file) || file.toString().endsWith(".json")) {
            return;
        }
        CjsExports exports = new CjsExports(JsTokens.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        exports.scan();
        names.addAll(exports.names);
        for (String request : exports.reexports) {
            if (BuiltinNames.isBuiltin(request)) {
                continue;
            }
            List<String> extensions = List.of(".js", ".json", ".node");
            var target = resolver.require(request, ModuleResolver.Asker.file(file.toString()), null, extensions);
            if (target.isPresent() && !target.get().endsWith(".node")) {
                collect(Path.of(target.get()), resolver, names, seen);
            }
        }
    }

    private void scan() {
        for (int i = 0; i < tokens.size(); i++) {
            switch (text(i)) {
                case "exports" -> {
                    if (!is(i - 1, ".") || is(i - 2, "module")) {
                        exportsAt(i);
                    }
                }
                case "defineProperty" -> defineProperty(i);
                case "__exportStar", "__export", "_export_star" -> star(i);
                case "require" -> rememberRequire(i);
                case "keys" -> babelReexport(i);
                default -> {
                    // Nothing else exports.
                }
            }
        }
    }

    private void exportsAt(int i) {
        if (is(i + 1, ".") && assigned(i + 3) && word(i + 2)) {
            names.add(text(i + 2));
        } else if (is(i + 1, "[") && literal(i + 2) && is(i + 3, "]") && assigned(i + 4)) {
            names.add(text(i + 2));
        } else if (is(i + 1, "=") && is(i - 1, ".")) {
            reexports.clear();
            wholeExports(i + 2);
        }
    }

    private void wholeExports(int i) {
        if (isRequire(i)) {
            reexports.add(text(i + 2));
        } else if (is(i, "{")) {
            objectLiteral(i + 1);
        }
    }

    private void objectLiteral(int start) {
        int i = start;
        while (i < tokens.size()) {
            if (is(i, "...") && isRequire(i + 1)) {
                reexports.add(text(i + 3));
                i += 5;
            } else if (is(i, "...") && word(i + 1)) {
                i += 2;
            } else if (word(i) || literal(i)) {
                boolean shorthand = word(i) && !is(i + 1, ":");
                // A value that is no word ends the reading, as in Node: what follows it cannot be told without parsing.
                if (!shorthand && !(is(i + 1, ":") && word(i + 2))) {
                    return;
                }
                names.add(text(i));
                i += shorthand ? 1 : 3;
            } else {
                return;
            }
            if (!is(i, ",")) {
                return;
            }
            i++;
        }
    }

    private void defineProperty(int i) {
        int at = i + 2;
        if (is(at, "module") && is(at + 1, ".")) {
            at += 2;
        }
        if (!is(i + 1, "(") || !is(at, "exports") || !literal(at + 2) || !is(at + 4, "{")) {
            return;
        }
        int field = at + 5;
        if (is(field, "enumerable") && is(field + 2, "true") && is(field + 3, ",")) {
            field += 4;
        }
        if (is(field, "value") || (is(field, "get") && returnsName(field + 1))) {
            names.add(text(at + 2));
        }
    }

    /** `: function () { return name; }` or `() { return name.member; }`: what compilers write, and nothing else. */
    private boolean returnsName(int from) {
        int i = from;
        if (is(i, ":") && is(i + 1, "function")) {
            i += 2;
            i += word(i) ? 1 : 0;
        }
        if (!is(i, "(") || !is(i + 1, ")") || !is(i + 2, "{") || !is(i + 3, "return") || !word(i + 4)) {
            return false;
        }
        i += 5;
        if (is(i, ".")) {
            i += 2;
        } else if (is(i, "[") && literal(i + 1)) {
            i += 3;
        }
        return is(is(i, ";") ? i + 1 : i, "}");
    }

    /** Also before a comparison, which Node's own reading does not tell apart. */
    private boolean assigned(int i) {
        return is(i, "=") || is(i, "==") || is(i, "===");
    }

    private void star(int i) {
        if (is(i + 1, "(") && isRequire(i + 2)) {
            reexports.add(text(i + 4));
        }
    }

    /** `var _x = require('x')`, also through Babel's interop call. */
    private void rememberRequire(int i) {
        if (!isRequire(i)) {
            return;
        }
        int before = is(i - 1, "(") ? i - 3 : i - 1;
        if (is(before, "=") && word(before - 1)) {
            required.put(text(before - 1), text(i + 2));
        }
    }

    /** `Object.keys(_x).forEach(function (key) { … exports[key] = _x[key] … })`. */
    private void babelReexport(int i) {
        String request = required.get(text(i + 2));
        if (request != null && is(i + 1, "(") && is(i + 4, ".") && is(i + 5, "forEach") && assignsByKey(i + 6)) {
            reexports.add(request);
        }
    }

    private boolean assignsByKey(int from) {
        int limit = Math.min(tokens.size(), from + 90);
        for (int i = from; i < limit; i++) {
            if (is(i, "exports") && (is(i + 1, "[") || is(i + 1, ","))) {
                return true;
            }
        }
        return false;
    }

    private boolean isRequire(int i) {
        return is(i, "require") && is(i + 1, "(") && literal(i + 2) && is(i + 3, ")");
    }

    private String text(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).text() : "";
    }

    private boolean is(int i, String text) {
        return i >= 0
                && i < tokens.size()
                && tokens.get(i).kind() != JsTokens.Kind.TEXT
                && tokens.get(i).text().equals(text);
    }

    private boolean word(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).kind() == JsTokens.Kind.WORD;
    }

    private boolean literal(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).kind() == JsTokens.Kind.TEXT;
    }

    /** All names seen, in the order of the text. */
    static List<String> inText(String text) {
        CjsExports exports = new CjsExports(JsTokens.of(text));
        exports.scan();
        return new ArrayList<>(exports.names);
    }
}
