package dev.sequelgate.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.dialect.postgres.PostgresMigrations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Statements put together of random lexical pieces come out of the splitter as they went in. */
class SplitterGeneratorTest {
    private static final List<String> WORDS = List.of(
            "SELECT", "begin", "END", "CASE", "e", "E", "x$y", "größe", "a1", "atomics", "DELIMIT", "1.5", "<>", "-",
            "/", "*", "::", "$1", ",", "[1:2]", "date");
    private static final List<String> INNARDS = List.of(
            ";", "--", "/*", "*/", "(", ")", "\"", "$", "$$", "$t$", "''", "BEGIN ATOMIC ", "\n", "\r\n", "é🐘", " x ");
    private static final List<String> GAPS = List.of(" ", "\n", "\t", "\r\n", " \n ");

    private final PostgresMigrations postgres = new PostgresMigrations();

    @Test
    void splittingGivesBackTheStatements() throws Exception {
        long seed = Long.getLong("sequelgate.test.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            String delimiter = pick(random, List.of(";", ";", ";", "\nGO\n", "$end$", "-- stop"));
            List<String> expected = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            int statements = random.nextInt(6);
            for (int index = 0; index < statements; index++) {
                String statement = statement(random, delimiter);
                expected.add(delimiter.equals(";") ? statement + ";" : statement);
                text.append(between(random)).append(statement).append(delimiter);
            }
            text.append(between(random));
            List<String> found = new StatementSplitter(postgres.splitter())
                            .split(
                                    "seed " + seed,
                                    "\n" + text,
                                    delimiter.equals(";") ? Optional.empty() : Optional.of(delimiter))
                            .stream()
                            .map(MigrationStatement::text)
                            .toList();
            assertThat(found)
                    .as("-Dsequelgate.test.seed=%s, round %s, delimiter %s, text:%n%s", seed, round, delimiter, text)
                    .isEqualTo(expected);
        }
    }

    private static String statement(Random random, String delimiter) {
        boolean body = delimiter.equals(";") && random.nextInt(6) == 0;
        List<String> starts =
                body ? List.of("create", "CREATE") : List.of("SELECT", "CREATE", "größe", "\"a;b\"", "(1)");
        StringBuilder statement = new StringBuilder(pick(random, starts));
        int pieces = random.nextInt(8);
        for (int index = 0; index < pieces; index++) {
            statement.append(pick(random, GAPS)).append(piece(random, delimiter, 0));
        }
        if (body) {
            statement.append(" BEGIN ATOMIC");
            for (int index = random.nextInt(3); index > 0; index--) {
                statement
                        .append(pick(random, GAPS))
                        .append("UPDATE CASE 1 END ")
                        .append(piece(random, delimiter, 0))
                        .append(';')
                        .append(between(random));
            }
            statement.append(pick(random, GAPS)).append("END");
        }
        return statement.append(" z").toString();
    }

    private static String piece(Random random, String delimiter, int depth) {
        return switch (random.nextInt(depth > 2 ? 8 : 10)) {
            case 0 -> "'" + innards(random, "", "''") + "'";
            case 1 -> "E'" + innards(random, "'", "\\'\\\\''") + "'";
            case 2 -> "\"" + innards(random, "\"", "\"\"") + "\"";
            case 3 -> "$$" + innards(random, "$", "$t$ ") + "$$";
            case 4 -> "$t$" + innards(random, "$t$", "$$ $T$ $ ") + "$t$";
            case 5 ->
                "/*" + innards(random, "/*", "/* ; /**/ */").replace("*/", "").replace("/*", "") + "/* ; */ */";
            case 6, 7 -> pick(random, WORDS);
            case 8 -> "--" + innards(random, "\n", "").replaceAll("[\\r\\n]", "") + "\n";
            default -> "(" + piece(random, delimiter, depth + 1) + " ; " + piece(random, delimiter, depth + 1) + ")";
        };
    }

    /** @param forbidden what would end the piece; {@code allowed} is the way to write it all the same */
    private static String innards(Random random, String forbidden, String allowed) {
        StringBuilder text = new StringBuilder();
        for (int index = random.nextInt(5); index > 0; index--) {
            String next = pick(random, INNARDS);
            text.append(!forbidden.isEmpty() && next.contains(forbidden) ? " " : next);
        }
        return text.append(random.nextBoolean() ? allowed : "").toString();
    }

    private static String between(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "\n-- between ' \" $$ (\n";
            case 1 -> " /* between ' \" $$ ( /* ; */ */ ";
            case 2 -> "\n\n";
            default -> " ";
        };
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
