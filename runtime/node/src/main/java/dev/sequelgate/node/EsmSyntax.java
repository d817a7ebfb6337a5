package dev.sequelgate.node;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells an ES module by its text, for files whose package does not say what they are. */
final class EsmSyntax {
    private static final Pattern HINT = Pattern.compile("(?m)^\\s*(?:import|export)\\b");
    private static final Set<String> OPENING = Set.of("(", "[", "{");
    private static final Set<String> CLOSING = Set.of(")", "]", "}");
    private static final Set<String> EXPORTED = Set.of("default", "const", "let", "var", "class", "function", "async");

    private EsmSyntax() {}

    /** Whether an import or export declaration stands at the top level. */
    static boolean in(String text) {
        if (!HINT.matcher(text).find()) {
            return false;
        }
        List<JsTokens.Token> tokens = JsTokens.of(text);
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            JsTokens.Token token = tokens.get(i);
            if (token.kind() == JsTokens.Kind.PUNCTUATOR) {
                depth += OPENING.contains(token.text()) ? 1 : CLOSING.contains(token.text()) ? -1 : 0;
            } else if (depth == 0 && token.kind() == JsTokens.Kind.WORD && i + 1 < tokens.size()) {
                JsTokens.Token next = tokens.get(i + 1);
                if (token.text().equals("import") ? imports(next) : token.text().equals("export") && exports(next)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean imports(JsTokens.Token next) {
        return next.kind() != JsTokens.Kind.PUNCTUATOR
                || next.text().equals("{")
                || next.text().equals("*");
    }

    private static boolean exports(JsTokens.Token next) {
        return next.kind() == JsTokens.Kind.WORD
                ? EXPORTED.contains(next.text())
                : next.text().equals("{") || next.text().equals("*");
    }
}
