package dev.sequelgate.engine.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Starts the PostgreSQL whose binaries are on the test class path; neither Docker nor an installed database is needed. */
final class PostgresBinaries {
    private static final String USER = "postgres";
    private static final String PASSWORD = "sequelgate";

    private PostgresBinaries() {}

    /** @param durable whether a commit waits for the disk, as on a server that is used; tests need not wait */
    static ServerAddress start(boolean durable) {
        String sync = durable ? "on" : "off";
        try {
            Path data = Files.createTempDirectory("sequelgate-test-postgres");
            // The C locale and UTC: nothing depends on the machine that runs the test.
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(true)
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("log_timezone", "UTC")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", sync)
                    .setServerConfig("full_page_writes", sync)
                    .setServerConfig("synchronous_commit", sync)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            ServerWatch.begin(data.resolve("postmaster.pid"), "QUIT", data);
            requirePasswords(server, data);
            return new ServerAddress("127.0.0.1", server.getPort(), USER, PASSWORD, "postgres");
        } catch (IOException | SQLException | RuntimeException failure) {
            throw new IllegalStateException(
                    "cannot start the embedded PostgreSQL (" + failure.getMessage()
                            + "): install util-linux (unshare) when running as root, or name a server in SEQUELGATE_TEST_POSTGRES_URL",
                    failure);
        }
    }

    /** The binaries' own set-up trusts everyone; tests of wrong passwords need a server that does not. */
    private static void requirePasswords(EmbeddedPostgres server, Path data) throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER USER " + USER + " PASSWORD '" + PASSWORD + "'");
            Files.writeString(
                    data.resolve("pg_hba.conf"),
                    "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
