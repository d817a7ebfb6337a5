package dev.sequelgate.node.child;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NativeModule;
import dev.sequelgate.node.NodeRuntime;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/** What the core module {@code child_process} needs of Java. */
public final class ChildModule implements NativeModule {
    @Override
    public String name() {
        return "child";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        return new Members(runtime)
                .function("start", arguments -> Child.start(runtime, Command.read(runtime, arguments[0]), arguments[1]))
                .function("run", arguments -> {
                    Value options = arguments[0];
                    Value input = options.getMember("input");
                    return new WholeRun(
                                    runtime,
                                    Command.read(runtime, options),
                                    input.isNull() ? new byte[0] : runtime.bytes(input),
                                    options.getMember("timeout").asLong(),
                                    options.getMember("killSignal").asInt(),
                                    options.getMember("maxBuffer").asLong())
                            .run();
                })
                // How this host itself is started: what `process.execPath` alone does not say.
                .value(
                        "hostArguments",
                        ProxyArray.fromArray(
                                "-cp", System.getProperty("java.class.path", ""), "dev.sequelgate.node.Main"))
                .build();
    }
}
