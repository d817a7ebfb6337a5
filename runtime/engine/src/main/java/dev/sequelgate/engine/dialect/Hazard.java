package dev.sequelgate.engine.dialect;

/**
 * What a statement can do to rows and to those who work on the database meanwhile.
 *
 * @param detail what exactly, in words for a person
 */
public record Hazard(Kind kind, String detail) {
    /** What can go wrong. */
    public enum Kind {
        /** Rows or values are gone afterwards. */
        DELETES_DATA("deletes data"),
        /** Something that no model knows, and that only its author can make again, is gone afterwards. */
        DROPS_OBJECT("drops an object"),
        /** The table is copied while nobody can use it. */
        REWRITES_TABLE("rewrites the table"),
        /** Nobody can read or write the table until the transaction's end. */
        LOCKS_TABLE("locks the table"),
        /** All rows are read while nobody can write. */
        READS_TABLE("reads the whole table"),
        BUILDS_INDEX("builds an index"),
        /** It fails when rows are there that do not fit. */
        MAY_FAIL_ON_ROWS("may fail on existing rows"),
        /** Rows are changed. */
        CHANGES_ROWS("changes rows"),
        /** Going back does not bring back what was there. */
        NOT_REVERSIBLE("not reversible");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether it is done only when somebody has allowed it. */
        public boolean destructive() {
            return this == DELETES_DATA || this == DROPS_OBJECT;
        }
    }

    public static Hazard of(Kind kind, String detail) {
        return new Hazard(kind, detail);
    }

    @Override
    public String toString() {
        return kind.words + (detail.isEmpty() ? "" : ": " + detail);
    }
}
