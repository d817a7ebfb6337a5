package dev.sequelgate.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sequelgate.engine.testing.Directories;
import dev.sequelgate.node.NodeRuntime.Launch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.graalvm.polyglot.Engine;
import org.jspecify.annotations.Nullable;

/** Runs a script under Node and under this host. */
final class ParityRun {
    private static final long LIMIT_SECONDS = 60;
    private static final long STACK_BYTES = 512L << 20;
    private static final String TEMPORARY = "PARITY_TMP";
    private static final Engine ENGINE = NodeRuntime.newEngine();

    private ParityRun() {}

    /** What Node does with it. */
    static CompletableFuture<Outcome> node(ParityScript script) {
        return CompletableFuture.supplyAsync(
                () -> inTemporaryDirectory(script, inNode -> process(List.of("node"), inNode)));
    }

    /** What this host does with it. */
    static Outcome host(ParityScript script) {
        return inTemporaryDirectory(script, started -> started.ownProcess() ? ownJvm(started) : thisJvm(started));
    }

    private interface Run {
        Outcome of(ParityScript script) throws IOException, InterruptedException;
    }

    private static Outcome inTemporaryDirectory(ParityScript script, Run run) {
        try {
            Path directory = Files.createTempDirectory("parity").toRealPath();
            try {
                return run.of(script.with(Map.of(TEMPORARY, directory.toString())))
                        .normalised(directory.toString());
            } finally {
                Directories.delete(directory);
            }
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException("Cannot run " + script.file(), failure);
        }
    }

    private static Outcome ownJvm(ParityScript script) throws IOException, InterruptedException {
        return process(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.sequelgate.node.Main"),
                script);
    }

    private static Outcome process(List<String> command, ParityScript script) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.add(script.file().toString());
        words.addAll(script.arguments());
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(script.directory().toFile());
        builder.environment().clear();
        builder.environment().putAll(environment(script));
        Process process = builder.start();
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
        CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        try (OutputStream input = process.getOutputStream()) {
            input.write(script.input().getBytes(UTF_8));
        } catch (IOException notRead) {
            // A script that ends without reading its input breaks the pipe.
            assert !notRead.toString().isEmpty();
        }
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return new Outcome(-1, output.join(), errors.join() + "\nstill running after " + LIMIT_SECONDS + " s");
        }
        return new Outcome(process.exitValue(), output.join(), errors.join());
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException closed) {
            throw new IllegalStateException("A script's output cannot be read", closed);
        }
    }

    private static Map<String, String> environment(ParityScript script) {
        Map<String, String> environment = new TreeMap<>();
        for (String name : List.of("PATH", "HOME", "TZ", "LANG")) {
            @Nullable String value = System.getenv(name);
            if (value != null) {
                environment.put(name, value);
            }
        }
        environment.putAll(script.environment());
        return environment;
    }

    private static Outcome thisJvm(ParityScript script) throws InterruptedException {
        CapturedProcess process = new CapturedProcess(script.input());
        Launch launch =
                new Launch(script.file().toString(), script.arguments(), script.directory(), environment(script));
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try (NodeRuntime runtime = new NodeRuntime(launch, process, ENGINE)) {
                        outcome.set(process.outcome(runtime.run()));
                    }
                },
                "parity " + script.name(),
                STACK_BYTES);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((died, thrown) -> failure.set(thrown));
        thread.start();
        thread.join(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
        if (failure.get() != null) {
            throw new IllegalStateException("The host failed\n" + process.outcome(-1), failure.get());
        }
        if (outcome.get() == null) {
            return process.outcome(-1)
                    .more("\nstill running after " + LIMIT_SECONDS + " s in "
                            + Arrays.toString(thread.getStackTrace()));
        }
        return outcome.get();
    }

    /** A process whose streams are byte arrays, and which goes on after its end. */
    private static final class CapturedProcess implements HostProcess {
        private final InputStream input;
        private final ByteArrayOutputStream output = new ByteArrayOutputStream();
        private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

        CapturedProcess(String input) {
            this.input = new ByteArrayInputStream(input.getBytes(UTF_8));
        }

        Outcome outcome(int exitCode) {
            return new Outcome(exitCode, output.toString(UTF_8), errors.toString(UTF_8));
        }

        @Override
        public InputStream input() {
            return input;
        }

        @Override
        public OutputStream output() {
            return output;
        }

        @Override
        public OutputStream errors() {
            return errors;
        }

        @Override
        public boolean isTerminal(int descriptor) {
            return false;
        }

        @Override
        public void exit(int code) {
            // The runtime stops the script by itself.
        }
    }
}
