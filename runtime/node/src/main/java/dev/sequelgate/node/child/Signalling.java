package dev.sequelgate.node.child;

import java.io.IOException;

/** Signals to other processes; Java itself knows only two. */
final class Signalling {
    private Signalling() {}

    /** False when the process has ended. */
    static boolean send(ProcessHandle process, String signal) {
        if (!process.isAlive()) {
            return false;
        }
        if (signal.equals("SIGKILL")) {
            return process.destroyForcibly();
        }
        if (signal.equals("SIGTERM")) {
            return process.destroy();
        }
        if (signal.equals("0")) {
            return true;
        }
        try {
            return new ProcessBuilder("kill", "-" + signal.substring("SIG".length()), String.valueOf(process.pid()))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return process.destroy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
