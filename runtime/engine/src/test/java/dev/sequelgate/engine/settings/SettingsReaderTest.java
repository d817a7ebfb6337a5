package dev.sequelgate.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequelgate.engine.gate.FilePlace;
import dev.sequelgate.engine.gate.Mode;
import dev.sequelgate.engine.gate.RefuseOn;
import dev.sequelgate.engine.settings.Settings.OnRefuse;
import dev.sequelgate.engine.settings.Settings.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the user may write, where, and what each mistake is answered with. */
class SettingsReaderTest {
    @TempDir
    Path directory;

    private String agent = "";
    private final Properties properties = new Properties();
    private Map<String, String> environment = Map.of();

    private Settings read() throws SettingsException {
        return SettingsReader.read(agent, properties, environment, directory);
    }

    private void file(String text) throws IOException {
        Files.writeString(directory.resolve("sequelgate.yml"), text);
    }

    @Test
    void nothingGivenMeansTheDocumentedDefaults() throws Exception {
        Settings settings = SettingsReader.read(null, properties, environment, directory);

        assertThat(settings)
                .isEqualTo(new Settings(
                        Mode.APPLY,
                        new FilePlace(directory.resolve("migrations"), Optional.empty()),
                        java.util.List.of(),
                        Optional.empty(),
                        RefuseOn.BREAKING,
                        OnRefuse.EXIT,
                        When.CONNECT,
                        new FilePlace(directory.resolve("sequelgate-accept.yml"), Optional.empty()),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(30),
                        Optional.empty(),
                        OptionalInt.empty(),
                        "127.0.0.1",
                        Optional.empty()));
    }

    @Test
    void theEarlierPlaceWins() throws Exception {
        file("mode: off\nrefuse-on: any\nwhen: ready\non-refuse: throw\n");
        environment =
                Map.of("SEQUELGATE_MODE", "observe", "SEQUELGATE_REFUSE_ON", "risky", "SEQUELGATE_WHEN", "connect");
        properties.setProperty("sequelgate.mode", "apply");
        properties.setProperty("sequelgate.refuse-on", "breaking");
        agent = "mode=verify";

        Settings settings = read();

        assertThat(settings.mode()).isEqualTo(Mode.VERIFY);
        assertThat(settings.refuseOn()).isEqualTo(RefuseOn.BREAKING);
        assertThat(settings.when()).isEqualTo(When.CONNECT);
        assertThat(settings.onRefuse()).isEqualTo(OnRefuse.THROW);
    }

    @Test
    void everySettingCanBeWrittenInTheFile() throws Exception {
        Files.writeString(directory.resolve("views.sql"), "");
        Files.writeString(directory.resolve("more.sql"), "");
        file("""
                # comment
                mode: off
                migrations: db/migrations?format=atlas
                schema: [views.sql, more.sql]
                url: postgres://admin:secret@db:5433/shop
                lock-timeout: 500ms
                connect-timeout: 2m
                recheck: 1h
                status-port: 9090
                status-bind: 0.0.0.0
                accept: ok.yml
                report: build/report.json
                """);

        Settings settings = read();

        assertThat(settings.mode()).isEqualTo(Mode.OFF);
        assertThat(settings.migrations())
                .isEqualTo(new FilePlace(directory.resolve("db/migrations"), Optional.of("sequelgate.yml:3")));
        assertThat(settings.schema()).containsExactly(directory.resolve("views.sql"), directory.resolve("more.sql"));
        assertThat(settings.url().orElseThrow()).hasToString("postgres://admin:***@db:5433/shop");
        assertThat(settings.lockTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.recheck()).contains(Duration.ofHours(1));
        assertThat(settings.statusPort()).hasValue(9090);
        assertThat(settings.statusBind()).isEqualTo("0.0.0.0");
        assertThat(settings.accept().path()).isEqualTo(directory.resolve("ok.yml"));
        assertThat(settings.report()).contains(directory.resolve("build/report.json"));
    }

    @Test
    void aListOfSchemaFilesIsOneAgentArgument() throws Exception {
        Files.writeString(directory.resolve("a.sql"), "");
        Files.writeString(directory.resolve("b.sql"), "");
        agent = "schema=a.sql,b.sql,mode=verify";

        assertThat(read().schema()).containsExactly(directory.resolve("a.sql"), directory.resolve("b.sql"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mode=verfy | agent argument 'mode=verfy': 'verfy' is no value of 'mode'; did you mean 'verify'? the values are apply, verify, observe, off",
                "moed=verify | agent argument 'moed=verify': there is no setting 'moed'; did you mean 'mode'?",
                "verify | agent argument 'verify': has no value; write it as name=value",
                "mode=verify,mode=off | agent argument 'mode=off': 'mode' is given twice; keep one of them",
                "lock-timeout=60 | agent argument 'lock-timeout=60': '60' is no duration for 'lock-timeout'; write a number and a unit, such as 500ms, 60s or 2m",
                "status-port=99999 | agent argument 'status-port=99999': '99999' is no port for 'status-port'; write 'off' or a number from 1 to 65535 (0 takes any free port)",
                "recheck=10ms | agent argument 'recheck=10ms': 'recheck' is below one second; write 'off' or a longer duration, such as 60s",
                "schema=none.sql | agent argument 'schema=none.sql': 'none.sql' cannot be read; name an SQL file that exists",
                "migrations=x?format=flyway | agent argument 'migrations=x?format=flyway': '?format=flyway' is no format that this version reads; use ?format=atlas or leave it out",
                "url=oracle://u:secret@h/d | agent argument 'url=...': 'oracle://' is no database that this version knows; use one of postgres, mysql, mariadb, sqlite",
                "url=postgres://u:se/cret@h/d | agent argument 'url=...': the database URL has no number as its port; write postgres://user:password@host:5432/database, with special characters of user and password percent-encoded (@ is %40, / is %2F)",
                "url=postgres://u:p@h/d?sslmode=on | agent argument 'url=...': 'on' is no sslmode (known: allow, disable, prefer, require, verify-ca, verify-full); correct the options of the URL"
            })
    void aWrongAgentArgumentIsOneLineWithPlaceAndCorrection(String argument, String line) {
        agent = argument;

        assertThatThrownBy(this::read).isInstanceOf(SettingsException.class).hasMessage(line);
    }

    @Test
    void anUnknownVariableStopsTheStart() {
        environment = Map.of("SEQUELGATE_REFUSEON", "any");

        assertThatThrownBy(this::read)
                .hasMessage(
                        "environment variable SEQUELGATE_REFUSEON: there is no such setting; did you mean SEQUELGATE_REFUSE_ON?");
    }

    @Test
    void theLaunchersAndTheTestsOwnVariablesAreNotSettings() throws Exception {
        environment = Map.of("SEQUELGATE_JAVA_OPTS", "-Xmx1g", "SEQUELGATE_TEST_POSTGRES_URL", "x", "PATH", "/bin");

        assertThat(read().mode()).isEqualTo(Mode.APPLY);
    }

    @Test
    void anUnknownPropertyStopsTheStart() {
        properties.setProperty("sequelgate.migration", "db");

        assertThatThrownBy(this::read)
                .hasMessage(
                        "system property sequelgate.migration: there is no setting 'migration'; did you mean 'migrations'?");
    }

    @Test
    void aWrongLineOfTheFileIsNamedEvenWhenAnotherPlaceOverridesIt() throws Exception {
        file("refuse-on: any\nmode: sometimes\n");
        agent = "mode=verify";

        assertThatThrownBy(this::read)
                .hasMessage(
                        "sequelgate.yml:2: 'sometimes' is no value of 'mode'; the values are apply, verify, observe, off");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mode: off\\nstatus_port: 1 | sequelgate.yml:2: there is no setting 'status_port'; did you mean 'status-port'?",
                "mode: off\\nmode: apply | sequelgate.yml:2: 'mode' is given twice; keep one of them",
                "- mode | sequelgate.yml:1: is not a map of settings; write one 'name: value' a line, such as 'mode: verify'",
                "mode:\\n  value: off | sequelgate.yml:1: 'mode' has no plain value; write 'mode: value'",
                "migrations: | sequelgate.yml:1: 'migrations' is empty; give it a value or leave it out"
            })
    void aWrongLineOfTheFileIsNamedWithItsNumber(String text, String line) throws Exception {
        file(text.replace("\\n", "\n"));

        assertThatThrownBy(this::read).isInstanceOf(SettingsException.class).hasMessage(line);
    }

    @Test
    void aFileThatIsNoYamlIsOneLine() throws Exception {
        file("mode: \"verify\nwhen: ready\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("sequelgate.yml:")
                .hasMessageContaining("not valid YAML")
                .extracting(Throwable::getMessage)
                .asString()
                .hasLineCount(1);
    }
}
