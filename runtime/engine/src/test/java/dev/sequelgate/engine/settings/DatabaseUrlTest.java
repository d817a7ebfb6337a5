package dev.sequelgate.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequelgate.engine.testing.TestPostgres;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Database URLs as people write them, and the connection of a Sequelize instance. */
class DatabaseUrlTest {
    private static DatabaseUrl parse(String text) throws SettingsException {
        return DatabaseUrl.parse(text, "--url");
    }

    @Test
    void aUrlAsSequelizeWritesIt() throws Exception {
        DatabaseUrl url =
                parse("postgresql://ann%40x:p%23%2F%25w@db.example:6543/shop?sslmode=require&application_name=a b");

        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6543/shop");
        Properties properties = url.toDataSourceProperties();
        assertThat(properties)
                .containsEntry("user", "ann@x")
                .containsEntry("password", "p#/%w")
                .containsEntry("sslmode", "require")
                .containsEntry("ApplicationName", "a b");
        assertThat(url).hasToString("postgres://ann@x:***@db.example:6543/shop?sslmode=require");
        assertThat(url.identity()).isEqualTo("postgres://db.example:6543/shop");
    }

    @Test
    void aJdbcUrlWithCredentialsAmongItsOptions() throws Exception {
        DatabaseUrl url = parse("jdbc:postgresql://h/d?user=u&password=secret&ssl=true");

        assertThat(url).hasToString("postgres://u:***@h:5432/d");
        assertThat(url.toDataSourceProperties())
                .containsEntry("password", "secret")
                .containsEntry("sslmode", "verify-full");
    }

    @Test
    void whatIsLeftOutHasTheServersDefaults() throws Exception {
        assertThat(parse("postgres://ann@")).hasToString("postgres://ann@localhost:5432/ann");
        assertThat(parse("postgres://[::1]:5433/d").jdbcUrl()).isEqualTo("jdbc:postgresql://[::1]:5433/d");
    }

    @Test
    void theTextOfAWrongUrlIsNeverRepeated() {
        assertThatThrownBy(() -> parse("postgres://u:secret@h:port/d")).hasMessageNotContaining("secret");
        assertThatThrownBy(() -> parse("u:secret@h")).hasMessageNotContaining("secret");
        assertThatThrownBy(() -> parse("postgres://u:sec%zzret@h/d"))
                .hasMessageContaining("two hexadecimal digits")
                .hasMessageNotContaining("zzret");
        assertThatThrownBy(() -> parse("postgres://u:secret@h/d?shcema=x"))
                .hasMessageContaining("no option 'shcema'")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aConnectionOfASequelizeInstance() throws Exception {
        DatabaseUrl url = new InstanceConnection(Map.of("PGPASSWORD", "from-env")).read("""
                        {"dialect":"postgres","host":"db","port":"5433","database":"shop","username":"ann","password":null,
                         "ssl":null,"dialectOptions":{"ssl":{"require":true,"rejectUnauthorized":false}}}""", 6);

        assertThat(url).hasToString("postgres://ann:***@db:5433/shop?sslmode=require");
        assertThat(url.toDataSourceProperties()).containsEntry("password", "from-env");
    }

    @Test
    void encryptionFollowsWhatTheApplicationsOwnDriverWouldDo() throws Exception {
        assertThat(sslProperties("null")).containsEntry("sslmode", "disable");
        assertThat(sslProperties("false")).containsEntry("sslmode", "disable");
        assertThat(sslProperties("true")).containsEntry("sslmode", "verify-full");
        assertThat(sslProperties("{\"ca\":[\"-----BEGIN A\",\"-----BEGIN B\"]}"))
                .containsEntry("sslmode", "verify-full")
                .containsEntry("sslfactoryarg", "-----BEGIN A\n-----BEGIN B\n");
        assertThatThrownBy(() -> sslProperties("{\"key\":\"secret\"}"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("client certificate")
                .hasMessageNotContaining("secret");
    }

    @Test
    void theOptionSslOfSequelizeItselfCountsFromVersion7On() throws Exception {
        String json = "{\"dialect\":\"postgres\",\"database\":\"d\",\"ssl\":true}";
        InstanceConnection connection = new InstanceConnection(Map.of());

        assertThat(connection.read(json, 6)).hasToString("postgres://localhost:5432/d");
        assertThat(connection.read(json, 7)).hasToString("postgres://localhost:5432/d?sslmode=verify-full");
    }

    private static Properties sslProperties(String ssl) throws SettingsException {
        return new InstanceConnection(Map.of())
                .read("{\"dialect\":\"postgres\",\"database\":\"d\",\"dialectOptions\":{\"ssl\":" + ssl + "}}", 6)
                .toDataSourceProperties();
    }

    @Test
    void anUnknownDialectIsOneLine() {
        assertThatThrownBy(
                        () -> new InstanceConnection(Map.of()).read("{\"dialect\":\"oracle\",\"database\":\"d\"}", 6))
                .hasMessage("the application's Sequelize configuration: dialect 'oracle' is not known to this version;"
                        + " use one of postgres, mysql, mariadb, sqlite, or set mode=off");
    }

    @Test
    void itConnects() throws Exception {
        try (var database = TestPostgres.shared().newDatabase();
                var connection = parse(database.url()).connect(java.time.Duration.ofSeconds(10));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT current_setting('application_name')")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("sequelgate");
        }
    }
}
