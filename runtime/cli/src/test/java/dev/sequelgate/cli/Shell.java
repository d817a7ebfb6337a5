package dev.sequelgate.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Runs commands as a person does, in a directory and an environment of its own. */
final class Shell {
    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);

    Shell(Path directory) {
        this.directory = directory;
    }

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** What a command left behind. */
    record Result(int code, String out, String err) {}

    Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                directory, new Properties(), environment, clock, new PrintWriter(out), new PrintWriter(err));
        int code = Sequelgate.run(surroundings, List.of(arguments));
        return new Result(code, out.toString(), err.toString());
    }
}
