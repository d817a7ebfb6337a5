package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.migration.Operator;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Decides whether an application may work on its database, after migrating it where it may. */
public final class Gate {
    private static final Duration RECHECK_TIMEOUT = Duration.ofSeconds(5);

    private final GateOptions options;
    private final GateListener listener;
    private final Clock clock;

    public Gate(GateOptions options, GateListener listener, Clock clock) {
        this.options = options;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Migrates where the mode says so, and judges.
     *
     * @throws GateException when no verdict can be reached
     */
    public GateReport judge(Application application, Database database) throws GateException {
        Stopwatch watch = new Stopwatch(listener);
        Policy policy = policy();
        try {
            Migrations migrations =
                    watch.time(Phase.DIRECTORY, () -> Migrations.read(options, database.dialect(), listener));
            String key = Sha256.of(
                    Operator.VERSION,
                    database.dialect().name(),
                    application.registryHash(),
                    migrations.sum(),
                    policy.accepted().entries().toString(),
                    options.refuseOn().name());
            try (Connection connection = connect(database, options.connectTimeout(), watch)) {
                return new Judgement(options, policy, application, database, connection, watch, clock)
                        .judge(migrations, key);
            }
        } catch (SQLException failed) {
            throw failure(database, failed);
        }
    }

    /** Judges models that were defined after the gate had opened; nothing is migrated or kept. */
    public GateReport judgeLate(Application application, Database database) throws GateException {
        Stopwatch watch = new Stopwatch(listener);
        Policy policy = policy();
        try (Connection connection = connect(database, options.connectTimeout(), watch)) {
            return new Judgement(options, policy, application, database, connection, watch, clock)
                    .judgeModels(Route.LATE_MODELS);
        } catch (SQLException failed) {
            throw failure(database, failed);
        }
    }

    /**
     * Judges a running application again; nothing is migrated or kept, and the listener hears nothing.
     *
     * @param fingerprint that of the last report
     * @return nothing if the database still has that fingerprint
     */
    public Optional<GateReport> recheck(Application application, Database database, String fingerprint)
            throws GateException {
        GateListener silent = new GateListener() {};
        Stopwatch watch = new Stopwatch(silent);
        Policy policy = policy();
        try (Connection connection = new PatientConnection(database, RECHECK_TIMEOUT, silent).open()) {
            Judgement judgement = new Judgement(options, policy, application, database, connection, watch, clock);
            return judgement.fingerprint().equals(fingerprint)
                    ? Optional.empty()
                    : Optional.of(judgement.judgeModels(Route.RECHECK));
        } catch (SQLException failed) {
            throw failure(database, failed);
        }
    }

    private Policy policy() throws GateException {
        FilePlace place = options.accept();
        if (Files.exists(place.path())) {
            return new Policy(options.refuseOn(), AcceptedFindings.read(place.path()));
        }
        if (place.namedBy().isPresent()) {
            throw new GateException(
                    place.namedBy().get(),
                    "the file " + place.path() + " does not exist",
                    "correct the path, or make it with: sequelgate check --accept");
        }
        return new Policy(options.refuseOn(), AcceptedFindings.NONE);
    }

    private Connection connect(Database database, Duration timeout, Stopwatch watch)
            throws SQLException, GateException {
        return watch.time(Phase.CONNECT, () -> new PatientConnection(database, timeout, listener).open());
    }

    private static GateException failure(Database database, SQLException failed) {
        return new GateException(
                database.toString(),
                "the database cannot be read: " + PatientConnection.reason(failed),
                "start again when it works, or correct the rights of its user");
    }
}
