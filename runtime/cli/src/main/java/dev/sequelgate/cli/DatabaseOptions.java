package dev.sequelgate.cli;

import dev.sequelgate.engine.gate.GateListener;
import dev.sequelgate.engine.gate.PatientConnection;
import dev.sequelgate.engine.settings.DatabaseUrl;
import dev.sequelgate.engine.settings.Setting;
import dev.sequelgate.engine.settings.Settings;
import java.io.PrintWriter;
import java.sql.Connection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database a command works on. */
public final class DatabaseOptions {
    @Option(
            names = {"-u", "--url"},
            paramLabel = "URL",
            description = "The database, such as postgres://user:password@host:5432/name. Default: setting 'url'.",
            order = 10)
    @Nullable
    String url;

    @Option(
            names = "--connect-timeout",
            paramLabel = "DURATION",
            description = "How long to wait for a database that does not answer. Default: 30s.",
            order = 30)
    @Nullable
    String connectTimeout;

    public SettingsOptions addTo(SettingsOptions options) {
        return options.with(Setting.URL, "--url", url)
                .with(Setting.CONNECT_TIMEOUT, "--connect-timeout", connectTimeout);
    }

    public static DatabaseUrl database(Settings settings) throws Failure {
        return settings.url()
                .orElseThrow(
                        () -> new Failure(
                                "no database is named; give --url postgres://user:password@host:5432/name, or set SEQUELGATE_URL"));
    }

    /** Opens the connection; says on stderr when it has to wait for the database. */
    public static Connection connect(Settings settings, PrintWriter err) throws Exception {
        return connect(database(settings), settings.connectTimeout(), err);
    }

    public static Connection connect(DatabaseUrl url, Duration patience, PrintWriter err) throws Exception {
        return new PatientConnection(url, patience, new GateListener() {
                    @Override
                    public void waitingForDatabase(String database, String reason, Duration longest) {
                        err.println("sequelgate: waiting up to " + longest.toSeconds() + "s for " + database + ": "
                                + reason);
                    }
                })
                .open();
    }
}
