package dev.sequelgate.engine.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All meters, each made once, and handed to every publisher, whichever of the two comes first. */
final class MeterBook {
    private final Map<String, Object> entries = new LinkedHashMap<>();
    private final List<Meter> meters = new ArrayList<>();
    private final List<MeterPublisher> publishers = new ArrayList<>();

    synchronized Meter.Counting counter(String name, String description, Map<String, String> tags) {
        return (Meter.Counting) entries.computeIfAbsent(key(name, tags), key -> {
            Meter.Counting counting = Meter.Counting.of(name, description, tags);
            publish(counting.meter());
            return counting;
        });
    }

    synchronized Meter.Timing timer(String name, String description, Map<String, String> tags) {
        return (Meter.Timing) entries.computeIfAbsent(key(name, tags), key -> {
            Meter.Timing timing = Meter.Timing.of(name, description, tags);
            publish(timing.meter());
            return timing;
        });
    }

    synchronized void gauge(Meter gauge) {
        entries.computeIfAbsent(key(gauge.name(), gauge.tags()), key -> {
            publish(gauge);
            return gauge;
        });
    }

    synchronized void publishTo(MeterPublisher publisher) {
        publishers.add(publisher);
        meters.forEach(publisher::publish);
    }

    synchronized void remove(String name, Map<String, String> tags) {
        if (entries.remove(key(name, tags)) instanceof Meter gauge) {
            meters.remove(gauge);
            publishers.forEach(publisher -> publisher.remove(gauge));
        }
    }

    private void publish(Meter meter) {
        meters.add(meter);
        publishers.forEach(publisher -> publisher.publish(meter));
    }

    private static String key(String name, Map<String, String> tags) {
        return name + new java.util.TreeMap<>(tags);
    }
}
