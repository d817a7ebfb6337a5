package dev.sequelgate.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.dialect.postgres.PostgresMigrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Case files: {@code NAME.sql} and what it falls into, {@code NAME.expected}. Those in {@code split/live} must run on
 * the server too, each statement for itself.
 */
class SplitCasesTest extends LiveMigrations {
    private static final String END = "\n-- end --\n";

    static Stream<String> live() throws IOException {
        return cases("split/live");
    }

    static Stream<String> cases(String folder) throws IOException {
        return Resources.names(folder)
                .filter(name -> name.endsWith(".sql"))
                .map(name -> name.substring(0, name.length() - ".sql".length()));
    }

    @ParameterizedTest
    @MethodSource("live")
    void fallsIntoStatementsThatTheServerTakes(String name) throws Exception {
        MigrationFile file = read("split/live/" + name + ".sql");

        List<MigrationStatement> statements = file.statements(new PostgresMigrations().splitter());

        assertThat(statements.stream().map(MigrationStatement::text).collect(Collectors.joining(END)))
                .isEqualTo(expected("split/live/" + name));
        for (MigrationStatement statement : statements) {
            assertThat(file.content().lines().toList().get(statement.line() - 1))
                    .as("the line of %s", statement)
                    .contains(statement.text().lines().findFirst().orElseThrow());
        }
        folder.with("1_" + name + ".sql", file.content());
        assertThat(apply()).containsExactly("1");
        assertThat(query("SELECT applied, total FROM atlas_schema_revisions.atlas_schema_revisions"))
                .containsExactly(statements.size() + "|" + statements.size());
    }

    static MigrationFile read(String resource) throws Exception {
        Path path = Resources.path(resource);
        return MigrationFile.of(String.valueOf(path.getFileName()), Files.readAllBytes(path));
    }

    static String expected(String name) throws IOException {
        String text = Files.readString(Resources.path(name + ".expected"));
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
