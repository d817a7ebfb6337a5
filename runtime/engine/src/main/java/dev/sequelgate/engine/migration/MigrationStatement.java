package dev.sequelgate.engine.migration;

import java.util.List;

/**
 * One statement of a migration file.
 *
 * @param text without surrounding white space and leading comments
 * @param line 1-based line of its first character in the file
 * @param column 1-based column of its first character, in Unicode code points
 * @param pieces what a server takes one by one, where a delimiter of the file's own lets a statement hold several
 */
public record MigrationStatement(String text, int line, int column, List<MigrationStatement> pieces) {
    public MigrationStatement {
        pieces = List.copyOf(pieces);
    }

    MigrationStatement(String text, int line, int column) {
        this(text, line, column, List.of());
    }

    /** What is sent, one after the other. */
    List<MigrationStatement> parts() {
        return pieces.isEmpty() ? List.of(this) : pieces;
    }

    /** The line of the file on which a position of the text lies. */
    int lineAt(int position) {
        int end = text.offsetByCodePoints(0, Math.min(position - 1, text.codePointCount(0, text.length())));
        return line
                + (int) text.substring(0, end)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }

    /** The column of the file at which a position of the text lies. */
    int columnAt(int position) {
        int end = text.offsetByCodePoints(0, Math.min(position - 1, text.codePointCount(0, text.length())));
        int newline = text.lastIndexOf('\n', end - 1);
        return newline < 0 ? column + text.codePointCount(0, end) : 1 + text.codePointCount(newline + 1, end);
    }
}
