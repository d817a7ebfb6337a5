package dev.sequelgate.node;

import dev.sequelgate.node.NodeRuntime.Launch;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs a Node-style application: `Main script.js [arguments]`. */
public final class Main {
    /** JavaScript nests deeper than Java's default stack allows in an interpreter. */
    private static final long STACK_BYTES = 512L << 20;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length == 0) {
            System.err.println("Usage: sequelgate run script.js [arguments]");
            System.exit(1);
        }
        List<String> all = Arrays.asList(arguments);
        Launch launch =
                new Launch(all.get(0), all.subList(1, all.size()), Path.of("").toAbsolutePath(), System.getenv());
        start(launch);
    }

    static void start(Launch launch) throws InterruptedException {
        Thread main = new Thread(null, () -> System.exit(new NodeRuntime(launch).run()), "main-js", STACK_BYTES);
        main.start();
        main.join();
    }
}
