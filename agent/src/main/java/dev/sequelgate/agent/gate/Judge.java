package dev.sequelgate.agent.gate;

import dev.sequelgate.agent.gate.Instance.Subject;
import dev.sequelgate.engine.capture.Registry;
import dev.sequelgate.engine.capture.RegistryFormatException;
import dev.sequelgate.engine.capture.RegistryReader;
import dev.sequelgate.engine.gate.Application;
import dev.sequelgate.engine.gate.Gate;
import dev.sequelgate.engine.gate.GateException;
import dev.sequelgate.engine.gate.GateListener;
import dev.sequelgate.engine.gate.GateOptions;
import dev.sequelgate.engine.gate.GateReport;
import dev.sequelgate.engine.gate.Mode;
import dev.sequelgate.engine.gate.Phase;
import dev.sequelgate.engine.gate.report.ReportFile;
import dev.sequelgate.engine.gate.report.ReportText;
import dev.sequelgate.engine.metrics.GateMetrics;
import dev.sequelgate.engine.settings.DatabaseProduct;
import dev.sequelgate.engine.settings.DatabaseUrl;
import dev.sequelgate.engine.settings.InstanceConnection;
import dev.sequelgate.engine.settings.Settings;
import dev.sequelgate.engine.settings.Settings.OnRefuse;
import dev.sequelgate.engine.settings.SettingsException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges one Sequelize instance after the other and acts on the verdict; runs on the gate's thread alone. */
final class Judge {
    private final Settings settings;
    private final Instances instances;
    private final GateMetrics metrics;
    private final Gate gate;

    /** The same models on the same database pass once. */
    private final Map<Subjects, GateReport> passed = new HashMap<>();

    private record Subjects(DatabaseUrl database, String registryHash) {}

    Judge(Settings settings, Instances instances, GateMetrics metrics) {
        this.settings = settings;
        this.instances = instances;
        this.metrics = metrics;
        this.gate = gate(settings, new Telling(metrics));
    }

    static Gate gate(Settings settings, GateListener listener) {
        GateOptions options = new GateOptions(
                settings.mode(),
                settings.refuseOn(),
                settings.migrations(),
                settings.accept(),
                settings.lockTimeout(),
                settings.connectTimeout());
        return new Gate(options, listener, Clock.systemUTC());
    }

    Answer judge(String id, String moment, String registryJson, String connectionJson) {
        try {
            Registry registry = RegistryReader.read(registryJson);
            DatabaseUrl database = database(registry, connectionJson);
            Subject subject = new Subject(Application.of(registry, registryJson), database);
            Subjects key = new Subjects(database, subject.application().registryHash());
            GateReport known = passed.get(key);
            if (known != null) {
                // A process may make a context, and an instance in it, for every request.
                if (instances.find(id).isPresent()) {
                    remember(Instance.judged(id, subject, known), known);
                }
                return Answer.PASS;
            }
            GateReport report =
                    moment.equals("late-model") ? late(id, subject) : gate.judge(subject.application(), database);
            if (report.passes()) {
                passed.put(key, report);
            }
            remember(Instance.judged(id, subject, report), report);
            return act(report);
        } catch (SettingsException | GateException | RegistryFormatException fault) {
            return fault(id, String.valueOf(fault.getMessage()));
        }
    }

    private DatabaseUrl database(Registry registry, String connectionJson) throws SettingsException {
        if (settings.url().isPresent()
                && DatabaseProduct.ofDialect(registry.dialect()).isPresent()) {
            return settings.url().get();
        }
        return new InstanceConnection(System.getenv()).read(connectionJson, registry.sequelizeMajor());
    }

    private GateReport late(String id, Subject subject) throws GateException {
        GateReport report = gate.judgeLate(subject.application(), subject.database());
        Optional<GateReport> earlier = instances.find(id).flatMap(Instance::report);
        return earlier.isPresent() ? report.withMigrations(earlier.get().migrations()) : report;
    }

    private void remember(Instance instance, GateReport report) {
        instances.put(instance);
        metrics.judged(instance.id(), report);
        writeReport();
    }

    private Answer act(GateReport report) {
        List<String> lines = ReportText.lines(report);
        Console.block(lines);
        if (report.passes()) {
            return Answer.PASS;
        }
        if (settings.onRefuse() == OnRefuse.EXIT) {
            ProcessEnd.with(ProcessEnd.REFUSED);
        }
        return Answer.refusal("Sequelgate refuses this start. " + String.join("\n", lines));
    }

    /** There is no verdict: one line says why. */
    Answer fault(String id, String line) {
        instances.put(Instance.failed(id, line));
        metrics.closed(id);
        writeReport();
        if (settings.mode() == Mode.OBSERVE) {
            Console.line("cannot judge (mode=observe lets the application go on): " + line);
            return Answer.PASS;
        }
        Console.line(line);
        if (settings.onRefuse() == OnRefuse.EXIT) {
            ProcessEnd.with(ProcessEnd.FAULT);
        }
        return Answer.fault("Sequelgate cannot judge this start. " + line);
    }

    /** A fault of the agent itself. */
    Answer defect(Throwable thrown) {
        StackTraceElement[] stack = thrown.getStackTrace();
        return fault(
                "the agent",
                "a defect of the agent itself: " + thrown + (stack.length == 0 ? "" : " at " + stack[0])
                        + "; mode=off starts without it");
    }

    private void writeReport() {
        if (settings.report().isEmpty()) {
            return;
        }
        try {
            ReportFile.write(settings.report().get(), instances.json());
        } catch (IOException unwritable) {
            Console.line("report: " + settings.report().get() + " cannot be written (" + unwritable + ")");
        }
    }

    /** Counts what the gate does, and says what takes long. */
    private record Telling(GateMetrics metrics) implements GateListener {
        @Override
        public void phaseEnded(Phase phase, Duration duration) {
            metrics.phaseEnded(phase, duration);
        }

        @Override
        public void waitingForDatabase(String database, String reason, Duration longest) {
            Console.line("waiting up to " + longest.toSeconds() + "s for " + database + ": " + reason);
        }

        @Override
        public void lockWaited(Duration duration) {
            metrics.lockWaited(duration);
        }

        @Override
        public void migrationEnded(String file, Duration duration, boolean successful) {
            metrics.migrationEnded(file, duration, successful);
        }
    }
}
