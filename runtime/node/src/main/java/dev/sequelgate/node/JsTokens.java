package dev.sequelgate.node;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Splits JavaScript into words, punctuators and string literals; comments, templates and regular expressions are left out. */
final class JsTokens {
    enum Kind {
        WORD,
        PUNCTUATOR,
        TEXT
    }

    record Token(Kind kind, String text) {}

    private static final Set<String> BEFORE_EXPRESSION = Set.of(
            "return",
            "typeof",
            "case",
            "in",
            "of",
            "do",
            "else",
            "void",
            "delete",
            "throw",
            "new",
            "instanceof",
            "await",
            "yield");

    private static final Set<String> CONDITIONS = Set.of("if", "while", "for", "with");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    /** Depth of braces inside each open template literal. */
    private final Deque<Integer> templates = new ArrayDeque<>();

    /** Whether each open parenthesis began a condition, behind which a statement follows. */
    private final Deque<Boolean> conditions = new ArrayDeque<>();

    private boolean closedCondition;
    private int at;
    private int braces;

    private JsTokens(String source) {
        this.source = source;
    }

    static List<Token> of(String source) {
        JsTokens tokens = new JsTokens(source);
        tokens.scan();
        return tokens.tokens;
    }

    private void scan() {
        if (source.startsWith("#!")) {
            skipLine();
        }
        while (at < source.length()) {
            char c = source.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '/' && next() == '/') {
                skipLine();
            } else if (c == '/' && next() == '*') {
                int end = source.indexOf("*/", at + 2);
                at = end < 0 ? source.length() : end + 2;
            } else if (c == '"' || c == '\'') {
                string(c);
            } else if (c == '`') {
                at++;
                template();
            } else if (Character.isJavaIdentifierStart(c)) {
                word();
            } else if (Character.isDigit(c)) {
                number();
            } else if (c == '/' && regularExpressionAllowed()) {
                regularExpression();
            } else {
                punctuator(c);
            }
        }
    }

    private char next() {
        return at + 1 < source.length() ? source.charAt(at + 1) : '\0';
    }

    private void skipLine() {
        while (at < source.length() && source.charAt(at) != '\n') {
            at++;
        }
    }

    private void string(char quote) {
        StringBuilder text = new StringBuilder();
        at++;
        while (at < source.length() && source.charAt(at) != quote && source.charAt(at) != '\n') {
            if (source.charAt(at) == '\\') {
                at++;
                escape(text);
            } else {
                text.append(source.charAt(at++));
            }
        }
        at++;
        tokens.add(new Token(Kind.TEXT, text.toString()));
    }

    /** The character behind a backslash, as far as names of exports need it. */
    private void escape(StringBuilder text) {
        int digits = at >= source.length() ? 0 : source.charAt(at) == 'u' ? 4 : source.charAt(at) == 'x' ? 2 : 0;
        int end = at + 1 + digits;
        if (digits > 0 && end <= source.length() && isHex(source.substring(at + 1, end))) {
            text.append((char) Integer.parseInt(source.substring(at + 1, end), 16));
            at = end;
        } else if (at < source.length()) {
            text.append(source.charAt(at++));
        }
    }

    private static boolean isHex(String digits) {
        return digits.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    /** Skips template text until its end or the next `${`. */
    private void template() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\\') {
                at += 2;
            } else if (c == '`') {
                at++;
                tokens.add(new Token(Kind.TEXT, ""));
                return;
            } else if (c == '$' && next() == '{') {
                at += 2;
                templates.push(braces);
                tokens.add(new Token(Kind.PUNCTUATOR, "("));
                return;
            } else {
                at++;
            }
        }
    }

    private void word() {
        int start = at;
        while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
            at++;
        }
        tokens.add(new Token(Kind.WORD, source.substring(start, at)));
    }

    private void number() {
        while (at < source.length()
                && (Character.isLetterOrDigit(source.charAt(at))
                        || source.charAt(at) == '.'
                        || source.charAt(at) == '_')) {
            at++;
        }
        tokens.add(new Token(Kind.PUNCTUATOR, "0"));
    }

    private boolean regularExpressionAllowed() {
        if (tokens.isEmpty()) {
            return true;
        }
        Token last = tokens.get(tokens.size() - 1);
        return switch (last.kind()) {
            case TEXT -> false;
            case WORD -> BEFORE_EXPRESSION.contains(last.text());
            case PUNCTUATOR ->
                !(last.text().equals(")") && !closedCondition)
                        && !last.text().equals("]")
                        && !last.text().equals("}")
                        && !last.text().equals("0");
        };
    }

    private void regularExpression() {
        boolean inClass = false;
        at++;
        while (at < source.length() && source.charAt(at) != '\n') {
            char c = source.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                inClass = true;
            } else if (c == ']') {
                inClass = false;
            } else if (c == '/' && !inClass) {
                break;
            }
            at++;
        }
        at++;
        while (at < source.length() && Character.isLetter(source.charAt(at))) {
            at++;
        }
        tokens.add(new Token(Kind.TEXT, ""));
    }

    private void punctuator(char c) {
        if (c == '{') {
            braces++;
        } else if (c == '}') {
            if (!templates.isEmpty() && templates.peek() == braces) {
                templates.pop();
                at++;
                tokens.add(new Token(Kind.PUNCTUATOR, ")"));
                template();
                return;
            }
            braces--;
        }
        if (c == '(') {
            conditions.push(!tokens.isEmpty()
                    && CONDITIONS.contains(tokens.get(tokens.size() - 1).text()));
        } else if (c == ')') {
            closedCondition = !conditions.isEmpty() && conditions.pop();
        }
        String text = String.valueOf(c);
        if (source.startsWith("...", at)) {
            text = "...";
        } else if (c == '=' && (next() == '=' || next() == '>')) {
            text = source.startsWith("===", at) ? "===" : source.substring(at, at + 2);
        }
        at += text.length();
        tokens.add(new Token(Kind.PUNCTUATOR, text));
    }
}
