package dev.sequelgate.agent.gate;

import dev.sequelgate.engine.metrics.GateMetrics;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Publishes the gate's metrics into the application's own Micrometer, beside the start and not in its way. */
final class MetricsOfApplication {
    private static final AtomicBoolean PUBLISHED = new AtomicBoolean();

    private MetricsOfApplication() {}

    /** Only the first call does something. */
    static void publish(GateMetrics metrics, @Nullable ClassLoader application) {
        if (PUBLISHED.getAndSet(true)) {
            return;
        }
        ClassLoader loader = application == null ? ClassLoader.getSystemClassLoader() : application;
        Thread thread = new Thread(() -> metrics.publishInto(loader).ifPresent(Console::line), "sequelgate-metrics");
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
    }
}
