package dev.sequelgate.node.sqlite;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a statement's named parameters are among all of them: the JDBC driver knows only positions. */
final class ParameterNames {
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\]|--[^\\n]*|/\\*.*?(?:\\*/|$)"
                    + "|\\?\\d*|[:@$][\\w\\u0080-\\uffff]+(?:::[\\w]+)*(?:\\([^)\\s]*\\))?|[\\w\\u0080-\\uffff$]+",
            Pattern.DOTALL);

    private final Map<String, Integer> positions = new HashMap<>();
    private int count;

    ParameterNames(String sql) {
        Matcher tokens = TOKEN.matcher(sql);
        while (tokens.find()) {
            String token = tokens.group();
            switch (token.charAt(0)) {
                case '?' -> {
                    if (token.length() == 1) {
                        count++;
                    } else {
                        int position = Integer.parseInt(token.substring(1));
                        positions.put(token, position);
                        count = Math.max(count, position);
                    }
                }
                case ':', '@', '$' -> {
                    if (!positions.containsKey(token)) {
                        positions.put(token, ++count);
                    }
                }
                default -> {}
            }
        }
    }

    int count() {
        return count;
    }

    /** @param name with its sign, or a number */
    OptionalInt position(String name) {
        if (name.matches("\\d{1,5}")) {
            return OptionalInt.of(Integer.parseInt(name));
        }
        Integer position = positions.get(name);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }
}
