package dev.sequelgate.node.child;

import dev.sequelgate.node.EventLoop.Ref;
import dev.sequelgate.node.Members;
import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** A running program beside the application. */
final class Child {
    private static final int CHUNK = 64 * 1024;
    /** Java tells an end by a signal as a shell does. */
    private static final int SIGNALLED = 128;

    private static final int LAST_SIGNAL = 31;

    private final NodeRuntime runtime;
    private final Process process;
    private @Nullable Ref alive;
    private boolean exited;

    private Child(NodeRuntime runtime, Process process) {
        this.runtime = runtime;
        this.process = process;
    }

    static ProxyObject start(NodeRuntime runtime, Command command, Value exited) {
        Process process = command.start();
        for (int stream = 1; stream < 3; stream++) {
            if (command.pumps(stream)) {
                pump(runtime, process, stream);
            }
        }
        if (command.pumps(0)) {
            runtime.loop().workers().execute(() -> closeQuietly(process.getOutputStream()));
        }
        Child child = new Child(runtime, process);
        child.ref();
        var unused = process.onExit()
                .thenAccept(ended -> runtime.loop().enqueue(() -> {
                    child.exited = true;
                    child.unref();
                    runtime.callback(exited, status(ended.exitValue()), signal(ended.exitValue()));
                }));
        return child.members();
    }

    static int signal(int exitValue) {
        return exitValue > SIGNALLED && exitValue <= SIGNALLED + LAST_SIGNAL ? exitValue - SIGNALLED : 0;
    }

    static @Nullable Integer status(int exitValue) {
        return signal(exitValue) == 0 ? exitValue : null;
    }

    private static void pump(NodeRuntime runtime, Process process, int stream) {
        InputStream from = stream == 1 ? process.getInputStream() : process.getErrorStream();
        OutputStream to =
                stream == 1 ? runtime.process().output() : runtime.process().errors();
        Ref held = runtime.loop().ref();
        runtime.loop().workers().execute(() -> {
            try {
                from.transferTo(to);
                to.flush();
            } catch (IOException closed) {
                // Either end has gone: nothing is left to be copied.
                process.isAlive();
            } finally {
                held.unref();
            }
        });
    }

    private static void closeQuietly(OutputStream stream) {
        try {
            stream.close();
        } catch (IOException gone) {
            // The child has ended before its input: it is closed already.
            assert !gone.toString().isEmpty();
        }
    }

    private ProxyObject members() {
        return new Members(runtime)
                .value("pid", process.pid())
                .function("read", arguments -> {
                    read(arguments[0].asInt(), arguments[1]);
                    return null;
                })
                .work("write", arguments -> {
                    Value data = arguments[0];
                    byte[] bytes = data.isString() ? Utf8.encode(data.asString()) : runtime.bytes(data);
                    return () -> {
                        write(bytes);
                        return null;
                    };
                })
                .work("end", arguments -> () -> {
                    closeQuietly(process.getOutputStream());
                    return null;
                })
                .function("ref", arguments -> {
                    ref();
                    return null;
                })
                .function("unref", arguments -> {
                    unref();
                    return null;
                })
                .build();
    }

    private void read(int stream, Value done) {
        InputStream from = stream == 1 ? process.getInputStream() : process.getErrorStream();
        runtime.background(
                () -> {
                    byte[] chunk = new byte[CHUNK];
                    int count = from.read(chunk);
                    return count < 0 ? new byte[0] : Arrays.copyOf(chunk, count);
                },
                chunk -> runtime.callback(done, chunk.length == 0 ? null : runtime.buffer(chunk)),
                closed -> runtime.callback(done, (Object) null));
    }

    private void write(byte[] bytes) {
        try {
            process.getOutputStream().write(bytes);
            process.getOutputStream().flush();
        } catch (IOException broken) {
            throw NodeException.error("EPIPE", "write EPIPE").with("errno", -32).with("syscall", "write");
        }
    }

    private void ref() {
        if (alive == null && !exited) {
            alive = runtime.loop().ref();
        }
    }

    private void unref() {
        if (alive != null) {
            alive.unref();
            alive = null;
        }
    }
}
