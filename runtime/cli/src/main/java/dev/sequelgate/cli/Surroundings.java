package dev.sequelgate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;

/** What a command works in; passed in, so that a test can be another process. */
public record Surroundings(
        Path workingDirectory,
        Properties properties,
        Map<String, String> environment,
        Clock clock,
        PrintWriter out,
        PrintWriter err) {
    static Surroundings ofProcess() {
        return new Surroundings(
                Path.of("").toAbsolutePath(),
                System.getProperties(),
                System.getenv(),
                Clock.systemUTC(),
                Sequelgate.writer(System.out),
                Sequelgate.writer(System.err));
    }
}
