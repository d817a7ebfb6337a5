package dev.sequelgate.engine.dialect;

/**
 * How a dialect's SQL text falls into statements.
 *
 * @param dollarQuotes {@code $tag$ … $tag$} is a string
 * @param escapeStrings {@code E'…'} knows backslash escapes
 * @param backslashEscapes every string knows backslash escapes
 * @param backtickQuotes backticks quote identifiers
 * @param bodies which delimiters belong to the body of a routine
 * @param nestedComments block comments nest
 * @param hashComments {@code #} starts a line comment
 * @param executableComments what a comment holds that begins with an exclamation mark is run
 * @param psqlScripts what only psql understands is told from SQL and refused: {@code \commands}, and rows below a
 *     {@code COPY … FROM stdin}
 */
public record SplitterOptions(
        boolean dollarQuotes,
        boolean escapeStrings,
        boolean backslashEscapes,
        boolean backtickQuotes,
        Bodies bodies,
        boolean nestedComments,
        boolean hashComments,
        boolean executableComments,
        boolean psqlScripts) {
    /** How a dialect writes a routine of several statements. */
    public enum Bodies {
        /** Between {@code BEGIN ATOMIC} and {@code END}; all else is in quotes. */
        ATOMIC,
        /** Between {@code BEGIN} and {@code END}, which nest. */
        COMPOUND
    }
}
