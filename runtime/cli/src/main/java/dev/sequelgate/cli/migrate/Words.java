package dev.sequelgate.cli.migrate;

import java.time.Duration;

/** Numbers as people read them. */
final class Words {
    private Words() {}

    static String files(int number) {
        return count(number, "file");
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static String time(Duration duration) {
        return duration.toMillis() < 10_000 ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
    }
}
