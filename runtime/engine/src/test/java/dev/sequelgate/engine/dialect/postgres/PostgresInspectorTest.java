package dev.sequelgate.engine.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Type;
import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgresInspectorTest {
    @Test
    void a_table_as_sync_makes_it() throws SQLException {
        try (TestDatabase database = TestPostgres.shared().newDatabase()) {
            database.execute("""
                    CREATE TYPE "enum_Users_role" AS ENUM ('user', 'admin');
                    CREATE TABLE "Users" (id SERIAL, email VARCHAR(255) NOT NULL UNIQUE,
                      role "enum_Users_role" DEFAULT 'user', PRIMARY KEY (id));
                    """);
            try (Connection connection = database.connect()) {
                Schema schema = new PostgresDialect().inspector().inspect(connection);
                assertThat(schema.tables()).singleElement().satisfies(table -> {
                    assertThat(table.columns())
                            .extracting(Column::typeText)
                            .containsExactly("integer", "character varying(255)", "\"enum_Users_role\"");
                    assertThat(table.columns().get(0).source()).isEqualTo(Column.Source.SEQUENCE);
                });
                assertThat(schema.enums())
                        .extracting(Type.EnumOf::values)
                        .containsExactly(java.util.List.of("user", "admin"));
            }
        }
    }
}
