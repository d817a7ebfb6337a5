package dev.sequelgate.engine.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestServersTest {
    private static TestDatabases of(String dialect) {
        return switch (dialect) {
            case "postgres" -> TestPostgres.shared();
            case "mysql" -> TestMysql.shared();
            case "mariadb" -> TestMariadb.shared();
            default -> TestSqlite.shared();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mysql", "mariadb", "sqlite"})
    void each_database_is_empty_and_its_own(String dialect) throws SQLException {
        try (TestDatabase one = of(dialect).newDatabase();
                TestDatabase other = of(dialect).newDatabase()) {
            one.execute("CREATE TABLE a (id int); INSERT INTO a VALUES (1)");
            other.execute("CREATE TABLE a (id int)");
            try (Connection connection = other.connect();
                    ResultSet rows = connection.createStatement().executeQuery("SELECT count(*) FROM a")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    void a_closed_database_is_gone() throws SQLException {
        TestDatabase database = TestPostgres.shared().newDatabase();
        Connection left = database.connect();
        database.close();
        assertThat(left.isValid(1)).isFalse();
        assertThatThrownBy(database::connect).isInstanceOf(SQLException.class).hasMessageContaining("does not exist");
    }

    @Test
    void a_wrong_password_is_rejected() {
        try (ServerDatabase database = TestPostgres.shared().newDatabase()) {
            String url = "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.name();
            assertThatThrownBy(() -> DriverManager.getConnection(url, database.user(), "wrong"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> assertThat(failure.getSQLState()).isEqualTo("28P01"));
        }
    }
}
