package dev.sequelgate.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Replicas that start together. */
class ConcurrentRunsTest extends LiveMigrations {
    private static final int REPLICAS = 10;
    private static final int FILES = 8;

    @Test
    void tenReplicasOnAnEmptyDatabaseRunEachStatementOnce() throws Exception {
        folder.with(
                "00_count.sql",
                "CREATE TABLE ran (what text, at timestamptz DEFAULT clock_timestamp(), pid int DEFAULT pg_backend_pid());\nINSERT INTO ran VALUES ('0.1');");
        for (int file = 1; file <= FILES; file++) {
            String header = file % 3 == 0 ? "-- atlas:txmode none\n\n" : "";
            folder.with(
                    "0" + file + "_file.sql",
                    header + "INSERT INTO ran VALUES ('" + file
                            + ".1');\nSELECT pg_sleep(0.005);\nINSERT INTO ran VALUES ('" + file
                            + ".2');\nCREATE TABLE t" + file + " (id int);\n");
        }
        MigrationDirectory directory = folder.hashed();
        CyclicBarrier together = new CyclicBarrier(REPLICAS);
        List<Callable<Integer>> starts = new ArrayList<>();
        for (int replica = 0; replica < REPLICAS; replica++) {
            starts.add(() -> {
                try (Connection own = database.connect()) {
                    together.await();
                    Migrator migrator = new Migrator(directory, OPTIONS);
                    int applied = migrator.apply(own, MigrationListener.NONE).size();
                    assertThat(migrator.status(own).inSync()).isTrue();
                    return applied;
                }
            });
        }
        ExecutorService replicas = Executors.newFixedThreadPool(REPLICAS);
        List<Integer> applied = new ArrayList<>();
        try {
            for (Future<Integer> start : replicas.invokeAll(starts)) {
                applied.add(start.get());
            }
        } finally {
            replicas.shutdownNow();
        }

        assertThat(applied.stream().mapToInt(Integer::intValue).sum()).isEqualTo(FILES + 1);
        assertThat(query("SELECT count(*), count(DISTINCT what), count(DISTINCT pid) FROM ran"))
                .containsExactly((1 + 2 * FILES) + "|" + (1 + 2 * FILES) + "|1");
        assertThat(
                        query(
                                "SELECT count(*), bool_and(applied = total) FROM atlas_schema_revisions.atlas_schema_revisions"))
                .containsExactly((FILES + 1) + "|t");
    }

    @Test
    void replicasBehindOneThatFailsReportTheSameFaultAndLeaveNothing() throws Exception {
        folder.with("1_count.sql", "CREATE TABLE ran (what text);")
                .with("2_broken.sql", "INSERT INTO ran VALUES ('x');\nSELECT broken;");
        MigrationDirectory directory = folder.hashed();
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> starts = new ArrayList<>();
            for (int replica = 0; replica < 4; replica++) {
                starts.add(() -> {
                    try (Connection own = database.connect()) {
                        return failure(() -> new Migrator(directory, OPTIONS).apply(own, MigrationListener.NONE))
                                .describe();
                    }
                });
            }
            for (Future<String> start : replicas.invokeAll(starts)) {
                assertThat(start.get()).startsWith("2_broken.sql:2:8: statement 2 of 2 failed: column \"broken\"");
            }
        } finally {
            replicas.shutdownNow();
        }
        assertThat(query("SELECT count(*) FROM ran")).containsExactly("0");
    }
}
