package dev.sequelgate.agent.support;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A separate JVM with the packed agent, and an application's host in it. */
public final class AgentProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final BufferedReader output;
    private final BufferedWriter input;
    private final Path errors;
    private final List<String> skipped = new ArrayList<>();

    private AgentProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.input = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** How to start one. */
    public static final class Starting {
        private final Path directory;
        private final Map<String, String> settings = new TreeMap<>();
        private final Map<String, String> environment = new TreeMap<>();
        private final List<String> options = new ArrayList<>();
        private Path java = Path.of(System.getProperty("java.home"));
        private String classPath = Machine.hostClassPath();
        private List<String> main = List.of("dev.sequelgate.agent.host.PlainHost");

        private Starting(Path directory) {
            this.directory = directory;
        }

        public Starting setting(String name, Object value) {
            settings.put(name, String.valueOf(value));
            return this;
        }

        public Starting environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** A JVM option. */
        public Starting option(String option) {
            options.add(option);
            return this;
        }

        public Starting java(Path home) {
            java = home;
            return this;
        }

        public Starting classPath(String path) {
            classPath = path;
            return this;
        }

        /** The main class and its arguments. */
        public Starting running(String... command) {
            main = List.of(command);
            return this;
        }

        public AgentProcess start() throws IOException {
            List<String> command =
                    new ArrayList<>(List.of(java.resolve("bin/java").toString()));
            command.add("-javaagent:" + Machine.agentJar() + arguments());
            command.add("-Xss4m");
            command.add("-XX:+UseSerialGC");
            command.add("-XX:TieredStopAtLevel=1");
            command.addAll(options);
            command.add("-cp");
            command.add(classPath);
            command.addAll(main);
            Path errors = Files.createTempFile(directory, "stderr", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(directory.toFile()).redirectError(errors.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("SEQUELGATE_") || name.startsWith("PG"));
            builder.environment().putAll(environment);
            return new AgentProcess(builder.start(), errors);
        }

        private String arguments() {
            List<String> texts = new ArrayList<>();
            settings.forEach((name, value) -> texts.add(name + "=" + value));
            return texts.isEmpty() ? "" : "=" + String.join(",", texts);
        }
    }

    /** @param directory the working directory */
    public static Starting in(Path directory) {
        return new Starting(directory);
    }

    /** What became of one start of an application. */
    public record Result(String loadError, List<String> values) {
        public Result {
            values = List.copyOf(values);
        }

        public String value() {
            return values.get(0);
        }
    }

    /** Loads an application in the process; null when the process ended instead. */
    public @Nullable Result tryRun(String style, Path file, String before, String... expressions) throws IOException {
        input.write(String.join("\t", style, file.toString(), before));
        for (String expression : expressions) {
            input.write("\t" + expression);
        }
        input.write("\n");
        input.flush();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("RESULT\t")) {
                List<String> parts = List.of(line.split("\t", -1));
                return new Result(parts.get(1), parts.subList(2, parts.size()));
            }
            skipped.add(line);
        }
        return null;
    }

    public Result run(String style, Path file, String before, String... expressions) throws IOException {
        Result result = tryRun(style, file, before, expressions);
        if (result == null) {
            throw new AssertionError("the process ended with code " + exitCode() + ": " + stderr());
        }
        return result;
    }

    /** Loads an application while the test does something else. */
    public CompletableFuture<Result> runAside(String style, Path file, String before, String... expressions) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return run(style, file, before, expressions);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    /** Waits for the end. */
    public int exitCode() throws IOException {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the process does not end: " + stderr());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** Closes the host's input, so that it ends by itself. */
    public int finish() throws IOException {
        input.close();
        return exitCode();
    }

    /** The same, and all it said beside its answers. */
    public List<String> finishAndRead() throws IOException {
        input.close();
        List<String> lines = new ArrayList<>(skipped);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
        }
        exitCode();
        return lines;
    }

    public String stderr() throws IOException {
        return Files.readString(errors);
    }

    /** Waits until stderr holds the text. */
    public String awaitStderr(String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!stderr().contains(text)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("'" + text + "' was never said: " + stderr());
            }
            Thread.sleep(50);
        }
        return stderr();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
