package dev.sequelgate.agent.gate;

import dev.sequelgate.agent.gate.Instance.Recheck;
import dev.sequelgate.agent.gate.Instance.Subject;
import dev.sequelgate.engine.gate.Finding;
import dev.sequelgate.engine.gate.Gate;
import dev.sequelgate.engine.gate.GateException;
import dev.sequelgate.engine.gate.GateListener;
import dev.sequelgate.engine.gate.GateReport;
import dev.sequelgate.engine.gate.Severity;
import dev.sequelgate.engine.metrics.GateMetrics;
import dev.sequelgate.engine.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Judges the running application again and again; says so when the outcome changes, and does nothing else about it. */
final class Rechecks {
    private static final String FITS = "fits";
    private static final String DIFFERS = "differs";
    private static final String FAILED = "failed";

    private final Duration pause;
    private final Gate gate;
    private final Instances instances;
    private final GateMetrics metrics;

    Rechecks(Duration pause, Settings settings, Instances instances, GateMetrics metrics) {
        this.pause = pause;
        this.gate = Judge.gate(settings, new GateListener() {});
        this.instances = instances;
        this.metrics = metrics;
    }

    void start() {
        Thread thread = new Thread(this::run, "sequelgate-recheck");
        thread.setDaemon(true);
        thread.setContextClassLoader(Rechecks.class.getClassLoader());
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(pause.toMillis());
                instances.all().forEach(this::check);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(Instance instance) {
        if (instance.subject().isEmpty() || instance.report().isEmpty() || !instance.passes()) {
            return;
        }
        GateReport last = instance.recheck()
                .flatMap(Recheck::report)
                .orElse(instance.report().get());
        Recheck now = look(instance.id(), instance.subject().get(), last);
        tell(instance, now);
        // Somebody else may have judged the instance meanwhile, and knows better.
        instances.find(instance.id()).filter(instance::equals).ifPresent(same -> instances.put(same.with(now)));
    }

    private Recheck look(String id, Subject subject, GateReport last) {
        try {
            Optional<GateReport> changed = gate.recheck(subject.application(), subject.database(), last.fingerprint())
                    .map(report -> report.withMigrations(last.migrations()));
            changed.ifPresent(report -> metrics.show(id, report));
            metrics.rechecked(changed.map(Rechecks::word).orElse("unchanged"));
            GateReport current = changed.orElse(last);
            return new Recheck(Instant.now(), word(current), Optional.of(current), Optional.empty());
        } catch (GateException | RuntimeException failed) {
            metrics.rechecked(FAILED);
            String line = failed instanceof GateException ? String.valueOf(failed.getMessage()) : failed.toString();
            return new Recheck(Instant.now(), FAILED, Optional.of(last), Optional.of(line));
        }
    }

    private static String word(GateReport report) {
        return report.verdict().open() ? FITS : DIFFERS;
    }

    private static void tell(Instance instance, Recheck now) {
        String before = instance.recheck()
                .map(Recheck::outcome)
                .orElse(word(instance.report().orElseThrow()));
        if (before.equals(now.outcome())) {
            return;
        }
        String where = "recheck: " + instance.report().orElseThrow().database();
        Console.line(
                switch (now.outcome()) {
                    case FITS -> where + " fits the models again";
                    case DIFFERS ->
                        where + " does not fit the models any more: "
                                + worst(now.report().orElseThrow());
                    default -> where + " cannot be checked: " + now.error().orElse("");
                });
    }

    private static String worst(GateReport report) {
        Finding first = report.verdict().findings().get(0);
        return report.counts().of(Severity.BREAKING) + " breaking, "
                + report.counts().of(Severity.RISKY) + " risky; the first is "
                + first.code().key()
                + first.place().model().map(model -> ", model " + model).orElse("")
                + first.place().table().map(table -> ", table " + table).orElse("")
                + first.place().column().map(column -> ", column " + column).orElse("");
    }
}
