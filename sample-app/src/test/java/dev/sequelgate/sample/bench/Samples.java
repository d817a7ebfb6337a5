package dev.sequelgate.sample.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Runs contestants in turn, so that whatever else the machine does disturbs all alike, and prints medians and ratios. */
final class Samples {
    private final String title;
    private final String unit;
    private final Map<String, List<Double>> byName = new LinkedHashMap<>();

    Samples(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** One contestant; returns the figure itself where it measures something else than its own wall time in ms. */
    record Contestant(String name, Callable<Double> run) {
        static Contestant timed(String name, Work work) {
            return new Contestant(name, () -> {
                long start = System.nanoTime();
                work.run();
                return (System.nanoTime() - start) / 1e6;
            });
        }
    }

    /** Something to measure. */
    interface Work {
        void run() throws Exception;
    }

    Samples alternate(int warmUps, int rounds, List<Contestant> contestants) throws Exception {
        for (int round = -warmUps; round < rounds; round++) {
            for (Contestant contestant : contestants) {
                double figure = contestant.run().call();
                if (round >= 0) {
                    add(contestant.name(), figure);
                }
            }
        }
        return this;
    }

    void add(String name, double figure) {
        byName.computeIfAbsent(name, unused -> new ArrayList<>()).add(figure);
    }

    double median(String name) {
        List<Double> sorted =
                byName.getOrDefault(name, List.of()).stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalStateException("nothing was measured for " + name);
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    void print(PrintStream out) {
        out.println();
        out.println(title);
        byName.forEach((name, figures) -> out.printf(
                Locale.ROOT,
                "  %-52s median %9.2f %s   (min %.2f, max %.2f, %d samples)%n",
                name,
                median(name),
                unit,
                figures.stream().mapToDouble(each -> each).min().orElse(0),
                figures.stream().mapToDouble(each -> each).max().orElse(0),
                figures.size()));
    }

    /** Prints a ratio of medians that has no bound. */
    void ratio(PrintStream out, String name, String base) {
        out.printf(Locale.ROOT, "  %s / %s = %.2f%n", name, base, median(name) / median(base));
    }

    /** Prints a ratio of medians beside its bound; returns whether it holds. */
    boolean ratio(PrintStream out, String name, String base, double atMost) {
        double ratio = median(name) / median(base);
        out.printf(
                Locale.ROOT,
                "  %s / %s = %.2f, bound %.2f: %s%n",
                name,
                base,
                ratio,
                atMost,
                ratio <= atMost ? "holds" : "DOES NOT HOLD");
        return ratio <= atMost;
    }

    /** Prints a difference of medians beside its bound; returns whether it holds. */
    boolean difference(PrintStream out, String name, String base, double atMost) {
        double difference = median(name) - median(base);
        out.printf(
                Locale.ROOT,
                "  %s - %s = %.1f %s, bound %.1f: %s%n",
                name,
                base,
                difference,
                unit,
                atMost,
                difference <= atMost ? "holds" : "DOES NOT HOLD");
        return difference <= atMost;
    }
}
