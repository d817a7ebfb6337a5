package dev.sequelgate.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.gate.Finding;
import dev.sequelgate.engine.gate.FindingCode;
import dev.sequelgate.engine.gate.FindingCounts;
import dev.sequelgate.engine.gate.GateReport;
import dev.sequelgate.engine.gate.MigrationSummary;
import dev.sequelgate.engine.gate.Mode;
import dev.sequelgate.engine.gate.Phase;
import dev.sequelgate.engine.gate.Place;
import dev.sequelgate.engine.gate.RefuseOn;
import dev.sequelgate.engine.gate.Route;
import dev.sequelgate.engine.gate.Verdict;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The metrics by the names that the documentation promises. */
class GateMetricsTest {
    private final GateMetrics metrics = new GateMetrics();

    private static GateReport report(boolean open, Finding... findings) {
        return report("abc", open, findings);
    }

    private static GateReport report(String fingerprint, boolean open, Finding... findings) {
        List<Finding> list = List.of(findings);
        MigrationSummary migrations = new MigrationSummary(
                Optional.of("migrations"),
                Optional.of("20240101000000"),
                List.of(),
                3,
                List.of("20240102000000_x.sql"),
                List.of(),
                Optional.empty());
        return new GateReport(
                Instant.EPOCH,
                Instant.EPOCH,
                Mode.APPLY,
                Route.FULL,
                RefuseOn.BREAKING,
                "postgres://h:5432/d",
                "6.37.8",
                7,
                new Verdict(open, list, List.of()),
                FindingCounts.of(list),
                migrations,
                fingerprint,
                List.of(),
                Map.of());
    }

    private static Finding missing() {
        return new Finding(FindingCode.COLUMN_MISSING, Place.NOWHERE, "a", "b", "c;");
    }

    @Test
    void everyMetricOfTheDocumentationIsThere() {
        metrics.judged("1", report(false, missing(), missing()));
        metrics.phaseEnded(Phase.INSPECT, Duration.ofMillis(1500));
        metrics.lockWaited(Duration.ofSeconds(2));
        metrics.migrationEnded("x.sql", Duration.ofMillis(250), true);
        metrics.rechecked("fits");

        assertThat(metrics.scrape())
                .contains(
                        "sequelgate_gate_open 0.0",
                        "sequelgate_gate_duration_seconds_sum{phase=\"inspect\"} 1.5",
                        "sequelgate_findings{code=\"column-missing\",severity=\"breaking\"} 2.0",
                        "sequelgate_migrations{state=\"applied\"} 3.0",
                        "sequelgate_migrations{state=\"pending\"} 1.0",
                        "sequelgate_migrations{state=\"failed\"} 0.0",
                        "sequelgate_migration_duration_seconds_count{outcome=\"applied\"} 1",
                        "sequelgate_lock_wait_seconds_sum 2.0",
                        "sequelgate_models 7.0",
                        "sequelgate_schema_info{fingerprint=\"abc\",version=\"20240101000000\"} 1\n",
                        "sequelgate_rechecks_total{outcome=\"fits\"} 1.0");
    }

    @Test
    void theGateIsOpenOnlyWhenEveryInstanceIs() {
        metrics.closed("1");
        metrics.judged("2", report(true));
        assertThat(metrics.scrape()).contains("sequelgate_gate_open 0.0");

        metrics.judged("1", report(true));
        assertThat(metrics.scrape()).contains("sequelgate_gate_open 1.0", "sequelgate_models 14.0");
    }

    @Test
    void theyAppearInTheApplicationsOwnRegistryAndFollow() {
        SimpleMeterRegistry application = new SimpleMeterRegistry();
        Metrics.addRegistry(application);
        try {
            assertThat(metrics.publishInto(GateMetricsTest.class.getClassLoader()))
                    .isEmpty();
            metrics.judged("1", report(true, missing()));
            metrics.phaseEnded(Phase.JUDGE, Duration.ofSeconds(3));

            assertThat(application.get("sequelgate.gate.open").gauge().value()).isEqualTo(1);
            assertThat(application
                            .get("sequelgate.findings")
                            .tag("code", "column-missing")
                            .gauge()
                            .value())
                    .isEqualTo(1);
            assertThat(application
                            .get("sequelgate.gate.duration")
                            .tag("phase", "judge")
                            .functionTimer()
                            .totalTime(java.util.concurrent.TimeUnit.SECONDS))
                    .isEqualTo(3);
        } finally {
            Metrics.removeRegistry(application);
            Metrics.globalRegistry.clear();
        }
    }

    @Test
    void onlyTheSchemaOfNowIsShown() {
        SimpleMeterRegistry application = new SimpleMeterRegistry();
        Metrics.addRegistry(application);
        try {
            assertThat(metrics.publishInto(GateMetricsTest.class.getClassLoader()))
                    .isEmpty();
            metrics.judged("1", report("before", true));
            metrics.judged("1", report("after", true));

            assertThat(metrics.scrape()).contains("fingerprint=\"after\"").doesNotContain("before");
            assertThat(application.find("sequelgate.schema.info").gauges()).hasSize(1);
        } finally {
            Metrics.removeRegistry(application);
            Metrics.globalRegistry.clear();
        }
    }

    @Test
    void anApplicationWithoutMicrometerIsLeftAlone() {
        assertThat(metrics.publishInto(ClassLoader.getPlatformClassLoader())).isEmpty();
    }

    @Test
    void aMicrometerThatCannotBeUsedIsOneNote(@org.junit.jupiter.api.io.TempDir Path directory) throws Exception {
        // A class path that has Micrometer's Metrics and nothing of what that needs.
        String entry = "io/micrometer/core/instrument/Metrics.class";
        Path copy = directory.resolve(entry);
        java.nio.file.Files.createDirectories(copy.getParent());
        try (var bytes = Metrics.class.getClassLoader().getResourceAsStream(entry)) {
            java.nio.file.Files.copy(java.util.Objects.requireNonNull(bytes), copy);
        }
        try (URLClassLoader broken =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            assertThat(metrics.publishInto(broken))
                    .hasValueSatisfying(note -> assertThat(note)
                            .startsWith("metrics are not in the application's own Micrometer registry")
                            .hasLineCount(1));
        }
    }
}
