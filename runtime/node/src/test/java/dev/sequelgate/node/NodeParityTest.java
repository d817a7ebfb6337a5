package dev.sequelgate.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every script of {@code src/test/node/parity} prints and ends alike under Node and under this host.
 *
 * <p>One script: {@code -Dtest=NodeParityTest -Dparity=timers.js}.
 */
class NodeParityTest {
    @TestFactory
    Stream<DynamicTest> behavesLikeNode() throws IOException, InterruptedException {
        String only = System.getProperty("parity", "");
        return ParityScript.in(ParityProject.directory("parity")).stream()
                .filter(script -> only.isEmpty() || script.name().startsWith(only))
                .map(script -> DynamicTest.dynamicTest(script.name(), () -> compare(script)));
    }

    /** A script with a file of the same name and {@code .expected} shows what this host does otherwise than Node. */
    static void compare(ParityScript script) throws IOException {
        Path otherwise = Path.of(script.file() + ".expected");
        if (Files.exists(otherwise)) {
            assertThat(ParityRun.host(script).toString())
                    .isEqualTo(Files.readString(otherwise, StandardCharsets.UTF_8));
            return;
        }
        CompletableFuture<Outcome> expected = ParityRun.node(script);
        Outcome actual = ParityRun.host(script);
        Outcome wanted = expected.join();
        if (wanted.showsInternalPlace()) {
            wanted = wanted.withoutPlace();
            actual = actual.withoutPlace();
        }
        assertThat(actual.toString()).isEqualTo(wanted.toString());
    }
}
