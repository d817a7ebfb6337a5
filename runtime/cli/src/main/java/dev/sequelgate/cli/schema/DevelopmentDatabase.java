package dev.sequelgate.cli.schema;

import dev.sequelgate.cli.DatabaseOptions;
import dev.sequelgate.cli.Failure;
import dev.sequelgate.cli.Surroundings;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.migration.Emptiness;
import dev.sequelgate.engine.settings.DatabaseProduct;
import dev.sequelgate.engine.settings.DatabaseUrl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** An empty database on which a server reads desired schemas; left as it was, or gone, when it is closed. */
final class DevelopmentDatabase implements AutoCloseable {
    private static final String EMBEDDED = "embedded:";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Dialect dialect;
    private final Connection connection;
    private final Closeable server;

    private DevelopmentDatabase(Dialect dialect, Connection connection, Closeable server) {
        this.dialect = dialect;
        this.connection = connection;
        this.server = server;
    }

    /** @param text {@code embedded:postgres} or the URL of an empty database */
    static DevelopmentDatabase open(String text, Surroundings surroundings) throws Exception {
        if (text.startsWith(EMBEDDED)) {
            return embedded(text.substring(EMBEDDED.length()));
        }
        if (text.startsWith("docker:")) {
            throw new Failure(
                    "--dev-url " + text
                            + ": containers are not started by this version; name embedded:postgres or an empty database's URL");
        }
        DatabaseUrl url = DatabaseUrl.parse(text, "--dev-url");
        Connection connection = DatabaseOptions.connect(url, PATIENCE, surroundings.err());
        Optional<String> found = Emptiness.firstObject(connection, url.dialect().migrations());
        if (found.isPresent()) {
            connection.close();
            throw new Failure("--dev-url " + url + " is not empty: it has the " + found.get()
                    + "; name a database that nobody uses (nothing was changed)");
        }
        return new DevelopmentDatabase(url.dialect(), connection, () -> {});
    }

    private static DevelopmentDatabase embedded(String product) throws Failure, SQLException, IOException {
        if (!product.equals("postgres")) {
            throw new Failure("--dev-url embedded:" + product + " is not known to this version; use embedded:postgres");
        }
        Path data = Files.createTempDirectory("sequelgate-dev");
        EmbeddedPostgres server;
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(true)
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("fsync", "off")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException | RuntimeException refused) {
            throw new Failure(
                    "the embedded PostgreSQL cannot start ("
                            + String.valueOf(refused.getMessage()).strip()
                            + "); install util-linux (unshare) when running as root, or name an empty database with"
                            + " --dev-url",
                    refused);
        }
        Connection connection = server.getPostgresDatabase().getConnection();
        return new DevelopmentDatabase(
                DatabaseProduct.ofDialect("postgres").orElseThrow().dialect(), connection, server);
    }

    Dialect dialect() {
        return dialect;
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException, IOException {
        try {
            connection.close();
        } finally {
            server.close();
        }
    }
}
