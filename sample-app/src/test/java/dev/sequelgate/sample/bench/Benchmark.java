package dev.sequelgate.sample.bench;

import dev.sequelgate.sample.Npm;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Every figure that the README names, with its bound; exit code 1 where one does not hold. */
public final class Benchmark {
    private Benchmark() {}

    /** @param arguments which parts to run: gate, apply, schema, start, size; all without one */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        List<String> parts =
                arguments.length == 0 ? List.of("size", "start", "apply", "gate", "schema") : List.of(arguments);
        Path work = Files.createDirectories(Path.of(
                "target", "bench", String.valueOf(ProcessHandle.current().pid())));
        Path modules =
                Npm.installBelow(Path.of("target", "bench-packages").toAbsolutePath(), Path.of("src/test/oracle"));
        surroundings(out);
        boolean holds = true;
        for (String part : parts) {
            holds &= switch (part) {
                case "size" -> SizeBench.run(out);
                case "start" -> new StartBench(modules, work).run(out);
                case "apply" -> new ApplyBench(work).run(out);
                case "schema" -> new SchemaBench(modules, work).run(out);
                case "gate" -> new GateBench(modules, work).run(out);
                default -> throw new IllegalArgumentException("no such part: " + part);
            };
        }
        out.println();
        surroundings(out);
        System.exit(holds ? 0 : 1);
    }

    private static void surroundings(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "JDK %s, %d processors, load %.1f%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
