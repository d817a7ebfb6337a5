package dev.sequelgate.agent.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where a JavaScript source has just completed the class Sequelize, and calls the gate's hook with it there.
 *
 * <p>The source may be Sequelize's own file or a bundle of any bundler, minified, or with its modules inside strings that
 * are evaluated later. So what is inserted has no quotes, no backslashes and no line ends, and nothing is searched with an
 * expression that could run over a bundle of megabytes more than once.
 */
public final class SourceWeaver {
    /** The global function that takes a Sequelize class. */
    public static final String HOOK = "__sequelgate";

    private static final String MARKER = ",(globalThis." + HOOK + "||";
    private static final String APPLY = ".applyTo(";
    private static final String VALIDATE = ".prototype.validate";
    private static final String AUTHENTICATE = ".prototype.authenticate";

    /** The name of an error, which no minifier changes. */
    private static final String TELLTALE = "SequelizeConnectionRefusedError";

    /** Version 6 has both anchors, the second one so near before the first. */
    private static final int SAME_CLASS = 8_000;

    private final String missingHook;

    /** @param closed whether Sequelize fails to load in a realm that has no hook; otherwise it loads ungated */
    public SourceWeaver(boolean closed) {
        // A regular expression's source is a text without quotes.
        this.missingHook = closed
                ? "function(){throw new Error(/Sequelgate cannot gate Sequelize in a realm of its own. Load it in the"
                        + " main realm of the context or start with mode=off/.source)}"
                : "Boolean";
    }

    /** Whether the source is a part of some version of Sequelize, the part with the hook or another. */
    public static boolean isOfSequelize(CharSequence source) {
        return source.toString().contains(TELLTALE);
    }

    /** Whether the source calls the hook. */
    public static boolean isWoven(CharSequence source) {
        return source.toString().contains(MARKER);
    }

    /** The source with the hook; empty when it holds no Sequelize, or has the hook already. */
    public Optional<String> weave(CharSequence source) {
        String text = source.toString();
        List<Anchor> anchors = version6(text);
        anchors.addAll(version7(text, List.copyOf(anchors)));
        if (anchors.isEmpty() || text.contains(MARKER)) {
            return Optional.empty();
        }
        anchors.sort((a, b) -> Integer.compare(a.end, b.end));
        StringBuilder woven = new StringBuilder(text.length() + 300);
        int copied = 0;
        for (Anchor anchor : anchors) {
            woven.append(text, copied, anchor.end)
                    .append(MARKER)
                    .append(missingHook)
                    .append(")(")
                    .append(anchor.type)
                    .append(')');
            copied = anchor.end;
        }
        return Optional.of(woven.append(text, copied, text.length()).toString());
    }

    /** After the text up to {@code end} the class of this name is complete. */
    private record Anchor(int start, int end, String type) {}

    /** {@code Hooks.applyTo(Sequelize); Hooks.applyTo(Sequelize.prototype)}: earlier the class has no addHook. */
    private static List<Anchor> version6(String text) {
        List<Anchor> anchors = new ArrayList<>();
        for (int at = text.indexOf(APPLY); at >= 0; at = text.indexOf(APPLY, at + 1)) {
            String hooks = nameBefore(text, at);
            int typeStart = at + APPLY.length();
            String type = nameAt(text, typeStart);
            int close = typeStart + type.length();
            if (hooks.isEmpty() || type.isEmpty() || !text.startsWith(")", close)) {
                continue;
            }
            int second = skipSeparators(text, close + 1);
            String expected = hooks + APPLY + type + ".prototype)";
            if (second > close + 1 && text.startsWith(expected, second)) {
                anchors.add(new Anchor(at, second + expected.length(), type));
            }
        }
        return anchors;
    }

    /** {@code Sequelize.prototype.validate = Sequelize.prototype.authenticate}. */
    private static List<Anchor> version7(String text, List<Anchor> version6) {
        List<Anchor> anchors = new ArrayList<>();
        for (int at = text.indexOf(VALIDATE); at >= 0; at = text.indexOf(VALIDATE, at + 1)) {
            String type = nameBefore(text, at);
            int equals = skipSpaces(text, at + VALIDATE.length());
            if (type.isEmpty() || !text.startsWith("=", equals)) {
                continue;
            }
            int right = skipSpaces(text, equals + 1);
            String expected = type + AUTHENTICATE;
            int start = at;
            boolean isVersion6 = version6.stream()
                    .anyMatch(anchor ->
                            anchor.type.equals(type) && anchor.start > start && anchor.start - start < SAME_CLASS);
            if (text.startsWith(expected, right) && !isVersion6) {
                anchors.add(new Anchor(at, right + expected.length(), type));
            }
        }
        return anchors;
    }

    private static String nameBefore(String text, int end) {
        int start = end;
        while (start > 0 && isNamePart(text.charAt(start - 1))) {
            start--;
        }
        // In a string literal a line end before the name looks like a letter of it.
        boolean escaped = start > 0 && start < end && text.charAt(start - 1) == '\\';
        return text.substring(escaped ? start + 1 : start, end);
    }

    private static String nameAt(String text, int start) {
        int end = start;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isNamePart(char character) {
        return character == '.' || Character.isJavaIdentifierPart(character);
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Over one semicolon or comma and what may surround it: spaces, line ends, and line ends as a string literal has them. */
    private static int skipSeparators(String text, int from) {
        int at = from;
        boolean separated = false;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (!separated && (character == ';' || character == ',')) {
                separated = true;
                at++;
            } else if (Character.isWhitespace(character)) {
                at++;
            } else if (character == '\\' && at + 1 < text.length() && "nrt".indexOf(text.charAt(at + 1)) >= 0) {
                at += 2;
            } else {
                break;
            }
        }
        return separated || lineEnded(text, from, at) ? at : from;
    }

    /** Code without semicolons. */
    private static boolean lineEnded(String text, int from, int to) {
        return text.substring(from, to).contains("\n")
                || text.substring(from, to).contains("\\n");
    }
}
