package dev.sequelgate.node.child;

import dev.sequelgate.node.EventLoop.Ref;
import dev.sequelgate.node.Members;
import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.SystemErrors;
import dev.sequelgate.node.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** A running program, whose pipes are read and written on other threads. */
final class Child {
    private static final int CHUNK = 64 * 1024;

    private final NodeRuntime runtime;
    private final Process process;
    private final Executor writer;
    private @Nullable Ref alive;

    private Child(NodeRuntime runtime, Process process) {
        this.runtime = runtime;
        this.process = process;
        this.writer = new SerialExecutor(runtime.loop().workers());
        this.alive = runtime.loop().ref();
    }

    static ProxyObject start(NodeRuntime runtime, Value options, Value exited) {
        Child child = new Child(runtime, Command.of(runtime, options).start());
        runtime.loop().workers().execute(() -> child.await(exited));
        return child.members();
    }

    private void await(Value exited) {
        try {
            int code = process.waitFor();
            runtime.loop().enqueue(() -> {
                unref();
                runtime.callback(exited, code);
            });
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private ProxyObject members() {
        return new Members(runtime)
                .value("pid", process.pid())
                .function("read", arguments -> read(arguments[0].asInt(), arguments[1]))
                .function("write", arguments -> {
                    byte[] bytes = arguments[0].isString()
                            ? Utf8.encode(arguments[0].asString())
                            : runtime.bytes(arguments[0]);
                    return write(bytes, false, arguments[1]);
                })
                .function("end", arguments -> write(new byte[0], true, arguments[0]))
                .function("kill", arguments -> Signalling.send(process.toHandle(), arguments[0].asString()))
                .function("ref", arguments -> {
                    if (alive == null && process.isAlive()) {
                        alive = runtime.loop().ref();
                    }
                    return null;
                })
                .function("unref", arguments -> unref())
                .build();
    }

    private @Nullable Object unref() {
        if (alive != null) {
            alive.unref();
            alive = null;
        }
        return null;
    }

    private @Nullable Object read(int descriptor, Value done) {
        InputStream in = descriptor == 2 ? process.getErrorStream() : process.getInputStream();
        runtime.background(
                () -> {
                    byte[] chunk = new byte[CHUNK];
                    int count = in.read(chunk);
                    return count < 0 ? new byte[0] : Arrays.copyOf(chunk, count);
                },
                chunk -> runtime.callback(done, chunk.length == 0 ? null : runtime.buffer(chunk)),
                closed -> runtime.callback(done, (Object) null));
        return null;
    }

    private @Nullable Object write(byte[] bytes, boolean last, Value done) {
        OutputStream out = process.getOutputStream();
        Ref held = runtime.loop().ref();
        writer.execute(() -> {
            boolean written = written(out, bytes, last);
            runtime.loop().enqueue(() -> {
                held.unref();
                runtime.callback(done, written || last ? null : runtime.error(SystemErrors.of("EPIPE", "write", "")));
            });
        });
        return null;
    }

    private static boolean written(OutputStream out, byte[] bytes, boolean last) {
        try {
            out.write(bytes);
            out.flush();
            if (last) {
                out.close();
            }
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** Waits for the end, a while at most. */
    static boolean ended(Process process, long milliseconds) throws InterruptedException {
        if (milliseconds > 0) {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        }
        process.waitFor();
        return true;
    }
}
