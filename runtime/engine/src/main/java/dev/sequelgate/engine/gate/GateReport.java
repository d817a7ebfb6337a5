package dev.sequelgate.engine.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything the gate has to say about one Sequelize instance.
 *
 * @param database its URL, without secrets
 * @param verdict its findings lack the cosmetic ones on the route {@link Route#UNCHANGED}
 * @param counts all findings, the cosmetic ones of every route included
 * @param since when the verdict was first reached; differs from {@code at} on the route {@link Route#UNCHANGED}
 * @param fingerprint of journal and catalog
 * @param notes what a person should know and nothing depends on
 */
public record GateReport(
        Instant at,
        Instant since,
        Mode mode,
        Route route,
        RefuseOn refuseOn,
        String database,
        String sequelizeVersion,
        int models,
        Verdict verdict,
        FindingCounts counts,
        MigrationSummary migrations,
        String fingerprint,
        List<String> notes,
        Map<Phase, Duration> durations) {
    public GateReport {
        notes = List.copyOf(notes);
        Map<Phase, Duration> ordered = new EnumMap<>(Phase.class);
        ordered.putAll(durations);
        durations = Collections.unmodifiableMap(ordered);
    }

    /** Whether the application may go on: a verdict binds only where the mode refuses. */
    public boolean passes() {
        return verdict.open() || mode == Mode.OBSERVE;
    }

    /** The same with what an earlier report knew of the migrations. */
    public GateReport withMigrations(MigrationSummary earlier) {
        return new GateReport(
                at,
                since,
                mode,
                route,
                refuseOn,
                database,
                sequelizeVersion,
                models,
                verdict,
                counts,
                earlier,
                fingerprint,
                notes,
                durations);
    }

    public Duration duration() {
        return durations.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}
