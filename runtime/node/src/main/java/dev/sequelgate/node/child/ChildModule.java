package dev.sequelgate.node.child;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NativeModule;
import dev.sequelgate.node.NodeRuntime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/** What the core module {@code child_process} needs of Java. */
public final class ChildModule implements NativeModule {
    private static final int CHUNK = 16 * 1024;

    @Override
    public String name() {
        return "child_process";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        return new Members(runtime)
                .function("spawn", arguments -> Child.start(runtime, arguments[0], arguments[1]))
                .function("spawnSync", arguments -> {
                    byte[] input = arguments[1].isNull() ? new byte[0] : runtime.bytes(arguments[1]);
                    return run(
                            runtime,
                            Command.of(runtime, arguments[0]),
                            input,
                            arguments[2].asLong(),
                            arguments[3].asString(),
                            arguments[4].asDouble());
                })
                .build();
    }

    /** Output that is collected up to a limit; what exceeds it stops the program. */
    private static final class Collected {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private volatile boolean exceeded;

        CompletableFuture<Void> from(
                NodeRuntime runtime, InputStream in, double limit, Process process, String signal) {
            return CompletableFuture.runAsync(
                    () -> {
                        byte[] chunk = new byte[CHUNK];
                        try (in) {
                            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                                int left = (int) Math.min(limit - bytes.size(), Integer.MAX_VALUE);
                                bytes.write(chunk, 0, Math.min(count, left));
                                if (count > left) {
                                    exceeded = true;
                                    Signalling.send(process.toHandle(), signal);
                                    return;
                                }
                            }
                        } catch (IOException ended) {
                            // The program was stopped while it wrote; what came before counts.
                            exceeded |= false;
                        }
                    },
                    runtime.loop().workers());
        }
    }

    /** Gives the process's number, exit code, output, errors, and whether it ran too long or wrote too much. */
    private static ProxyArray run(
            NodeRuntime runtime, Command command, byte[] input, long timeout, String signal, double limit) {
        Process process = command.start();
        Collected output = new Collected();
        Collected errors = new Collected();
        CompletableFuture<Void> reading = CompletableFuture.allOf(
                output.from(runtime, process.getInputStream(), limit, process, signal),
                errors.from(runtime, process.getErrorStream(), limit, process, signal));
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException notRead) {
            // A program that ends without reading its input is no fault of ours.
            assert !notRead.toString().isEmpty();
        }
        boolean late = false;
        try {
            if (!Child.ended(process, timeout)) {
                late = true;
                Signalling.send(process.toHandle(), signal);
                process.waitFor();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        reading.join();
        Value written = runtime.buffer(output.bytes.toByteArray());
        Value complained = runtime.buffer(errors.bytes.toByteArray());
        return ProxyArray.fromArray(
                process.pid(), process.exitValue(), written, complained, late, output.exceeded || errors.exceeded);
    }
}
