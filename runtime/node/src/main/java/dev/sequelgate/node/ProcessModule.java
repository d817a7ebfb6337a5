package dev.sequelgate.node;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyObject;

/** What `process` needs from Java. */
final class ProcessModule implements NativeModule {
    private static final int READ_BYTES = 65_536;
    /** What a shell reports of a process that ended by SIGABRT. */
    private static final int ABORTED = 134;

    @Override
    public String name() {
        return "process";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        NodeRuntime.Launch launch = runtime.launch();
        Signals signals = new Signals(runtime);
        return new Members(runtime)
                .value(
                        "scriptPath",
                        runtime.workingDirectory()
                                .resolve(launch.script())
                                .normalize()
                                .toString())
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
                .function("isTerminal", arguments -> runtime.process().isTerminal(arguments[0].asInt()))
                .function("readInput", arguments -> {
                    readInput(runtime, arguments[0]);
                    return null;
                })
                .function("listen", arguments -> signals.listen(arguments[0].asString(), arguments[1]))
                .function("unlisten", arguments -> {
                    signals.unlisten(arguments[0].asString());
                    return null;
                })
                .function(
                        "kill",
                        arguments -> signals.send(arguments[0].asLong(), arguments[1].asInt(), arguments[2].asString()))
                .function("identity", arguments -> identity())
                .function("abort", arguments -> {
                    Runtime.getRuntime().halt(ABORTED);
                    return null;
                })
                .build();
    }

    private static void changeDirectory(NodeRuntime runtime, String directory) {
        Path target = runtime.workingDirectory().resolve(directory).normalize();
        if (!target.toFile().isDirectory()) {
            String code = target.toFile().exists() ? "ENOTDIR" : "ENOENT";
            throw SystemErrors.of(code, "chdir", runtime.workingDirectory() + "' -> '" + directory)
                    .with("path", runtime.workingDirectory().toString())
                    .with("dest", directory);
        }
        runtime.workingDirectory(target);
    }

    private static void write(NodeRuntime runtime, int descriptor, Value chunk) {
        byte[] bytes = chunk.isString() ? chunk.asString().getBytes(StandardCharsets.UTF_8) : runtime.bytes(chunk);
        try {
            (descriptor == 2 ? runtime.process().errors() : runtime.process().output()).write(bytes);
        } catch (IOException closed) {
            throw NodeException.error("EPIPE", "write EPIPE")
                    .with("syscall", "write")
                    .with("errno", -32);
        }
    }

    private static void readInput(NodeRuntime runtime, Value chunk) {
        InputStream in = runtime.process().input();
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
        return ProxyArray.fromArray(java.totalMemory(), java.totalMemory() - java.freeMemory(), java.maxMemory());
    }

    private static Object identity() {
        ProcessIdentity identity = ProcessIdentity.read();
        Map<String, Object> members = new HashMap<>();
        members.put("uid", identity.uid());
        members.put("euid", identity.euid());
        members.put("gid", identity.gid());
        members.put("egid", identity.egid());
        members.put("groups", ProxyArray.fromArray(identity.groups().toArray()));
        identity.umask().ifPresent(umask -> members.put("umask", umask));
        return ProxyObject.fromMap(members);
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
