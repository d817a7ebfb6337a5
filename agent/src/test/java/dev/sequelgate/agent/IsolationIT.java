package dev.sequelgate.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.agent.support.AgentProcess;
import dev.sequelgate.agent.support.AgentProcess.Result;
import dev.sequelgate.agent.support.Machine;
import dev.sequelgate.agent.support.Shop;
import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent and the application do not see each other's libraries, wherever the application has put GraalVM. */
class IsolationIT {
    private static final Path BUNDLE = Machine.bundle("shop.js");
    private static final long MOST_BYTES = 25L << 20;

    @TempDir
    Path directory;

    private final TestDatabase database = TestPostgres.shared().newDatabase();

    @BeforeEach
    void fill() throws Exception {
        database.execute(Shop.TABLES_WITHOUT_TITLE);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private AgentProcess.Starting starting() {
        return AgentProcess.in(directory).setting("mode", "verify").setting("on-refuse", "throw");
    }

    private void refuses(AgentProcess process) throws IOException {
        Result result = process.run("eval", BUNDLE, Shop.connecting(database), "outcome");
        assertThat(result.value())
                .contains("column-missing, model Task (" + BUNDLE + ":")
                .contains("column title");
    }

    @Test
    void theJarIsSmallAndItsRootHoldsOnlyWhatTheSystemClassLoaderNeeds() throws Exception {
        assertThat(Files.size(Machine.agentJar())).isLessThan(MOST_BYTES);
        try (JarFile jar = new JarFile(Machine.agentJar().toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Implementation-Version"))
                    .isNotEmpty();
            Enumeration<JarEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                assertThat(entries.nextElement().getName())
                        .matches("(META-INF/.*|dev/(sequelgate/(agent/([^/]+\\.class)?)?)?|sequelgate/(core\\.jar)?)");
            }
        }
    }

    @Test
    void anApplicationWithOtherVersionsOfTheSameLibraries() throws Exception {
        String classPath = Machine.hostClassPath() + File.pathSeparator + otherLibraries();
        String foreign =
                "dev.sequelgate.engine.gate.Gate,dev.sequelgate.agent.core.Core,com.fasterxml.jackson.databind.ObjectMapper,"
                        + "net.bytebuddy.jar.asm.ClassReader,io.prometheus.metrics.model.registry.PrometheusRegistry";
        try (AgentProcess process = starting()
                .setting("on-refuse", "throw")
                .classPath(classPath)
                .running("dev.sequelgate.agent.host.BusyHost", database.jdbcUrl(), foreign)
                .start()) {
            refuses(process);
            database.execute("ALTER TABLE tasks ADD COLUMN title varchar(100)");
            assertThat(process.run("eval", BUNDLE, Shop.connecting(database), "outcome")
                            .value())
                    .isEqualTo("connected");

            List<String> said = process.finishAndRead();

            assertThat(said).contains("before 0", "after 0");
            assertThat(said).contains("versions HikariCP-5.1.0.jar micrometer-core-1.9.17.jar postgresql-42.5.6.jar");
            assertThat(said)
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("meters ")
                            .contains(
                                    "sequelgate.gate.open",
                                    "sequelgate.models",
                                    "sequelgate.findings",
                                    "sequelgate.gate.duration"));
            for (String name : foreign.split(",", -1)) {
                assertThat(said).contains(name + " is not visible");
            }
        }
    }

    private static String otherLibraries() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target/other-libraries"))) {
            return jars.map(jar -> jar.toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
        }
    }

    @Test
    void graalVmInAChildClassLoader() throws Exception {
        try (AgentProcess process = starting()
                .classPath(Machine.hostClasses())
                .running("dev.sequelgate.agent.host.ChildLoaderHost", Machine.hostClassPath())
                .start()) {
            refuses(process);
        }
    }

    @Test
    void graalVmOnTheModulePath() throws Exception {
        try (AgentProcess process = starting()
                .option("--module-path=" + Machine.graalJars().collect(Collectors.joining(File.pathSeparator)))
                .option("--add-modules=org.graalvm.polyglot,org.graalvm.js")
                .classPath(Machine.hostClasses())
                .start()) {
            refuses(process);
        }
    }
}
