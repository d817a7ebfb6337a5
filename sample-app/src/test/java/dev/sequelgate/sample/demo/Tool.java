package dev.sequelgate.sample.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packed command line tool, run as a person runs it. */
record Tool(Path launcher) {
    /** What a command left behind. */
    record Result(int code, String out, String err) {}

    /** @param sampleModule the directory of the module sample-app */
    static Tool packed(Path sampleModule) {
        return new Tool(sampleModule
                .resolveSibling("runtime/cli/target/sequelgate/bin/sequelgate")
                .normalize());
    }

    Result run(Path directory, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(launcher.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        // Nobody is there to answer.
        process.getOutputStream().close();
        StringBuilder err = new StringBuilder();
        Thread reading = new Thread(() -> {
            try {
                err.append(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException closed) {
                err.append(closed);
            }
        });
        reading.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        reading.join();
        return new Result(code, out, err.toString());
    }
}
