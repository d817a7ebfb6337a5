package dev.sequelgate.sample.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How large what people download is. */
final class SizeBench {
    private static final Path AGENT = Path.of("../agent/target/sequelgate-agent.jar");
    private static final double MOST_MEGABYTES = 25;

    private SizeBench() {}

    static boolean run(PrintStream out) throws IOException {
        double megabytes = Files.size(AGENT) / 1e6;
        boolean holds = megabytes <= MOST_MEGABYTES;
        out.printf(
                Locale.ROOT,
                "%nsequelgate-agent.jar = %.1f MB, bound %.1f: %s%n",
                megabytes,
                MOST_MEGABYTES,
                holds ? "holds" : "DOES NOT HOLD");
        return holds;
    }
}
