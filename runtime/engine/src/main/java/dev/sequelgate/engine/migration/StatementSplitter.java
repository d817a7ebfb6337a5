package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.dialect.SplitterOptions;
import dev.sequelgate.engine.migration.MigrationException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts SQL text into statements at delimiters that stand outside of quotes, comments, parentheses and bodies. */
final class StatementSplitter {
    private static final Pattern COPY_FROM_CLIENT = Pattern.compile("(?is)COPY\\b[^']*\\bFROM\\s+STDIN\\b.*");

    /** What may have a body of several statements. */
    private static final List<String> ROUTINES = List.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT");

    /** What ends with END and its own name, without BEGIN. */
    private static final List<String> CONTROLS = List.of("IF", "LOOP", "WHILE", "REPEAT", "FOR");

    private final SplitterOptions options;

    StatementSplitter(SplitterOptions options) {
        this.options = options;
    }

    List<MigrationStatement> split(String file, String content, Optional<String> delimiter) throws MigrationException {
        return new Scan(file, content, delimiter.orElse(";"), 1, 1).run(delimiter.isPresent());
    }

    /** One pass over one file. */
    private final class Scan {
        private final String file;
        private final String text;
        private final int firstLine;
        private final int firstColumn;
        private final List<MigrationStatement> statements = new ArrayList<>();
        private String delimiter;
        private int at;
        private int counted;
        private int countedLine;

        /** @param firstLine where in the file the text begins, and at which column */
        Scan(String file, String text, String delimiter, int firstLine, int firstColumn) {
            this.file = file;
            this.text = text;
            this.delimiter = delimiter;
            this.firstLine = firstLine;
            this.firstColumn = firstColumn;
            this.countedLine = firstLine;
        }

        List<MigrationStatement> run(boolean firstLineIsDirective) throws MigrationException {
            if (firstLineIsDirective) {
                at = Math.max(text.indexOf('\n') + 1, 0);
            }
            while (toStatement()) {
                if (!delimiterCommand()) {
                    statement();
                }
            }
            return List.copyOf(statements);
        }

        /** Skips white space and comments; false at the end. */
        private boolean toStatement() throws MigrationException {
            while (at < text.length()) {
                if (isSpace(text.charAt(at))) {
                    at++;
                } else if (delimiterLength() > 0 || !skipComment()) {
                    return true;
                }
            }
            return false;
        }

        private void statement() throws MigrationException {
            int start = at;
            int depth = 0;
            int opened = at;
            int bodies = 0;
            int body = at;
            boolean creates = delimiter.equals(";") && word("CREATE");
            boolean mayHaveBody = creates && options.bodies() == SplitterOptions.Bodies.ATOMIC;
            boolean mayBeRoutine = creates && options.bodies() == SplitterOptions.Bodies.COMPOUND;
            boolean routine = false;
            while (at < text.length()) {
                char next = text.charAt(at);
                int length = delimiterLength();
                if (next == '(') {
                    opened = depth++ == 0 ? at : opened;
                    at++;
                } else if (next == ')') {
                    if (depth-- == 0) {
                        throw fault(at, "unexpected ')'");
                    }
                    at++;
                } else if (depth == 0 && length > 0 && bodies == 0) {
                    emit(start, at, length);
                    return;
                } else if (depth == 0 && length > 0) {
                    at += length;
                    bodies -= mayHaveBody && endsBody() ? 1 : 0;
                } else if (!skipQuoted() && !skipComment()) {
                    rejectPsqlCommand(next);
                    int before = at;
                    if (mayHaveBody && depth == 0 && opensBody()) {
                        body = before;
                        bodies += endsBody() ? 0 : 1;
                    } else if (mayBeRoutine && depth == 0 && startsWord()) {
                        routine = routine || ROUTINES.stream().anyMatch(this::word);
                        body = bodies == 0 ? at : body;
                        bodies += routine ? nesting(bodies > 0) : 0;
                        skipWord();
                    } else {
                        at++;
                    }
                }
            }
            if (depth > 0) {
                throw fault(opened, "unclosed '('");
            }
            if (bodies > 0) {
                throw fault(body, mayHaveBody ? "BEGIN ATOMIC without END" : "BEGIN without END");
            }
            emit(start, at, 0);
        }

        private void emit(int start, int end, int delimiterLength) throws MigrationException {
            boolean standard = delimiter.equals(";");
            int last = standard ? end + delimiterLength : end;
            while (last > start && isSpace(text.charAt(last - 1))) {
                last--;
            }
            if (last > start) {
                String statement = text.substring(start, last);
                if (options.psqlScripts() && COPY_FROM_CLIENT.matcher(statement).matches()) {
                    throw fault(start, "COPY … FROM stdin takes its rows from psql; write them as INSERT");
                }
                statements.add(new MigrationStatement(
                        statement, line(start), column(start), standard ? List.of() : pieces(statement, start)));
            }
            at = end + delimiterLength;
        }

        private List<MigrationStatement> pieces(String statement, int start) throws MigrationException {
            return new Scan(file, statement, ";", line(start), column(start)).run(false);
        }

        private void rejectPsqlCommand(char next) throws MigrationException {
            if (next == '\\' && options.psqlScripts()) {
                int end = at + 1;
                while (end < text.length() && !isSpace(text.charAt(end)) && text.charAt(end) != ';') {
                    end++;
                }
                throw fault(at, text.substring(at, end) + " is a command of psql, which no server knows");
            }
        }

        /** The length of the delimiter here, or 0; a line end in it also matches CRLF. */
        private int delimiterLength() {
            int position = at;
            for (int index = 0; index < delimiter.length(); index++) {
                if (delimiter.charAt(index) == '\n' && text.startsWith("\r\n", position)) {
                    position += 2;
                } else if (position < text.length() && text.charAt(position) == delimiter.charAt(index)) {
                    position++;
                } else {
                    return 0;
                }
            }
            return position - at;
        }

        /** The mysql client's {@code DELIMITER //} on a line of its own. */
        private boolean delimiterCommand() throws MigrationException {
            if (!text.regionMatches(true, at, "delimiter ", 0, 10)) {
                return false;
            }
            int end = text.indexOf('\n', at);
            String named =
                    text.substring(at + 10, end < 0 ? text.length() : end).strip();
            if (named.length() > 1 && named.startsWith("'") && named.endsWith("'")) {
                named = named.substring(1, named.length() - 1).replace("''", "'");
            }
            if (named.isEmpty()) {
                throw fault(at, "the DELIMITER command names no delimiter");
            }
            delimiter = FileDirectives.unescape(named);
            at = end < 0 ? text.length() : end + 1;
            return true;
        }

        private boolean startsWord() {
            return partOfName(text.charAt(at)) && (at == 0 || !partOfName(text.charAt(at - 1)));
        }

        private void skipWord() {
            while (at < text.length() && partOfName(text.charAt(at))) {
                at++;
            }
        }

        /** What the word here does to the number of open bodies; behind END its second word is skipped. */
        private int nesting(boolean inside) {
            if (word("BEGIN") || (inside && word("CASE"))) {
                return 1;
            }
            if (!inside || !word("END")) {
                return 0;
            }
            at += "END".length();
            int next = at;
            while (next < text.length() && isSpace(text.charAt(next))) {
                next++;
            }
            int behind = at;
            at = next;
            boolean control = CONTROLS.stream().anyMatch(this::word);
            boolean closesCase = word("CASE");
            at = control || closesCase ? at : behind;
            return control ? 0 : -1;
        }

        private boolean opensBody() {
            if (!word("BEGIN")) {
                return false;
            }
            int start = at;
            at += "BEGIN".length();
            int gap = at;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at > gap && word("ATOMIC")) {
                at += "ATOMIC".length();
                return true;
            }
            at = start;
            return false;
        }

        /** Whether the body's next statement is its END; then the scan stands behind that word. */
        private boolean endsBody() throws MigrationException {
            if (!toStatement() || !word("END")) {
                return false;
            }
            at += "END".length();
            return true;
        }

        private boolean word(String expected) {
            int end = at + expected.length();
            return text.regionMatches(true, at, expected, 0, expected.length())
                    && (at == 0 || !partOfName(text.charAt(at - 1)))
                    && (end >= text.length() || !partOfName(text.charAt(end)));
        }

        private boolean skipQuoted() throws MigrationException {
            char quote = text.charAt(at);
            if (quote == '$' && options.dollarQuotes()) {
                return skipDollarQuoted();
            }
            if (quote != '\'' && quote != '"' && !(quote == '`' && options.backtickQuotes())) {
                return false;
            }
            boolean escapes = (quote != '`' && options.backslashEscapes()) || (quote == '\'' && escapePrefix());
            int start = at++;
            while (at < text.length()) {
                char next = text.charAt(at++);
                if (next == '\\' && escapes) {
                    at++;
                } else if (next == quote && at < text.length() && text.charAt(at) == quote) {
                    at++;
                } else if (next == quote && !(escapes && quote == '\'' && continues())) {
                    return true;
                }
            }
            throw fault(start, "unclosed quote " + quote);
        }

        /** A string that goes on in the next line keeps its backslash escapes; then the scan stands in that part. */
        private boolean continues() {
            int next = at;
            boolean newLine = false;
            while (next < text.length()) {
                if (newLine && text.startsWith("--", next)) {
                    int end = text.indexOf('\n', next);
                    next = end < 0 ? text.length() : end;
                } else if (isSpace(text.charAt(next))) {
                    newLine |= text.charAt(next++) == '\n';
                } else {
                    break;
                }
            }
            boolean quoted = newLine && next < text.length() && text.charAt(next) == '\'';
            at = quoted ? next + 1 : at;
            return quoted;
        }

        private boolean escapePrefix() {
            return options.escapeStrings()
                    && at > 0
                    && Character.toUpperCase(text.charAt(at - 1)) == 'E'
                    && (at == 1 || !partOfName(text.charAt(at - 2)));
        }

        private boolean skipDollarQuoted() throws MigrationException {
            int end = at + 1;
            while (end < text.length() && partOfTag(text.charAt(end), end == at + 1)) {
                end++;
            }
            boolean opens =
                    end < text.length() && text.charAt(end) == '$' && (at == 0 || !partOfName(text.charAt(at - 1)));
            if (!opens) {
                return false;
            }
            String tag = text.substring(at, end + 1);
            int close = text.indexOf(tag, end + 1);
            if (close < 0) {
                throw fault(at, "unclosed dollar quote " + tag);
            }
            at = close + tag.length();
            return true;
        }

        private boolean skipComment() throws MigrationException {
            if (text.startsWith("--", at) || (options.hashComments() && text.charAt(at) == '#')) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
                return true;
            }
            if (!text.startsWith("/*", at) || (options.executableComments() && isExecutable())) {
                return false;
            }
            int start = at;
            int depth = 1;
            at += 2;
            while (at < text.length()) {
                if (text.startsWith("*/", at)) {
                    at += 2;
                    if (--depth == 0) {
                        return true;
                    }
                } else if (options.nestedComments() && text.startsWith("/*", at)) {
                    depth++;
                    at += 2;
                } else {
                    at++;
                }
            }
            throw fault(start, "unclosed comment /*");
        }

        private boolean isExecutable() {
            return text.startsWith("/*!", at) || text.startsWith("/*M!", at);
        }

        private MigrationException fault(int position, String message) {
            return MigrationException.atLine(
                    Kind.FILE_INVALID,
                    file,
                    line(position),
                    "column " + column(position) + ": " + message,
                    "correct the SQL, then run: sequelgate migrate hash");
        }

        /** Counts on from the last position asked for, so that a long file is counted once. */
        private int line(int position) {
            if (position < counted) {
                counted = 0;
                countedLine = firstLine;
            }
            for (; counted < position; counted++) {
                countedLine += text.charAt(counted) == '\n' ? 1 : 0;
            }
            return countedLine;
        }

        private int column(int position) {
            int newLine = text.lastIndexOf('\n', position - 1);
            return (newLine < 0 ? firstColumn : 1) + text.codePointCount(newLine + 1, position);
        }
    }

    /** Atlas also takes the spaces for white space that must not break a line. */
    private static boolean isSpace(char each) {
        return Character.isWhitespace(each) || Character.isSpaceChar(each) || each == '\u0085';
    }

    private static boolean partOfName(char each) {
        return Character.isLetterOrDigit(each) || each == '_' || each == '$' || each >= 0x80;
    }

    private static boolean partOfTag(char each, boolean first) {
        return Character.isLetter(each) || each == '_' || each >= 0x80 || (!first && Character.isDigit(each));
    }
}
