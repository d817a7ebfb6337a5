package dev.sequelgate.engine.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;

/** The process' own Micrometer registry, which writes Prometheus' text. */
final class PrometheusPublisher implements MeterPublisher {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Override
    public void publish(Meter meter) {
        Tags tags = tags(meter);
        switch (meter.kind()) {
            case GAUGE ->
                Gauge.builder(meter.name(), () -> meter.value().getAsDouble())
                        .description(meter.description())
                        .tags(tags)
                        .register(registry);
            case COUNTER ->
                FunctionCounter.builder(
                                meter.name(), meter, counted -> counted.value().getAsDouble())
                        .description(meter.description())
                        .tags(tags)
                        .register(registry);
            case TIMER ->
                FunctionTimer.builder(
                                meter.name(),
                                meter,
                                timed -> timed.count().getAsLong(),
                                timed -> timed.value().getAsDouble(),
                                TimeUnit.SECONDS)
                        .description(meter.description())
                        .tags(tags)
                        .register(registry);
        }
    }

    @Override
    public void remove(Meter meter) {
        registry.find(meter.name()).tags(tags(meter)).meters().forEach(registry::remove);
    }

    private static Tags tags(Meter meter) {
        return Tags.of(meter.tags().entrySet().stream()
                .map(tag -> Tag.of(tag.getKey(), tag.getValue()))
                .toList());
    }

    String scrape() {
        return registry.scrape();
    }
}
