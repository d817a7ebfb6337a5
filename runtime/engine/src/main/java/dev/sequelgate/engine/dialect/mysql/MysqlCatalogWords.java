package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.schema.Type;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How MySQL's catalog words what DDL says otherwise. */
public class MysqlCatalogWords {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final Pattern NOW = Pattern.compile("(?i)current_timestamp(\\(\\d*\\))?");

    private static final Pattern ESCAPED = Pattern.compile("\\\\(['\"\\\\])");

    /**
     * The default as an expression of DDL. MySQL prints a text without its quotes, and tells expressions from texts in
     * another column.
     *
     * @param printed as the catalog has it
     * @param extra the column {@code EXTRA}
     */
    public Optional<String> defaultText(String printed, Type type, String extra) {
        if (extra.toUpperCase(Locale.ROOT).contains("DEFAULT_GENERATED")) {
            return Optional.of(NOW.matcher(printed).matches() ? printed : "(" + unescaped(printed) + ")");
        }
        boolean bits = printed.matches("b'[01]*'|0x[0-9A-Fa-f]*");
        boolean number = NUMBER.matcher(printed).matches() && !(type instanceof Type.Text);
        return Optional.of(bits || number ? printed : MysqlTypeText.literal(printed));
    }

    /** The expression as DDL takes it: this catalog prints the quotes of texts with backslashes. */
    public String unescaped(String expression) {
        return ESCAPED.matcher(expression).replaceAll("$1");
    }

    /**
     * Whether a check is none of a person's, but the server's way to say that a column holds documents.
     *
     * @param constraint its name
     */
    public boolean saysJson(String constraint, String expression) {
        return false;
    }
}
