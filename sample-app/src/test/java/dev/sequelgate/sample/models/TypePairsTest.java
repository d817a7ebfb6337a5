package dev.sequelgate.sample.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's tables of type pairs say what real Sequelize meets on a real server. */
class TypePairsTest {
    private static final Path ENGINE = Path.of("../runtime/engine/src");
    private static final Path TABLES = ENGINE.resolve("main/resources/dev/sequelgate/engine/dialect/postgres");

    @ParameterizedTest
    @ValueSource(strings = {"6", "7"})
    void theTableIsWhatTryingEveryPairPrints(String version) throws IOException, InterruptedException {
        try (TestDatabase database = TestPostgres.shared().newDatabase()) {
            ProcessBuilder builder = new ProcessBuilder(
                            "node", ENGINE.resolve("test/node/type-pairs.js").toString(), database.url(), version)
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("NODE_PATH", OracleProject.modules().toString());
            builder.environment().put("NODE_NO_WARNINGS", "1");
            Process node = builder.start();
            String printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(node.waitFor()).isZero();
            assertThat(printed.lines().toList()).isEqualTo(table(version));
        }
    }

    private static List<String> table(String version) throws IOException {
        return Files.readAllLines(TABLES.resolve("type-pairs-" + version + ".txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
