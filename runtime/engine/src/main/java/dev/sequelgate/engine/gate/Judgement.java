package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.capture.DesiredSchema;
import dev.sequelgate.engine.capture.DesiredTable;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One judgement of one application over one connection. */
final class Judgement {
    /** Tables that belong to the gate's own work, in whichever schema they are. */
    private static final Set<String> OWN_TABLES = Set.of("atlas_schema_revisions", "sequelgate_verdicts");

    private final GateOptions options;
    private final Policy policy;
    private final Application application;
    private final Database database;
    private final Connection connection;
    private final Stopwatch watch;
    private final Instant now;
    private final Set<Identifier> namespaces;
    private final VerdictStore store;
    private final List<String> notes = new ArrayList<>();

    Judgement(
            GateOptions options,
            Policy policy,
            Application application,
            Database database,
            Connection connection,
            Stopwatch watch,
            Clock clock) {
        this.options = options;
        this.policy = policy;
        this.application = application;
        this.database = database;
        this.connection = connection;
        this.watch = watch;
        this.now = clock.instant();
        this.namespaces = DesiredSchema.namespaces(application.registry(), database.dialect());
        this.store = new VerdictStore(database.dialect(), namespaces);
    }

    GateReport judge(Migrations migrations, String key) throws SQLException, GateException {
        Optional<VerdictStore.State> before = lookup(key);
        Optional<KeptVerdict> unchanged = before.flatMap(VerdictStore.State::valid);
        if (unchanged.isPresent()) {
            return unchanged(unchanged.get(), before.get(), migrations);
        }
        MigrationOutcome outcome = watch.time(Phase.MIGRATE, () -> migrations.bring(connection));
        notes.addAll(outcome.notes());
        if (outcome.failedNow()) {
            return report(Route.FULL, new Verdict(false, outcome.findings(), List.of()), outcome.summary(), "");
        }
        Optional<Identifier> home = migrations.present() && options.mode() == Mode.APPLY ? home() : Optional.empty();
        VerdictStore.State state = newest();
        Looked looked = look(state);
        List<Finding> findings = new ArrayList<>(outcome.findings());
        findings.addAll(looked.findings());
        Verdict verdict = verdict(findings);
        if (verdict.open() && home.isPresent()) {
            keep(home.get(), key, state, looked, verdict, outcome.summary());
        }
        return report(Route.FULL, verdict, outcome.summary(), state.fingerprint());
    }

    String fingerprint() throws SQLException, GateException {
        return newest().fingerprint();
    }

    GateReport judgeModels(Route route) throws SQLException, GateException {
        VerdictStore.State state = newest();
        return report(route, verdict(look(state).findings()), MigrationSummary.NONE, state.fingerprint());
    }

    /** Nothing, where this user may not read what is kept. */
    private Optional<VerdictStore.State> lookup(String key) throws SQLException, GateException {
        return watch.time(Phase.FINGERPRINT, () -> {
            try {
                return Optional.of(store.lookup(connection, key));
            } catch (SQLException forbidden) {
                notes.add("kept verdicts cannot be read (" + PatientConnection.reason(forbidden)
                        + "): every start judges in full");
                return Optional.<VerdictStore.State>empty();
            }
        });
    }

    private VerdictStore.State newest() throws SQLException, GateException {
        return watch.time(Phase.FINGERPRINT, () -> {
            try {
                return store.newest(connection);
            } catch (SQLException forbidden) {
                return store.bare(connection);
            }
        });
    }

    private GateReport unchanged(KeptVerdict kept, VerdictStore.State state, Migrations migrations) {
        MigrationSummary summary = new MigrationSummary(
                migrations.path(), kept.version(), List.of(), kept.applied(), List.of(), List.of(), Optional.empty());
        return new GateReport(
                now,
                kept.since(),
                options.mode(),
                Route.UNCHANGED,
                options.refuseOn(),
                database.toString(),
                application.registry().sequelizeVersion(),
                application.registry().models().size(),
                new Verdict(true, kept.findings(), kept.accepted()),
                kept.counts(),
                summary,
                state.fingerprint(),
                notes,
                watch.durations());
    }

    /** What the models say to the catalog as it is. */
    private record Looked(List<Finding> findings, ObjectHashes objects) {}

    private Looked look(VerdictStore.State state) throws SQLException, GateException {
        Schema actual = watch.time(
                Phase.INSPECT,
                () -> withoutOwnTables(database.dialect().inspector().inspect(connection, namespaces)));
        return watch.time(Phase.JUDGE, () -> {
            List<Finding> findings =
                    new ArrayList<>(Compatibility.judge(application.registry(), actual, database.dialect()));
            ObjectHashes objects = ObjectHashes.of(actual, used(actual), server());
            state.comparable()
                    .ifPresent(old -> objects.changedSince(old)
                            .forEach(name -> findings.add(changedOutside(name, state, actual))));
            return new Looked(findings, objects);
        });
    }

    private List<QualifiedName> used(Schema actual) {
        return DesiredSchema.of(application.registry(), database.dialect(), actual.defaultNamespace()).tables().stream()
                .map(DesiredTable::name)
                .toList();
    }

    /** Another version of the server may describe the same object in other words. */
    private String server() throws SQLException {
        return database.dialect().name() + connection.getMetaData().getDatabaseMajorVersion();
    }

    private static Finding changedOutside(String name, VerdictStore.State state, Schema actual) {
        String prefix = actual.defaultNamespace() + ".";
        String shown = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        String since = state.kept().map(kept -> kept.since().toString()).orElse("the last open verdict");
        Place place = new Place(
                Optional.empty(),
                Optional.empty(),
                java.util.OptionalInt.empty(),
                Optional.of(shown),
                Optional.empty());
        return new Finding(
                FindingCode.CHANGED_OUTSIDE_MIGRATIONS,
                place,
                "changed since " + since + ", when the gate opened last, while no migration ran",
                "changed by migrations only",
                "put the change into a migration, or undo it");
    }

    private static Schema withoutOwnTables(Schema schema) {
        List<Table> tables = schema.tables().stream()
                .filter(table -> !OWN_TABLES.contains(table.name().name().value()))
                .toList();
        return new Schema(
                schema.defaultNamespace(),
                tables,
                schema.views(),
                schema.enums(),
                schema.namespaces(),
                schema.definitions(),
                schema.dependencies(),
                schema.nameCase());
    }

    private Verdict verdict(List<Finding> findings) {
        return policy.decide(findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList());
    }

    /** The journal's schema with the table for verdicts in it; nothing, with a note, where this user may not make it. */
    private Optional<Identifier> home() throws SQLException, GateException {
        return watch.time(Phase.STORE, () -> {
            try {
                Optional<Identifier> schema = journalSchema();
                if (schema.isPresent()) {
                    store.createTable(connection, schema.get());
                }
                return schema;
            } catch (SQLException forbidden) {
                notes.add(notKept(forbidden));
                return Optional.<Identifier>empty();
            }
        });
    }

    private Optional<Identifier> journalSchema() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        database.dialect().migrations().journal().locateSql(Optional.empty()))) {
            while (rows.next()) {
                if (rows.getString(2).equals("holds")) {
                    return Optional.of(Identifier.of(rows.getString(1)));
                }
            }
            return Optional.empty();
        }
    }

    private void keep(
            Identifier home,
            String key,
            VerdictStore.State state,
            Looked looked,
            Verdict verdict,
            MigrationSummary summary)
            throws SQLException, GateException {
        // What changed since the start before is no news for the next one.
        List<Finding> lasting = verdict.findings().stream()
                .filter(finding -> finding.code() != FindingCode.CHANGED_OUTSIDE_MIGRATIONS)
                .toList();
        KeptVerdict kept = new KeptVerdict(
                now,
                state.journal(),
                state.catalog(),
                FindingCounts.of(lasting),
                lasting.stream()
                        .filter(finding -> finding.severity() != Severity.COSMETIC)
                        .toList(),
                verdict.accepted(),
                summary.version(),
                summary.appliedBefore() + summary.applied().size());
        watch.time(Phase.STORE, () -> {
            try {
                store.keep(connection, home, key, kept, looked.objects());
            } catch (SQLException forbidden) {
                notes.add(notKept(forbidden));
            }
            return kept;
        });
    }

    private static String notKept(SQLException forbidden) {
        return "the verdict cannot be kept in the database (" + PatientConnection.reason(forbidden)
                + "): every start judges in full";
    }

    private GateReport report(Route route, Verdict verdict, MigrationSummary summary, String fingerprint) {
        return new GateReport(
                now,
                now,
                options.mode(),
                route,
                options.refuseOn(),
                database.toString(),
                application.registry().sequelizeVersion(),
                application.registry().models().size(),
                verdict,
                FindingCounts.of(verdict.findings()),
                summary,
                fingerprint,
                notes,
                watch.durations());
    }
}
