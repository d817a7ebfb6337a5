package dev.sequelgate.engine.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A throw-away server of MySQL's family: a copy of the prepared data, a free port, nothing kept on disk for long.
 *
 * @param base the server's directory, with the prepared data in {@code data}
 */
record Mysqld(Path binary, Path base) {
    private static final String NAME = "sequelgate";
    private static final Duration START = Duration.ofSeconds(60);

    /** Runs a program to its end. */
    static void run(List<String> command, Optional<Path> input, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        input.ifPresent(file -> builder.redirectInput(file.toFile()));
        int code = waitFor(builder.start());
        if (code != 0) {
            throw new IOException(command.get(0) + " ended with " + code + ": " + lastLine(log));
        }
    }

    ServerAddress start(List<String> ownOptions) throws IOException {
        Path home = Files.createTempDirectory("sequelgate-test-mysqld");
        Path data = home.resolve("data");
        Directories.copy(base.resolve("data"), data);
        Path users = Files.writeString(
                home.resolve("users.sql"),
                "CREATE USER IF NOT EXISTS '" + NAME + "'@'%' IDENTIFIED BY '" + NAME + "';\n" + "GRANT ALL ON *.* TO '"
                        + NAME + "'@'%' WITH GRANT OPTION;\n");
        Path processFile = home.resolve("pid");
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                binary.toString(),
                "--no-defaults",
                "--user=root",
                "--basedir=" + base,
                "--datadir=" + data,
                "--socket=" + home.resolve("socket"),
                "--pid-file=" + processFile,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--init-file=" + users,
                "--default-time-zone=+00:00",
                "--max-connections=300",
                "--skip-log-bin",
                "--innodb-flush-log-at-trx-commit=0"));
        command.addAll(ownOptions);
        Path log = home.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        ServerWatch.begin(processFile, "KILL", home);
        await(process, processFile, log);
        return new ServerAddress("127.0.0.1", port, NAME, NAME, "mysql");
    }

    /** The server writes its process file when it is ready for clients. */
    private static void await(Process process, Path processFile, Path log) throws IOException {
        Instant end = Instant.now().plus(START);
        while (!Files.exists(processFile)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                process.destroyForcibly();
                throw new IOException(lastLine(log));
            }
            sleep();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a server started", interrupted);
        }
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a server was prepared", interrupted);
        }
    }
}
