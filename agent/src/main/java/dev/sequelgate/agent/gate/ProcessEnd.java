package dev.sequelgate.agent.gate;

import java.time.Duration;

/** Ends the process with a code, whatever its shutdown hooks wait for. */
final class ProcessEnd {
    static final int FAULT = 1;
    static final int REFUSED = 2;

    /** A hook may close the JavaScript context, which waits for the thread that waits for the gate. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private ProcessEnd() {}

    static void with(int code) {
        Thread watchdog = new Thread(() -> haltLater(code), "sequelgate-exit");
        watchdog.setDaemon(true);
        watchdog.start();
        System.exit(code);
    }

    private static void haltLater(int code) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                Thread.sleep(PATIENCE.toMillis());
            } catch (InterruptedException ignoredUntilTheEnd) {
                // Nothing may keep a refused application running.
                continue;
            }
        }
        Runtime.getRuntime().halt(code);
    }
}
