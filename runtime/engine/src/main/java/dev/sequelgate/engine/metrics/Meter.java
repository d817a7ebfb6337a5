package dev.sequelgate.engine.metrics;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * One published number, whose value is read by whoever publishes it; knows no metrics library.
 *
 * @param count for timers: how often
 * @param value the gauge's or counter's value, or the timer's total in seconds
 */
record Meter(
        Kind kind,
        String name,
        String description,
        SortedMap<String, String> tags,
        LongSupplier count,
        DoubleSupplier value) {
    /** How a meter's value behaves. */
    enum Kind {
        GAUGE,
        COUNTER,
        TIMER
    }

    static Meter gauge(String name, String description, Map<String, String> tags, DoubleSupplier value) {
        return new Meter(Kind.GAUGE, name, description, new TreeMap<>(tags), () -> 0, value);
    }

    /** Adds up what happens. */
    record Counting(Meter meter, DoubleAdder total) {
        static Counting of(String name, String description, Map<String, String> tags) {
            DoubleAdder total = new DoubleAdder();
            return new Counting(
                    new Meter(Kind.COUNTER, name, description, new TreeMap<>(tags), () -> 0, total::sum), total);
        }
    }

    /** Adds up durations. */
    record Timing(Meter meter, LongAdder count, DoubleAdder seconds) {
        static Timing of(String name, String description, Map<String, String> tags) {
            LongAdder count = new LongAdder();
            DoubleAdder seconds = new DoubleAdder();
            return new Timing(
                    new Meter(Kind.TIMER, name, description, new TreeMap<>(tags), count::sum, seconds::sum),
                    count,
                    seconds);
        }

        void add(java.time.Duration duration) {
            count.increment();
            seconds.add(duration.toNanos() / 1e9);
        }
    }
}
