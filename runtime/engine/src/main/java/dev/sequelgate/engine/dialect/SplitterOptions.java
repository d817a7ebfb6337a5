package dev.sequelgate.engine.dialect;

/**
 * How a dialect's SQL text falls into statements.
 *
 * @param dollarQuotes {@code $tag$ … $tag$} is a string
 * @param escapeStrings {@code E'…'} knows backslash escapes
 * @param backslashEscapes every string knows backslash escapes
 * @param backtickQuotes backticks quote identifiers
 * @param beginAtomic {@code BEGIN ATOMIC … END} is one statement
 * @param nestedComments block comments nest
 * @param hashComments {@code #} starts a line comment
 * @param psqlScripts what only psql understands is told from SQL and refused: {@code \commands}, and rows below a
 *     {@code COPY … FROM stdin}
 */
public record SplitterOptions(
        boolean dollarQuotes,
        boolean escapeStrings,
        boolean backslashEscapes,
        boolean backtickQuotes,
        boolean beginAtomic,
        boolean nestedComments,
        boolean hashComments,
        boolean psqlScripts) {}
