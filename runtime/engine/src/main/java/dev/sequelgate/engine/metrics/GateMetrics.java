package dev.sequelgate.engine.metrics;

import dev.sequelgate.engine.gate.FindingCode;
import dev.sequelgate.engine.gate.GateListener;
import dev.sequelgate.engine.gate.GateReport;
import dev.sequelgate.engine.gate.Phase;
import dev.sequelgate.engine.gate.Route;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The gate's metrics over all Sequelize instances of the process, in an own registry and in the application's. */
public final class GateMetrics implements GateListener {
    private static final String SCHEMA_INFO = "sequelgate.schema.info";

    private final MeterBook book = new MeterBook();
    private final Map<String, GateReport> reports = new ConcurrentHashMap<>();
    private final Map<String, Boolean> open = new ConcurrentHashMap<>();
    private Set<Map<String, String>> schemas = Set.of();
    private @Nullable PrometheusPublisher prometheus;

    public GateMetrics() {
        gauge("sequelgate.gate.open", "1 when every Sequelize instance may go on", Map.of(), this::openValue);
        gauge("sequelgate.models", "Models that were judged", Map.of(), () -> sum(GateReport::models));
        migrations(
                "applied",
                report -> report.migrations().appliedBefore()
                        + report.migrations().applied().size());
        migrations("pending", report -> report.migrations().pending().size());
        migrations("failed", report -> report.migrations().failure().isPresent() ? 1 : 0);
        lockWait();
    }

    private double openValue() {
        return !open.isEmpty() && open.values().stream().allMatch(Boolean::booleanValue) ? 1 : 0;
    }

    private void migrations(String state, ToDoubleFunction<GateReport> number) {
        gauge(
                "sequelgate.migrations",
                "Migration files by what became of them",
                Map.of("state", state),
                () -> sum(number));
    }

    private double sum(ToDoubleFunction<GateReport> number) {
        return reports.values().stream().mapToDouble(number).sum();
    }

    private void gauge(String name, String description, Map<String, String> tags, DoubleSupplier value) {
        book.gauge(Meter.gauge(name, description, tags, value));
    }

    /** An instance waits for its verdict, or gets none. */
    public void closed(String instance) {
        open.put(instance, false);
    }

    public void judged(String instance, GateReport report) {
        open.put(instance, report.passes());
        show(instance, report);
    }

    /** @param outcome {@code unchanged}, {@code fits}, {@code differs} or {@code failed} */
    public void rechecked(String outcome) {
        book.counter("sequelgate.rechecks", "Later checks of the running application", Map.of("outcome", outcome))
                .total()
                .add(1);
    }

    /** Shows what a database is like now; whether the gate is open stays. */
    public void show(String instance, GateReport report) {
        reports.put(instance, report);
        report.counts().byCode().keySet().forEach(this::findings);
        schemaInfo();
    }

    private void findings(FindingCode code) {
        gauge(
                "sequelgate.findings",
                "Differences between models and database",
                Map.of("severity", code.severity().name().toLowerCase(Locale.ROOT), "code", code.key()),
                () -> sum(report -> report.counts().byCode().getOrDefault(code, 0)));
    }

    /** An info metric is always 1, so that of a schema that no instance works on any more has to go. */
    private synchronized void schemaInfo() {
        Set<Map<String, String>> current = reports.values().stream()
                .filter(report -> report.route() != Route.LATE_MODELS)
                .map(GateMetrics::schemaOf)
                .collect(Collectors.toSet());
        schemas.stream().filter(old -> !current.contains(old)).forEach(old -> book.remove(SCHEMA_INFO, old));
        schemas = current;
        current.forEach(tags -> gauge(SCHEMA_INFO, "Version and fingerprint that the database has now", tags, () -> 1));
    }

    private static Map<String, String> schemaOf(GateReport report) {
        return Map.of("version", report.migrations().version().orElse("none"), "fingerprint", report.fingerprint());
    }

    @Override
    public void phaseEnded(Phase phase, Duration duration) {
        book.timer("sequelgate.gate.duration", "Time the gate took", Map.of("phase", phase.key()))
                .add(duration);
    }

    @Override
    public void lockWaited(Duration duration) {
        lockWait().add(duration);
    }

    private Meter.Timing lockWait() {
        return book.timer("sequelgate.lock.wait", "Time spent waiting for the migration lock", Map.of());
    }

    @Override
    public void migrationEnded(String file, Duration duration, boolean successful) {
        book.timer(
                        "sequelgate.migration.duration",
                        "Time that migration files took",
                        Map.of("outcome", successful ? "applied" : "failed"))
                .add(duration);
    }

    /** All metrics in Prometheus' text format; the registry is made when somebody asks, because its classes take time to load. */
    public synchronized String scrape() {
        if (prometheus == null) {
            prometheus = new PrometheusPublisher();
            book.publishTo(prometheus);
        }
        return prometheus.scrape();
    }

    /**
     * Publishes into the Micrometer that an application has.
     *
     * @return what a person should know when that is not possible; empty when it worked or there is none
     */
    public Optional<String> publishInto(ClassLoader application) {
        return ApplicationRegistry.find(application).flatMap(registry -> registry.publish(book));
    }
}
