package dev.sequelgate.engine.migration;

import java.util.Locale;

/** Names as a SQL file spells them. */
final class WrittenName {
    /** One name, as a group. */
    static final String ONE = "(\"(?:[^\"]|\"\")+\"|[\\w$]+)";
    /** A name that may have a schema before it: two groups, the second absent where there is no schema. */
    static final String QUALIFIED = ONE + "(?:\\s*\\.\\s*" + ONE + ")?";

    private WrittenName() {}

    /** Without its quotes; what has none is folded to lower case. */
    static String plain(String written) {
        return written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : written.toLowerCase(Locale.ROOT);
    }
}
