package dev.sequelgate.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.testing.ServerDatabase;
import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestMariadb;
import dev.sequelgate.engine.testing.TestMysql;
import dev.sequelgate.engine.testing.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The drivers of the other databases: {@code mysql2} and {@code mariadb}, which run as their projects install them, behave
 * as under Node, each on an empty database of a real server; the host's own {@code sqlite3} prints what the package with
 * its native add-on prints, which is written down beside each script.
 */
class DriverParityTest {
    @TestFactory
    Stream<DynamicTest> mysql2() throws IOException, InterruptedException {
        return scripts("mysql")
                .map(script -> DynamicTest.dynamicTest(script.name(), () -> compare(script, TestMysql.shared())));
    }

    @TestFactory
    Stream<DynamicTest> mariadb() throws IOException, InterruptedException {
        return scripts("mariadb")
                .map(script -> DynamicTest.dynamicTest(script.name(), () -> compare(script, TestMariadb.shared())));
    }

    @TestFactory
    Stream<DynamicTest> sqlite3() throws IOException, InterruptedException {
        return scripts("sqlite")
                .map(script -> DynamicTest.dynamicTest(
                        script.name(),
                        () -> assertThat(ParityRun.host(script).toString())
                                .isEqualTo(Files.readString(
                                        Path.of(script.file() + ".expected"), StandardCharsets.UTF_8))));
    }

    private static Stream<ParityScript> scripts(String directory) throws IOException, InterruptedException {
        return ParityScript.in(ParityProject.directory(directory)).stream();
    }

    private static void compare(ParityScript script, TestServer server) {
        try (ServerDatabase one = server.newDatabase();
                ServerDatabase other = server.newDatabase()) {
            CompletableFuture<Outcome> expected = ParityRun.node(script.with(environment(other)));
            Outcome actual = ParityRun.host(script.with(environment(one)));
            assertThat(named(actual, one)).isEqualTo(named(expected.join(), other));
        }
    }

    private static Map<String, String> environment(TestDatabase database) {
        return Map.of("DATABASE_URL", database.url());
    }

    private static String named(Outcome outcome, TestDatabase database) {
        return outcome.toString().replace(database.name(), "<database>").replaceAll("conn=\\d+", "conn=N");
    }
}
