package dev.sequelgate.sample.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestDatabases;
import dev.sequelgate.engine.testing.TestMariadb;
import dev.sequelgate.engine.testing.TestMysql;
import dev.sequelgate.engine.testing.TestPostgres;
import dev.sequelgate.engine.testing.TestSqlite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine's tables of type pairs say what real Sequelize meets on a real server. */
class TypePairsTest {
    private static final Path ENGINE = Path.of("../runtime/engine/src");
    private static final Path TABLES = ENGINE.resolve("main/resources/dev/sequelgate/engine/dialect");

    static Stream<Arguments> tables() {
        return Stream.of(TestPostgres.shared(), TestMysql.shared(), TestMariadb.shared(), (TestDatabases)
                        TestSqlite.shared())
                .flatMap(databases ->
                        Stream.of("6", "7").map(version -> Arguments.of(databases.dialect(), version, databases)));
    }

    @ParameterizedTest(name = "{0}, Sequelize {1}")
    @MethodSource("tables")
    void theTableIsWhatTryingEveryPairPrints(String dialect, String version, TestDatabases databases)
            throws IOException, InterruptedException {
        try (TestDatabase database = databases.newDatabase()) {
            List<String> command = new ArrayList<>(Oracle.node(dialect));
            command.addAll(
                    List.of(ENGINE.resolve("test/node/type-pairs.js").toString(), dialect, database.url(), version));
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("NODE_PATH", OracleProject.modules().toString());
            builder.environment().put("NODE_NO_WARNINGS", "1");
            Process node = builder.start();
            String printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(node.waitFor()).isZero();
            assertThat(printed.lines().toList()).isEqualTo(table(dialect, version));
        }
    }

    private static List<String> table(String dialect, String version) throws IOException {
        return Files.readAllLines(TABLES.resolve(dialect).resolve("type-pairs-" + version + ".txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
