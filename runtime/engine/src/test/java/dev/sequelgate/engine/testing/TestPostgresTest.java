package dev.sequelgate.engine.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestPostgresTest {
    @Test
    void each_database_is_empty_and_its_own() throws SQLException {
        try (TestDatabase one = TestPostgres.shared().newDatabase();
                TestDatabase other = TestPostgres.shared().newDatabase()) {
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
        try (TestDatabase database = TestPostgres.shared().newDatabase()) {
            String url = "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.name();
            assertThatThrownBy(() -> DriverManager.getConnection(url, database.user(), "wrong"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> assertThat(failure.getSQLState()).isEqualTo("28P01"));
        }
    }
}
