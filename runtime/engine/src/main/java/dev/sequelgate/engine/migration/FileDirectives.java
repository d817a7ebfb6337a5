package dev.sequelgate.engine.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comments at the top of a migration file say about the whole file.
 *
 * @param transaction {@code atlas:txmode}
 * @param delimiter {@code atlas:delimiter}, unescaped
 * @param checkpoint the tag of {@code atlas:checkpoint}, perhaps empty
 * @param problem the first directive that cannot be followed
 */
record FileDirectives(
        Optional<TransactionMode> transaction,
        Optional<String> delimiter,
        Optional<String> checkpoint,
        Optional<FileProblem> problem) {
    private static final Pattern DIRECTIVE = Pattern.compile("^([ -~]*)atlas:(\\w+)(?: +([^\\n]+))*");
    private static final Set<String> WITHOUT_EFFECT_HERE = Set.of("nolint", "pos", "sensitive");
    private static final Set<String> UNSUPPORTED = Set.of("txtar", "assert", "import");
    /** Other words before a directive's name make it prose. */
    private static final Set<String> PREFIXES = Set.of("--", "-- ", "#", "# ");

    private static final String REHASH = "correct that line, then run: sequelgate migrate hash";

    static FileDirectives read(String content) {
        List<String> header = header(content);
        Reading reading = new Reading(detached(content, header));
        for (int index = 0; index < header.size(); index++) {
            Matcher match = DIRECTIVE.matcher(header.get(index));
            if (match.lookingAt()) {
                String argument = Optional.ofNullable(match.group(3)).orElse("").strip();
                reading.directive(index + 1, match.group(1), match.group(2), argument);
            }
        }
        return new FileDirectives(
                reading.detached ? reading.transaction : Optional.empty(),
                reading.delimiter,
                reading.detached ? reading.checkpoint : Optional.empty(),
                reading.problem);
    }

    /**
     * Whether {@code atlas:sum ignore} keeps the file's content out of the checksum. To the byte what current versions
     * of Atlas do: only in the first line, and a blank or carriage return behind it makes it another word.
     */
    static boolean sumIgnored(String content) {
        Matcher match = DIRECTIVE.matcher(content);
        return match.lookingAt() && match.group(2).equals("sum") && "ignore".equals(match.group(3));
    }

    /** The comment lines that the file begins with. */
    private static List<String> header(String content) {
        List<String> lines = new ArrayList<>();
        for (String line : (Iterable<String>) content.lines()::iterator) {
            if (!line.startsWith("--") && !line.startsWith("#")) {
                break;
            }
            lines.add(line.strip());
        }
        return lines;
    }

    /** Whether a blank line, or the file's end, follows the header: then it belongs to the file, not to a statement. */
    private static boolean detached(String content, List<String> header) {
        return content.lines()
                .skip(header.size())
                .findFirst()
                .map(String::isBlank)
                .orElse(true);
    }

    static String unescape(String delimiter) {
        return delimiter.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    }

    /** One pass over a header. */
    private static final class Reading {
        private final boolean detached;
        private Optional<TransactionMode> transaction = Optional.empty();
        private Optional<String> delimiter = Optional.empty();
        private Optional<String> checkpoint = Optional.empty();
        private Optional<FileProblem> problem = Optional.empty();

        Reading(boolean detached) {
            this.detached = detached;
        }

        void directive(int line, String prefix, String name, String argument) {
            switch (name) {
                case "delimiter" -> delimiter(line, prefix, argument);
                case "txmode" -> {
                    requireDetached(line);
                    if (transaction.isPresent()) {
                        invalid(line, "atlas:txmode is given twice");
                    }
                    transaction = mode(line, argument);
                }
                case "checkpoint" -> {
                    requireDetached(line);
                    checkpoint = Optional.of(argument);
                }
                case "sum" -> {
                    if (PREFIXES.contains(prefix) && !argument.equals("ignore")) {
                        invalid(line, "atlas:sum knows only \"ignore\", not \"" + argument + "\"");
                    } else if (PREFIXES.contains(prefix) && line > 1) {
                        invalid(line, "atlas:sum must be the first line");
                    }
                }
                default -> {
                    if (PREFIXES.contains(prefix) && UNSUPPORTED.contains(name)) {
                        invalid(line, "the directive atlas:" + name + " is not supported");
                    } else if (PREFIXES.contains(prefix) && !WITHOUT_EFFECT_HERE.contains(name)) {
                        invalid(line, "unknown directive atlas:" + name);
                    }
                }
            }
        }

        private void delimiter(int line, String prefix, String argument) {
            if (!PREFIXES.contains(prefix)) {
                return;
            }
            if (line > 1 || !prefix.equals("-- ")) {
                invalid(line, "atlas:delimiter must be the first line, as \"-- atlas:delimiter X\"");
            } else if (argument.isEmpty()) {
                invalid(line, "atlas:delimiter names no delimiter");
            } else {
                delimiter = Optional.of(unescape(argument));
            }
        }

        private Optional<TransactionMode> mode(int line, String argument) {
            return switch (argument) {
                case "file" -> Optional.of(TransactionMode.FILE);
                case "none" -> Optional.of(TransactionMode.NONE);
                default -> {
                    invalid(line, "atlas:txmode knows \"file\" and \"none\", not \"" + argument + "\"");
                    yield Optional.empty();
                }
            };
        }

        private void requireDetached(int line) {
            if (!detached) {
                first(FileProblem.atLine(
                        line,
                        "this directive has no effect, because it belongs to the statement below it",
                        "put a blank line between the directive and the statement, then run: sequelgate migrate hash"));
            }
        }

        private void invalid(int line, String message) {
            first(FileProblem.atLine(line, message, REHASH));
        }

        private void first(FileProblem found) {
            problem = problem.or(() -> Optional.of(found));
        }
    }
}
