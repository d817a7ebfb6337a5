package dev.sequelgate.sample.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample service as a process of its own, started with {@code sequelgate run server.js}. */
final class Service implements AutoCloseable {
    /** What a service says while it starts and what it answers, as a person sees it. */
    record Answer(int status, String body) {}

    private static final Pattern LISTENS = Pattern.compile("listens on port (\\d+)");
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final List<String> out = new ArrayList<>();
    private final List<String> err = new ArrayList<>();
    private final Thread reader;

    private Service(Process process) {
        this.process = process;
        reading(process.getInputStream(), out);
        this.reader = reading(process.getErrorStream(), err);
    }

    /** @param options of {@code sequelgate run}, such as {@code --mode=verify} */
    static Service start(Path launcher, Path directory, Map<String, String> environment, List<String> options)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(launcher.toString());
        command.add("run");
        command.addAll(options);
        command.add("server.js");
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("PORT", "0");
        return new Service(builder.start());
    }

    private Thread reading(InputStream stream, List<String> lines) {
        Thread thread = new Thread(() -> {
            try (BufferedReader text = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = text.readLine(); line != null; line = text.readLine()) {
                    synchronized (this) {
                        lines.add(line);
                        notifyAll();
                    }
                }
            } catch (IOException closed) {
                if (process.isAlive()) { // whoever ends it closes its streams, too
                    throw new UncheckedIOException(closed);
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Waits until the service listens; returns its port. */
    int port() throws InterruptedException {
        Matcher found =
                LISTENS.matcher(awaitLine(out, line -> LISTENS.matcher(line).find()));
        return found.find() ? Integer.parseInt(found.group(1)) : -1;
    }

    /** Waits for a line on stderr. */
    String awaitError(Predicate<String> wanted) throws InterruptedException {
        return awaitLine(err, wanted);
    }

    private synchronized String awaitLine(List<String> lines, Predicate<String> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (true) {
            for (String line : lines) {
                if (wanted.test(line)) {
                    return line;
                }
            }
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "the service did not come up\n" + String.join("\n", out) + "\n" + String.join("\n", err));
            }
            wait(100);
        }
    }

    /** Waits for the process's end; returns its exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the service does not end\n" + String.join("\n", errorLines()));
        }
        reader.join();
        return process.exitValue();
    }

    synchronized List<String> errorLines() {
        return List.copyOf(err);
    }

    synchronized List<String> outLines() {
        return List.copyOf(out);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(port(), path)).build());
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(port(), path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** A page of the status port. */
    static Answer page(int port, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(port, path)).build());
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    /** The process as a list of processes shows it. */
    String commandLine() throws IOException {
        return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"))
                .replace('\0', ' ');
    }

    /** Stops it as an orchestrator does; returns its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
