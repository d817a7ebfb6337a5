package dev.sequelgate.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.testing.ServerDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every script of {@code src/test/node/postgres} prints and ends alike under Node with node-postgres and under this host
 * with its own driver, each on an empty database of a real server.
 *
 * <p>One script: {@code -Dtest=PostgresParityTest -Dparity=pool.js}.
 */
class PostgresParityTest {
    @TempDir
    static Path directory;

    private static TlsServer tls;

    @BeforeAll
    static void startTls() throws IOException, InterruptedException {
        tls = TlsServer.start(directory);
    }

    @AfterAll
    static void stopTls() throws IOException {
        tls.close();
    }

    @TestFactory
    Stream<DynamicTest> behavesLikeNodePostgres() throws IOException, InterruptedException {
        String only = System.getProperty("parity", "");
        return ParityScript.in(ParityProject.directory("postgres")).stream()
                .filter(script -> only.isEmpty() || script.name().startsWith(only))
                .map(script -> DynamicTest.dynamicTest(script.name(), () -> compare(script)));
    }

    private static void compare(ParityScript script) throws IOException {
        try (ServerDatabase one = TestPostgres.shared().newDatabase();
                ServerDatabase other = TestPostgres.shared().newDatabase()) {
            Path otherwise = Path.of(script.file() + ".expected");
            if (Files.exists(otherwise)) {
                assertThat(named(ParityRun.host(script.with(environment(one))), one))
                        .isEqualTo(Files.readString(otherwise, StandardCharsets.UTF_8));
                return;
            }
            CompletableFuture<Outcome> expected = ParityRun.node(script.with(environment(other)));
            Outcome actual = ParityRun.host(script.with(environment(one)));
            Outcome wanted = expected.join();
            boolean elsewhere = wanted.showsInternalPlace();
            assertThat(named(elsewhere ? actual.withoutPlace() : actual, one))
                    .isEqualTo(named(elsewhere ? wanted.withoutPlace() : wanted, other));
        }
    }

    private static Map<String, String> environment(ServerDatabase database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PGHOST", database.host());
        environment.put("PGPORT", Integer.toString(database.port()));
        environment.put("PGUSER", database.user());
        environment.put("PGPASSWORD", database.password());
        environment.put("PGDATABASE", database.name());
        environment.put("PGTLSPORT", Integer.toString(tls.port()));
        environment.put("PGTLSCERTS", tls.certificates().toString());
        return environment;
    }

    private static String named(Outcome outcome, ServerDatabase database) {
        return outcome.toString()
                .replace(database.name(), "<database>")
                .replace(Integer.toString(database.port()), "<port>");
    }
}
