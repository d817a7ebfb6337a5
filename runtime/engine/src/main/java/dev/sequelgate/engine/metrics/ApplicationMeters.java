package dev.sequelgate.engine.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Registers meters with Micrometer's global registry.
 *
 * <p>Runs in a child of the application's class loader, against whatever Micrometer that has; so it names no other class
 * of this project, and takes a meter as an array of JDK types: kind (or REMOVE), name,
 * description, tags, count, value.
 */
public final class ApplicationMeters implements Consumer<Object[]> {
    @Override
    public void accept(Object[] meter) {
        String name = (String) meter[1];
        String description = (String) meter[2];
        Tags tags = Tags.of((String[]) meter[3]);
        LongSupplier count = (LongSupplier) meter[4];
        DoubleSupplier value = (DoubleSupplier) meter[5];
        switch ((String) meter[0]) {
            case "GAUGE" ->
                Gauge.builder(name, value, DoubleSupplier::getAsDouble)
                        .description(description)
                        .tags(tags)
                        .strongReference(true)
                        .register(Metrics.globalRegistry);
            case "COUNTER" ->
                FunctionCounter.builder(name, value, DoubleSupplier::getAsDouble)
                        .description(description)
                        .tags(tags)
                        .register(Metrics.globalRegistry);
            case "TIMER" ->
                FunctionTimer.builder(
                                name, value, total -> count.getAsLong(), DoubleSupplier::getAsDouble, TimeUnit.SECONDS)
                        .description(description)
                        .tags(tags)
                        .register(Metrics.globalRegistry);
            case "REMOVE" ->
                Metrics.globalRegistry.find(name).tags(tags).meters().forEach(Metrics.globalRegistry::remove);
            default -> throw new IllegalArgumentException("no such kind of meter: " + meter[0]);
        }
    }
}
