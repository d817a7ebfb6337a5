package dev.sequelgate.engine.dialect.sqlite;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words in SQLite's own statements, outside of texts, quoted names and comments. */
final class SqliteText {
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\]|--[^\\n]*|/\\*.*?(?:\\*/|$)|[A-Za-z_]\\w*",
            Pattern.DOTALL);

    private SqliteText() {}

    static boolean has(String statement, String word) {
        return behind(statement, word).isPresent();
    }

    /** What follows the word. */
    static Optional<String> behind(String statement, String word) {
        Matcher tokens = TOKEN.matcher(statement);
        while (tokens.find()) {
            if (tokens.group().toUpperCase(Locale.ROOT).equals(word)) {
                return Optional.of(statement.substring(tokens.end()).strip());
            }
        }
        return Optional.empty();
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
