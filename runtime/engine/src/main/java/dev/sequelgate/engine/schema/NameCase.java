package dev.sequelgate.engine.schema;

import java.util.Locale;

/** Which names a database takes for the same although they differ in upper and lower case. */
public enum NameCase {
    /** None. */
    EXACT,
    /** Those of columns. */
    COLUMNS_FOLD,
    /** Those of columns and of tables. */
    ALL_FOLD;

    public boolean columnsFold() {
        return this != EXACT;
    }

    public boolean tablesFold() {
        return this == ALL_FOLD;
    }

    /** The form in which names that fold are compared. */
    public static String folded(Identifier name) {
        return name.value().toLowerCase(Locale.ROOT);
    }
}
