package dev.sequelgate.engine.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.dialect.Inspector;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The fingerprint is worth having only while it costs far less than reading everything. */
class PostgresReadingCostTest {
    private static final int TABLES = 200;
    private static final int RUNS = 9;

    @Test
    void the_fingerprint_costs_at_most_half_of_an_inspection() throws SQLException {
        try (TestDatabase database = TestPostgres.shared().newDatabase();
                Connection connection = database.connect()) {
            createTables(database);
            Inspector inspector = new PostgresDialect().inspector();
            long inspection = Long.MAX_VALUE;
            long fingerprint = Long.MAX_VALUE;
            // Alternating, and the best of several: whatever else runs on the machine disturbs both alike.
            for (int run = 0; run < RUNS; run++) {
                long start = System.nanoTime();
                Schema schema = inspector.inspect(connection);
                long read = System.nanoTime();
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery(inspector.fingerprintSql())) {
                    row.next();
                }
                fingerprint = Math.min(fingerprint, System.nanoTime() - read);
                inspection = Math.min(inspection, read - start);
                assertThat(schema.tables()).hasSize(TABLES);
            }
            assertThat(fingerprint).isLessThan(inspection / 2);
        }
    }

    private static void createTables(TestDatabase database) throws SQLException {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < TABLES; i++) {
            sql.append("""
                    CREATE TYPE enum_t%1$d_status AS ENUM ('a', 'b', 'c');
                    CREATE TABLE t%1$d (id serial PRIMARY KEY, name varchar(255) NOT NULL, email varchar(255) UNIQUE,
                      status enum_t%1$d_status DEFAULT 'a', amount numeric(10,2) DEFAULT 1.5, active boolean DEFAULT true,
                      data jsonb, note text, "createdAt" timestamptz NOT NULL, "updatedAt" timestamptz NOT NULL,
                      owner_id int REFERENCES t%1$d ON DELETE SET NULL ON UPDATE CASCADE);
                    CREATE INDEX t%1$d_status ON t%1$d (status, "createdAt" DESC);
                    """.formatted(i));
        }
        database.execute(sql.toString());
    }
}
