package dev.sequelgate.engine.gate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares default expressions that a model and a catalog spell differently. */
final class Defaults {
    private static final Pattern CAST =
            Pattern.compile("::[\"\\w. ]+(\\(\\d+(,\\s*\\d+)?\\))?(\\[\\])*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s'\"()]");

    private Defaults() {}

    /** True when nothing but casts, quotes, parentheses, spaces and case may differ. */
    static boolean alike(Optional<String> model, Optional<String> catalog) {
        return model.map(Defaults::bare).equals(catalog.map(Defaults::bare));
    }

    private static String bare(String expression) {
        String uncast = CAST.matcher(expression).replaceAll("");
        return PUNCTUATION.matcher(uncast).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
