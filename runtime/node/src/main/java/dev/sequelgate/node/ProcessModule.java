package dev.sequelgate.node;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyObject;

/** What `process` needs from Java. */
final class ProcessModule implements NativeModule {
    private static final int READ_BYTES = 65_536;

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private final FileOutputStream err = new FileOutputStream(FileDescriptor.err);

    @Override
    public String name() {
        return "process";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        NodeRuntime.Launch launch = runtime.launch();
        Signals signals = new Signals(runtime);
        return new Members(runtime)
                .value("script", launch.script())
                .value("arguments", ProxyArray.fromArray(launch.arguments().toArray()))
                .value("environment", ProxyObject.fromMap(new java.util.TreeMap<String, Object>(launch.environment())))
                .value("pid", ProcessHandle.current().pid())
                .value(
                        "ppid",
                        ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L))
                .value("platform", platform())
                .value("arch", architecture())
                .value("execPath", executable())
                .value("separator", File.separator)
                .function("cwd", arguments -> runtime.workingDirectory().toString())
                .function("chdir", arguments -> {
                    changeDirectory(runtime, arguments[0].asString());
                    return null;
                })
                .function("exit", arguments -> {
                    runtime.exit(arguments[0].asInt());
                    return null;
                })
                .function("nanoTime", arguments -> System.nanoTime())
                .function(
                        "uptime",
                        arguments -> ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0)
                .function("memory", arguments -> memory())
                .function("maximumMemory", arguments -> Runtime.getRuntime().maxMemory())
                .function("cpuNanos", arguments -> cpuNanos())
                .function("write", arguments -> {
                    write(runtime, arguments[0].asInt(), arguments[1]);
                    return null;
                })
                .function("isTerminal", arguments -> isTerminal(arguments[0].asInt()))
                .function("readInput", arguments -> {
                    readInput(runtime, arguments[0]);
                    return null;
                })
                .function("listen", arguments -> signals.listen(arguments[0].asString(), arguments[1]))
                .function("unlisten", arguments -> {
                    signals.unlisten(arguments[0].asString());
                    return null;
                })
                .function("kill", arguments -> signals.send(arguments[0].asLong(), arguments[1].asString()))
                .build();
    }

    private static void changeDirectory(NodeRuntime runtime, String directory) {
        Path target = runtime.workingDirectory().resolve(directory).normalize();
        if (!target.toFile().isDirectory()) {
            throw SystemErrors.of("ENOENT", "chdir", runtime.workingDirectory() + "' -> '" + directory);
        }
        runtime.workingDirectory(target);
    }

    private void write(NodeRuntime runtime, int descriptor, Value chunk) {
        byte[] bytes = chunk.isString() ? chunk.asString().getBytes(StandardCharsets.UTF_8) : runtime.bytes(chunk);
        try {
            (descriptor == 2 ? err : out).write(bytes);
        } catch (IOException closed) {
            throw NodeException.error("EPIPE", "write EPIPE")
                    .with("syscall", "write")
                    .with("errno", -32);
        }
    }

    /** Whether the descriptor is a terminal, as far as the operating system names its descriptors. */
    static boolean isTerminal(int descriptor) {
        try {
            String target = Path.of("/proc/self/fd/" + descriptor).toRealPath().toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException unnamed) {
            return false;
        }
    }

    private static void readInput(NodeRuntime runtime, Value chunk) {
        FileInputStream in = new FileInputStream(FileDescriptor.in);
        runtime.background(
                () -> {
                    byte[] bytes = new byte[READ_BYTES];
                    int count = in.read(bytes);
                    return count < 0 ? new byte[0] : Arrays.copyOf(bytes, count);
                },
                bytes -> runtime.callback(chunk, bytes.length == 0 ? null : runtime.buffer(bytes)),
                closed -> runtime.callback(chunk, (Object) null));
    }

    private static Object memory() {
        Runtime java = Runtime.getRuntime();
        return ProxyArray.fromArray(java.totalMemory(), java.totalMemory() - java.freeMemory());
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : System.nanoTime();
    }

    static String platform() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "win32";
        }
        return name.startsWith("mac") ? "darwin" : "linux";
    }

    static String architecture() {
        String name = System.getProperty("os.arch", "");
        if (name.equals("amd64") || name.equals("x86_64")) {
            return "x64";
        }
        return name.equals("aarch64") ? "arm64" : name;
    }

    private static String executable() {
        return Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    }
}
