package dev.sequelgate.node;

import dev.sequelgate.node.child.ChildModule;
import dev.sequelgate.node.crypto.CryptoModule;
import dev.sequelgate.node.fs.FsModule;
import dev.sequelgate.node.net.DnsModule;
import dev.sequelgate.node.net.NetModule;
import dev.sequelgate.node.postgres.PostgresModule;
import dev.sequelgate.node.sqlite.SqliteModule;
import dev.sequelgate.node.zlib.ZlibModule;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The native modules by name; each is made when JavaScript first asks for it. */
final class NativeModules {
    private static final Map<String, Supplier<NativeModule>> MODULES = Map.ofEntries(
            Map.entry("buffer", BufferModule::new),
            Map.entry("child", ChildModule::new),
            Map.entry("crypto", CryptoModule::new),
            Map.entry("dns", DnsModule::new),
            Map.entry("fs", FsModule::new),
            Map.entry("inspect", InspectModule::new),
            Map.entry("loader", LoaderModule::new),
            Map.entry("net", NetModule::new),
            Map.entry("os", OsModule::new),
            Map.entry("postgres", PostgresModule::new),
            Map.entry("process", ProcessModule::new),
            Map.entry("sqlite", SqliteModule::new),
            Map.entry("timers", TimersModule::new),
            Map.entry("vm", VmModule::new),
            Map.entry("zlib", ZlibModule::new));

    private final NodeRuntime runtime;
    private final Map<String, Object> created = new HashMap<>();

    NativeModules(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    Object binding(String name) {
        Object binding = created.get(name);
        if (binding == null) {
            Supplier<NativeModule> module = MODULES.get(name);
            if (module == null) {
                throw NodeException.error("ERR_INVALID_MODULE", "No such binding: " + name);
            }
            binding = module.get().create(runtime);
            created.put(name, binding);
        }
        return binding;
    }
}
