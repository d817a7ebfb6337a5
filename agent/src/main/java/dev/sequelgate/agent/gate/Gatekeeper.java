package dev.sequelgate.agent.gate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sequelgate.engine.gate.Mode;
import dev.sequelgate.engine.metrics.GateMetrics;
import dev.sequelgate.engine.settings.Settings;
import dev.sequelgate.engine.settings.Settings.When;
import dev.sequelgate.engine.settings.SettingsException;
import dev.sequelgate.engine.settings.SettingsReader;
import dev.sequelgate.engine.status.StatusException;
import dev.sequelgate.engine.status.StatusServer;
import dev.sequelgate.engine.status.StatusSource;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The edge of the agent: asks the engine, tells people, and ends the process or answers the hook. */
public final class Gatekeeper {
    private final Settings settings;
    private @Nullable Desk desk;

    private Gatekeeper(Settings settings) {
        this.settings = settings;
    }

    /**
     * What judging needs; made for the first Sequelize or for the status pages, because most of the agent's classes are
     * loaded with it.
     *
     * @param thread judging has a stack and a class loader of its own, whatever the application has left of its
     */
    private record Desk(Instances instances, GateMetrics metrics, Judge judge, ExecutorService thread) {
        static Desk of(Settings settings) {
            Instances instances = new Instances(settings.mode());
            GateMetrics metrics = new GateMetrics();
            return new Desk(
                    instances,
                    metrics,
                    new Judge(settings, instances, metrics),
                    Executors.newSingleThreadExecutor(Gatekeeper::daemon));
        }
    }

    private synchronized Desk desk() {
        Desk made = desk;
        if (made == null) {
            made = Desk.of(settings);
            desk = made;
        }
        return made;
    }

    /** Reads the settings and starts what they ask for; a fault in them ends the process. */
    public static Gatekeeper start(@Nullable String agentArguments) {
        Settings settings;
        try {
            settings = SettingsReader.read(
                    agentArguments,
                    System.getProperties(),
                    System.getenv(),
                    Path.of("").toAbsolutePath());
        } catch (SettingsException fault) {
            Console.line(String.valueOf(fault.getMessage()));
            ProcessEnd.with(ProcessEnd.FAULT);
            throw new IllegalStateException("the process ends", fault);
        }
        Gatekeeper gatekeeper = new Gatekeeper(settings);
        if (settings.mode() != Mode.OFF) {
            if (!settings.schema().isEmpty()) {
                Console.line("schema: this version plans nothing yet, so SQL files beside the models are not compared");
            }
            gatekeeper.serveStatus();
            gatekeeper.recheck();
        }
        return gatekeeper;
    }

    private void recheck() {
        if (settings.recheck().isPresent()) {
            Desk working = desk();
            new Rechecks(settings.recheck().get(), settings, working.instances(), working.metrics()).start();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(null, work, "sequelgate-gate", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(Gatekeeper.class.getClassLoader());
        return thread;
    }

    public Settings settings() {
        return settings;
    }

    /** What the hook must know of the settings. */
    public String settingsJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("mode", settings.mode().name().toLowerCase(Locale.ROOT))
                .put("when", settings.when().name().toLowerCase(Locale.ROOT))
                .put("hasUrl", settings.url().isPresent())
                .toString();
    }

    /** @param moment {@code connect}, {@code main-returned}, {@code ready} or {@code late-model} */
    public Answer judge(String id, String moment, String registryJson, String connectionJson) {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        Answer answer = onOwnThread(judge -> judge.judge(id, moment, registryJson, connectionJson));
        MetricsOfApplication.publish(desk().metrics(), application);
        return answer;
    }

    /** Something that the gate cannot do without went wrong inside the application. */
    public Answer fault(String line) {
        return onOwnThread(judge -> judge.fault("the application's Sequelize", line));
    }

    /** Says what nobody would see otherwise: that the application has to speak first. */
    public void sequelizeFound() {
        if (settings.when() == When.READY) {
            Console.line("when=ready: connections pass until the application calls sequelgate.ready()");
        }
    }

    public void cannotObserve(Throwable unfit) {
        Console.line("this GraalVM cannot be observed: " + unfit);
    }

    /** Nobody may believe in a gate that is not there. */
    public void warnOfUnknownSequelize() {
        Console.line("parts of Sequelize were loaded, but not its main class as versions 6 and 7 have it:"
                + " this application is NOT gated");
    }

    /** Waits for work on the gate's thread; there the process may end, and then this never returns. */
    private Answer onOwnThread(Function<Judge, Answer> work) {
        Desk working = desk();
        try {
            return working.thread().submit(() -> work.apply(working.judge())).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Answer.fault("the application was interrupted while it waited for the gate");
        } catch (ExecutionException failed) {
            return working.judge().defect(failed.getCause() == null ? failed : failed.getCause());
        }
    }

    private void serveStatus() {
        if (settings.statusPort().isEmpty()) {
            return;
        }
        try {
            StatusServer server = StatusServer.start(
                    settings.statusBind(),
                    settings.statusPort().getAsInt(),
                    new Pages(desk().instances(), desk().metrics()));
            Console.line("status on http://" + settings.statusBind() + ":" + server.port());
        } catch (StatusException unavailable) {
            Console.line(String.valueOf(unavailable.getMessage()));
            if (settings.mode() != Mode.OBSERVE) {
                ProcessEnd.with(ProcessEnd.FAULT);
            }
        }
    }

    /** What the status pages show. */
    private record Pages(Instances instances, GateMetrics metrics) implements StatusSource {
        @Override
        public boolean ready() {
            return instances.ready();
        }

        @Override
        public String statusJson() {
            return instances.json();
        }

        @Override
        public String metricsText() {
            return metrics.scrape();
        }
    }
}
