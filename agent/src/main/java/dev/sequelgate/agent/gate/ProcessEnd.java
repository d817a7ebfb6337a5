package dev.sequelgate.agent.gate;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

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
        for (long left = PATIENCE.toNanos(); left > 0; left = end - System.nanoTime()) {
            // Unlike sleeping, parking is not ended by an exception when somebody interrupts every thread.
            LockSupport.parkNanos(left);
        }
        Runtime.getRuntime().halt(code);
    }
}
