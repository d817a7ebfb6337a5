package dev.sequelgate.engine.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Starts the MySQL whose binaries are among the test's artifacts. */
final class MysqlBinaries {
    private MysqlBinaries() {}

    static ServerAddress start() {
        try {
            Path zip = Path.of(Optional.ofNullable(System.getProperty("sequelgate.test.mysql"))
                    .orElseThrow(() -> new IOException("the property sequelgate.test.mysql names no archive")));
            Path base = new ServerArchive(zip, "", MysqlBinaries::needed).unpacked(MysqlBinaries::initialise);
            return new Mysqld(base.resolve("bin/mysqld"), base)
                    .start(List.of(
                            "--mysqlx=OFF",
                            "--innodb-doublewrite=OFF",
                            "--innodb-use-native-aio=0",
                            "--performance-schema=OFF",
                            "--log-error-verbosity=1"));
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "cannot start the embedded MySQL (" + failure.getMessage()
                            + "): install libaio1 (libaio1t64 on newer systems), or name a server in"
                            + " SEQUELGATE_TEST_MYSQL_URL",
                    failure);
        }
    }

    private static boolean needed(String entry) {
        return entry.equals("bin/mysqld") || entry.startsWith("lib/private/") || entry.startsWith("share/");
    }

    private static void initialise(Path base) throws IOException {
        Mysqld.run(
                List.of(
                        base.resolve("bin/mysqld").toString(),
                        "--no-defaults",
                        "--initialize-insecure",
                        "--user=root",
                        "--basedir=" + base,
                        "--datadir=" + base.resolve("data")),
                Optional.empty(),
                base.resolve("initialise.log"));
    }
}
