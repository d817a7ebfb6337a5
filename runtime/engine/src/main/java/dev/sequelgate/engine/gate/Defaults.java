package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.schema.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares default expressions that a model and a catalog spell differently. */
final class Defaults {
    private static final Pattern CAST = Pattern.compile(
            "::[\"\\w. ]+(\\(\\d+(,\\s*\\d+)?\\))?(\\[\\])*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s'\"()\\\\]");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    private Defaults() {}

    /**
     * True when nothing but casts, quotes, parentheses, spaces, case and what a number loses in the column may differ. Times and documents are printed anew
     * by the server, so that two of them count as alike.
     */
    static boolean alike(Type type, Optional<String> model, Optional<String> catalog) {
        boolean printedAnew = type instanceof Type.Timestamp
                || type instanceof Type.Time
                || type instanceof Type.Date
                || type instanceof Type.Json;
        if (printedAnew && model.isPresent() && catalog.isPresent()) {
            return true;
        }
        return model.map(text -> bare(text, type)).equals(catalog.map(text -> bare(text, type)));
    }

    private static String bare(String expression, Type type) {
        String uncast = CAST.matcher(expression).replaceAll("");
        String word = PUNCTUATION.matcher(uncast).replaceAll("").toLowerCase(Locale.ROOT);
        if (NUMBER.matcher(word).matches()) {
            return stored(new BigDecimal(word), type).stripTrailingZeros().toPlainString();
        }
        // Where truth is a number.
        return word.equals("true") ? "1" : word.equals("false") ? "0" : word;
    }

    /** Some servers round a default to the column's scale at once, others when it is used. */
    private static BigDecimal stored(BigDecimal number, Type type) {
        return type instanceof Type.Decimal decimal && decimal.precision().isPresent()
                ? number.setScale(decimal.scale().orElse(0), RoundingMode.HALF_UP)
                : number;
    }
}
