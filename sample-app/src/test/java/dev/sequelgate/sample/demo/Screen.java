package dev.sequelgate.sample.demo;

import java.io.PrintStream;
import java.util.List;

/** Where the demonstration shows what it does and what came of it. */
final class Screen {
    private final PrintStream out;

    Screen(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.println();
        out.println("=== " + text);
    }

    void does(String what) {
        out.println("$ " + what);
    }

    void shows(String text) {
        text.lines().forEach(line -> out.println("  " + line));
    }

    void shows(List<String> lines) {
        lines.forEach(this::shows);
    }

    /** @throws IllegalStateException when it is not so: then the demonstration has failed */
    void holds(boolean so, String what) {
        if (!so) {
            throw new IllegalStateException("expected: " + what);
        }
        out.println("  [ok] " + what);
    }
}
