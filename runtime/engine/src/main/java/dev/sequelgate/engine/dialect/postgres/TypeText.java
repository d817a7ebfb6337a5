package dev.sequelgate.engine.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A spelling of a type, read word by word. */
final class TypeText {
    private final List<Token> tokens;
    private int next;

    /** What a piece of a spelling is. */
    enum Kind {
        WORD,
        QUOTED,
        STRING,
        NUMBER,
        SYMBOL
    }

    /** @param text in lower case for a word, without its quotes where it had some */
    record Token(Kind kind, String text) {
        boolean is(String symbol) {
            return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbol);
        }

        boolean isName() {
            return kind == Kind.WORD || kind == Kind.QUOTED;
        }
    }

    TypeText(String text) {
        this.tokens = tokens(text);
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char first = text.charAt(at);
            int end = at + 1;
            if (Character.isWhitespace(first)) {
                at = end;
                continue;
            }
            if (first == '"' || first == '\'') {
                StringBuilder value = new StringBuilder();
                while (end < text.length()) {
                    char c = text.charAt(end++);
                    if (c == first) {
                        if (end < text.length() && text.charAt(end) == first) {
                            end++;
                        } else {
                            break;
                        }
                    }
                    value.append(c);
                }
                tokens.add(new Token(first == '"' ? Kind.QUOTED : Kind.STRING, value.toString()));
            } else if (Character.isLetter(first) || first == '_') {
                while (end < text.length() && isWordPart(text.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(Kind.WORD, text.substring(at, end).toLowerCase(Locale.ROOT)));
            } else if (Character.isDigit(first)) {
                while (end < text.length() && Character.isDigit(text.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(Kind.NUMBER, text.substring(at, end)));
            } else {
                tokens.add(new Token(Kind.SYMBOL, String.valueOf(first)));
            }
            at = end;
        }
        return tokens;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    boolean atEnd() {
        return next == tokens.size();
    }

    Optional<Token> peek() {
        return atEnd() ? Optional.empty() : Optional.of(tokens.get(next));
    }

    /** The next piece when it is a name. */
    Optional<Token> name() {
        Optional<Token> token = peek().filter(Token::isName);
        token.ifPresent(found -> next++);
        return token;
    }

    /** Steps over all of these words or symbols, or over none of them. */
    boolean skip(String... words) {
        if (next + words.length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(next + i).is(words[i])) {
                return false;
            }
        }
        next += words.length;
        return true;
    }

    /** What stands in parentheses, without the commas; empty when there are none. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (skip("(")) {
            String sign = "";
            while (!atEnd() && !skip(")")) {
                Token token = tokens.get(next++);
                if (token.is("-")) {
                    sign = "-";
                } else if (!token.is(",")) {
                    arguments.add(sign + token.text());
                    sign = "";
                }
            }
        }
        return arguments;
    }

    /** Steps over {@code []}, {@code [3]} or {@code ARRAY[3]}, any number of times. */
    boolean arraySuffix() {
        boolean found = skip("array");
        while (skip("[")) {
            found = true;
            while (!atEnd() && !skip("]")) {
                next++;
            }
        }
        return found;
    }
}
