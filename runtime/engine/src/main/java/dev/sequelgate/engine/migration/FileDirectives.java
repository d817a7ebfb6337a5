package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.migration.MigrationException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comments at the top of a migration file say about the whole file.
 *
 * @param transaction {@code atlas:txmode}
 * @param delimiter {@code atlas:delimiter}, unescaped
 * @param checkpoint the tag of {@code atlas:checkpoint}, perhaps empty
 * @param sumIgnored {@code atlas:sum ignore}: the content takes no part in the checksum
 * @param misplaced the line of a directive that has no effect because no blank line parts it from a statement
 */
record FileDirectives(
        Optional<TransactionMode> transaction,
        Optional<String> delimiter,
        Optional<String> checkpoint,
        boolean sumIgnored,
        OptionalInt misplaced) {
    private static final Pattern DIRECTIVE = Pattern.compile("^([ -~]*?)atlas:(\\w+)(?: +(.*))?$");
    private static final Pattern SUM_IGNORED =
            Pattern.compile("^[ -~]*atlas:sum +ignore\\s*(?:\\R|$).*", Pattern.DOTALL);
    private static final Set<String> WITHOUT_EFFECT_HERE = Set.of("nolint", "pos");
    private static final Set<String> UNSUPPORTED = Set.of("txtar", "assert", "import");

    static FileDirectives read(String file, String content) throws MigrationException {
        Optional<String> delimiter = Optional.empty();
        Optional<TransactionMode> transaction = Optional.empty();
        Optional<String> checkpoint = Optional.empty();
        OptionalInt misplaced = OptionalInt.empty();
        List<String> header = header(content);
        boolean detached = detached(content, header);
        for (int index = 0; index < header.size(); index++) {
            Matcher match = DIRECTIVE.matcher(header.get(index));
            if (!match.matches()) {
                continue;
            }
            int line = index + 1;
            String name = match.group(2);
            String argument = Optional.ofNullable(match.group(3)).orElse("").strip();
            switch (name) {
                case "delimiter" -> {
                    if (index > 0 || !match.group(1).equals("-- ")) {
                        throw invalid(
                                file, line, "atlas:delimiter must be the first line, as \"-- atlas:delimiter X\"");
                    }
                    if (argument.isEmpty()) {
                        throw invalid(file, line, "atlas:delimiter names no delimiter");
                    }
                    delimiter = Optional.of(unescape(argument));
                }
                case "txmode" -> {
                    if (!detached) {
                        misplaced = OptionalInt.of(line);
                    }
                    if (transaction.isPresent()) {
                        throw invalid(file, line, "atlas:txmode is given twice");
                    }
                    transaction = Optional.of(mode(file, line, argument));
                }
                case "checkpoint" -> {
                    if (!detached) {
                        misplaced = OptionalInt.of(line);
                    }
                    checkpoint = Optional.of(argument);
                }
                case "sum" -> {
                    if (!argument.equals("ignore")) {
                        throw invalid(file, line, "atlas:sum knows only \"ignore\", not \"" + argument + "\"");
                    }
                    if (index > 0) {
                        throw invalid(file, line, "atlas:sum must be the first line");
                    }
                }
                default -> {
                    if (UNSUPPORTED.contains(name)) {
                        throw invalid(file, line, "the directive atlas:" + name + " is not supported");
                    }
                    if (!WITHOUT_EFFECT_HERE.contains(name)) {
                        throw invalid(file, line, "unknown directive atlas:" + name);
                    }
                }
            }
        }
        return new FileDirectives(
                detached ? transaction : Optional.empty(),
                delimiter,
                detached ? checkpoint : Optional.empty(),
                SUM_IGNORED.matcher(content).matches(),
                misplaced);
    }

    /** The comment lines that the file begins with. */
    private static List<String> header(String content) {
        List<String> lines = new ArrayList<>();
        for (String line : (Iterable<String>) content.lines()::iterator) {
            if (!line.startsWith("--") && !line.startsWith("#")) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    /** Whether a blank line, or the file's end, follows the header: then it belongs to the file, not to a statement. */
    private static boolean detached(String content, List<String> header) {
        return content.lines()
                .skip(header.size())
                .findFirst()
                .map(String::isEmpty)
                .orElse(true);
    }

    private static TransactionMode mode(String file, int line, String argument) throws MigrationException {
        return switch (argument) {
            case "file" -> TransactionMode.FILE;
            case "none" -> TransactionMode.NONE;
            default -> throw invalid(file, line, "atlas:txmode knows \"file\" and \"none\", not \"" + argument + "\"");
        };
    }

    private static String unescape(String delimiter) {
        return delimiter.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    }

    private static MigrationException invalid(String file, int line, String message) {
        return MigrationException.atLine(Kind.FILE_INVALID, file, line, message, "correct that line");
    }
}
