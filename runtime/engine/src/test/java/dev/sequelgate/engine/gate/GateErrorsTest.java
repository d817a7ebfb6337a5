package dev.sequelgate.engine.gate;

import static dev.sequelgate.engine.gate.GateScene.MODEL_USER;
import static dev.sequelgate.engine.gate.GateScene.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that keeps the gate from a verdict: one line with place and remedy, and no secret in it. */
class GateErrorsTest {
    @TempDir
    Path directory;

    private GateScene scene;

    @BeforeEach
    void open() throws Exception {
        scene = new GateScene(directory);
        scene.migration("20240101000000_users.sql", USERS);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private String line() {
        var thrown = org.assertj.core.api.Assertions.catchThrowableOfType(
                GateException.class, () -> scene.start(MODEL_USER));
        assertThat(thrown).isNotNull();
        assertThat(thrown.getMessage()).hasLineCount(1).doesNotContain(scene.database.password() + "@");
        return String.valueOf(thrown.getMessage());
    }

    @Test
    void aChangedFileWithoutNewChecksum() throws Exception {
        scene.unhashedMigration("20240101000000_users.sql", USERS + " -- edited");

        assertThat(line()).contains("20240101000000_users.sql", "sequelgate migrate hash");
        assertThat(scene.relations()).isEqualTo("null");
    }

    @Test
    void anUnreadableDirectory() throws Exception {
        Files.writeString(directory.resolve("file"), "");
        Files.delete(scene.migrations().resolve("20240101000000_users.sql"));
        Files.delete(scene.migrations().resolve("atlas.sum"));
        Files.delete(scene.migrations());
        Files.writeString(scene.migrations(), "not a directory");

        assertThat(line()).contains("is not a directory");
    }

    @Test
    void anUnreachableServer() throws Exception {
        scene.connectTimeout = Duration.ofMillis(300);
        scene.url = Optional.of("postgres://me:secret@127.0.0.1:" + closedPort() + "/shop");

        assertThat(line())
                .startsWith("postgres://me:***@127.0.0.1:")
                .contains("cannot be reached within 300ms", "raise connect-timeout")
                .doesNotContain("secret");
        assertThat(scene.heard).contains("waiting");
    }

    @Test
    void aServerThatStartsLaterIsWaitedFor() throws Exception {
        int port = closedPort();
        scene.url = Optional.of("postgres://" + scene.database.user() + ":" + scene.database.password() + "@127.0.0.1:"
                + port + "/" + scene.database.name());
        scene.connectTimeout = Duration.ofSeconds(20);
        try (Relay relay = new Relay(port, scene.database.host(), scene.database.port(), Duration.ofMillis(700))) {
            assertThat(scene.start(MODEL_USER).verdict().open()).isTrue();
            assertThat(relay.isOpen()).isTrue();
        }
        assertThat(scene.heard).startsWith("waiting");
    }

    @Test
    void aWrongPasswordFailsAtOnce() throws Exception {
        String user = "login_" + scene.database.name();
        scene.execute("CREATE ROLE " + user + " LOGIN PASSWORD 'right'");
        try {
            scene.url = Optional.of("postgres://" + user + "_nobody:wrong@" + scene.database.host() + ":"
                    + scene.database.port() + "/" + scene.database.name());
            scene.connectTimeout = Duration.ofSeconds(60);
            long start = System.nanoTime();
            assertThat(line()).contains("refuses this login").doesNotContain("wrong@");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        } finally {
            scene.execute("DROP ROLE " + user);
        }
    }

    @Test
    void aDatabaseThatDoesNotExistFailsAtOnce() {
        scene.url = Optional.of(scene.database.url().replace(scene.database.name(), "no_such_database"));

        assertThat(line()).contains("the server has no such database", "create it, or correct its name");
    }

    @Test
    void aLockThatNobodyReleases() throws Exception {
        scene.lockTimeout = Duration.ofMillis(400);
        try (Connection other = scene.database.connect();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(2686470616)");
            assertThat(line()).contains("lock");
        }
        assertThat(scene.relations()).isEqualTo("null");
    }

    @Test
    void aDatabaseThatSomebodyElseFilled() throws Exception {
        scene.execute("CREATE TABLE strangers (id int)");

        assertThat(line()).contains("strangers", "--baseline");
    }

    @Test
    void aCorruptFileOfAcceptedFindings() throws Exception {
        Files.writeString(scene.accept(), "accepted: [");

        assertThat(line()).contains("sequelgate-accept.yml");
    }

    @Test
    void aFileOfAcceptedFindingsThatASettingNamesMustExist() {
        scene.acceptNamedBy = Optional.of("environment variable SEQUELGATE_ACCEPT");

        assertThat(line())
                .startsWith("environment variable SEQUELGATE_ACCEPT: ")
                .contains("does not exist");
    }

    @Test
    void aConnectionThatIsLostIsALineToo() throws Exception {
        scene.migration("20240102000000_kill.sql", "SELECT pg_terminate_backend(pg_backend_pid());");

        assertThatThrownBy(() -> scene.start(MODEL_USER))
                .isInstanceOf(GateException.class)
                .hasMessageContaining("connection");
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
