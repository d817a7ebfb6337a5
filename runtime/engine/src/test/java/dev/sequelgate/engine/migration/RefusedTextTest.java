package dev.sequelgate.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sequelgate.engine.dialect.postgres.PostgresMigrations;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Case files of text that falls into no statements: {@code NAME.sql} and the one line that says why, {@code NAME.expected}. */
class RefusedTextTest {
    static Stream<String> refused() throws IOException {
        return SplitCasesTest.cases("split/refused");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithThePlace(String name) throws Exception {
        MigrationFile file = SplitCasesTest.read("split/refused/" + name + ".sql");

        MigrationException refused = catchThrowableOfType(
                MigrationException.class, () -> file.statements(new PostgresMigrations().splitter()));

        assertThat(refused).isNotNull();
        assertThat(refused.describe()).isEqualTo(SplitCasesTest.expected("split/refused/" + name));
    }
}
