package dev.sequelgate.engine.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tokens of a statement, in one spelling: words in lower case, names quoted only where they have to be. */
record SqliteTokens(List<String> tokens) {
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\]|--[^\\n]*|/\\*.*?(?:\\*/|$)"
                    + "|[xX]'[0-9A-Fa-f]*'|[A-Za-z_\\u0080-\\uffff][\\w$\\u0080-\\uffff]*|\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?"
                    + "|<=|>=|<>|!=|==|\\|\\||<<|>>|->>|->|\\S",
            Pattern.DOTALL);

    /** Words that are no names unless they are quoted. */
    private static final Set<String> RESERVED =
            Set.of(("add all alter and as autoincrement between by case cast check collate"
                            + " commit constraint create cross current_date current_time current_timestamp default deferrable delete"
                            + " desc distinct drop else end escape except exists foreign from full glob group having if in index"
                            + " inner insert intersect into is isnull join key left like limit match natural not notnull null of"
                            + " offset on or order outer pragma primary references right rollback select set table then to"
                            + " transaction trigger union unique update using values view when where with without")
                    .split(" "));

    SqliteTokens {
        tokens = List.copyOf(tokens);
    }

    static SqliteTokens of(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String token = matcher.group();
            if (!token.startsWith("--") && !token.startsWith("/*")) {
                tokens.add(spelled(token));
            }
        }
        return new SqliteTokens(tokens);
    }

    private static String spelled(String token) {
        char first = token.charAt(0);
        if (first == '"' || first == '`' || first == '[') {
            return quotedIfNeeded(unquoted(token));
        }
        return Character.isLetter(first) || first == '_' ? token.toLowerCase(Locale.ROOT) : token;
    }

    private static String quotedIfNeeded(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return folded.matches("[a-z_]\\w*") && !RESERVED.contains(folded)
                ? folded
                : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The name that a token stands for. */
    static String unquoted(String token) {
        char quote = token.charAt(0);
        if (quote == '[') {
            return token.substring(1, token.length() - 1);
        }
        if (quote == '"' || quote == '`') {
            String doubled = String.valueOf(quote).repeat(2);
            return token.substring(1, token.length() - 1).replace(doubled, String.valueOf(quote));
        }
        return token;
    }

    int size() {
        return tokens.size();
    }

    boolean at(int index, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (index + i >= tokens.size() || !tokens.get(index + i).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** The place of the parenthesis that closes the one at the place. */
    int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).equals("(") ? 1 : tokens.get(i).equals(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }

    SqliteTokens between(int from, int to) {
        return new SqliteTokens(tokens.subList(Math.min(from, tokens.size()), Math.min(to, tokens.size())));
    }

    /** The parts that commas outside of parentheses separate. */
    List<SqliteTokens> parts() {
        List<SqliteTokens> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (depth == 0 && token.equals(",")) {
                parts.add(between(start, i));
                start = i + 1;
            }
        }
        parts.add(between(start, tokens.size()));
        return parts;
    }

    String text() {
        return tokens.stream().collect(Collectors.joining(" "));
    }
}
