package dev.sequelgate.node.child;

import dev.sequelgate.node.NodeRuntime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** A program that the application waits for. */
final class WholeRun {
    private static final int CHUNK = 16 * 1024;
    private static final int KILL = 9;
    private static final int TERM = 15;

    private final NodeRuntime runtime;
    private final Command command;
    private final byte[] input;
    private final long milliseconds;
    private final int killSignal;
    private final long maxBuffer;

    /**
     * @param milliseconds how long it may take, 0 for ever
     * @param killSignal what ends it when it takes longer or prints more
     * @param maxBuffer most bytes of each output
     */
    WholeRun(NodeRuntime runtime, Command command, byte[] input, long milliseconds, int killSignal, long maxBuffer) {
        this.runtime = runtime;
        this.command = command;
        this.input = input.clone();
        this.milliseconds = milliseconds;
        this.killSignal = killSignal;
        this.maxBuffer = maxBuffer;
    }

    ProxyObject run() {
        Process process = command.start();
        AtomicReference<String> fault = new AtomicReference<>("");
        CompletableFuture<byte[]> output = collected(process, 1, fault);
        CompletableFuture<byte[]> errors = collected(process, 2, fault);
        CompletableFuture<Void> fed = CompletableFuture.runAsync(
                () -> feed(process.getOutputStream()), runtime.loop().workers());
        try {
            if (milliseconds > 0 && !process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
                fault.set("ETIMEDOUT");
                kill(process);
            }
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a program ran", interrupted);
        }
        fed.join();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("pid", process.pid());
        @Nullable Integer status = Child.status(process.exitValue());
        result.put("status", status == null ? -1 : status);
        result.put("signal", Child.signal(process.exitValue()));
        put(result, "stdout", output);
        put(result, "stderr", errors);
        result.put("fault", fault.get());
        return ProxyObject.fromMap(result);
    }

    private void put(Map<String, Object> result, String name, CompletableFuture<byte[]> bytes) {
        int stream = name.equals("stdout") ? 1 : 2;
        if (command.stdio().get(stream).equals(Command.PIPE)) {
            result.put(name, runtime.buffer(bytes.join()));
        } else {
            bytes.join();
        }
    }

    private void feed(OutputStream to) {
        try (to) {
            to.write(input);
        } catch (IOException unread) {
            // A program may end without reading all of its input.
            assert !unread.toString().isEmpty();
        }
    }

    private CompletableFuture<byte[]> collected(Process process, int stream, AtomicReference<String> fault) {
        InputStream from = stream == 1 ? process.getInputStream() : process.getErrorStream();
        return CompletableFuture.supplyAsync(
                () -> collect(process, from, stream, fault), runtime.loop().workers());
    }

    private byte[] collect(Process process, InputStream from, int stream, AtomicReference<String> fault) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try {
            for (int count = from.read(chunk); count >= 0; count = from.read(chunk)) {
                if (command.pumps(stream)) {
                    (stream == 1
                                    ? runtime.process().output()
                                    : runtime.process().errors())
                            .write(chunk, 0, count);
                    continue;
                }
                long room = maxBuffer - all.size();
                all.write(chunk, 0, (int) Math.min(count, room));
                if (count > room) {
                    fault.compareAndSet("", "ENOBUFS");
                    kill(process);
                    break;
                }
            }
        } catch (IOException closed) {
            // The program was killed: what it printed before is the result.
            assert !closed.toString().isEmpty();
        }
        return all.toByteArray();
    }

    private void kill(Process process) {
        if (killSignal == KILL) {
            process.destroyForcibly();
        } else if (killSignal == TERM) {
            process.destroy();
        } else {
            try {
                new ProcessBuilder("kill", "-" + killSignal, Long.toString(process.pid())).start();
            } catch (IOException missing) {
                process.destroyForcibly();
            }
        }
    }
}
