package dev.sequelgate.node;

import java.net.InetAddress;
import java.util.Arrays;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/** Names of hosts, as the JVM resolves them. */
final class DnsModule implements NativeModule {
    @Override
    public String name() {
        return "dns";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        return new Members(runtime)
                .function("lookup", arguments -> {
                    String host = arguments[0].asString();
                    Value done = arguments[1];
                    runtime.background(
                            () -> InetAddress.getAllByName(host),
                            found -> runtime.callback(
                                    done,
                                    ProxyArray.fromArray(Arrays.stream(found)
                                            .map(InetAddress::getHostAddress)
                                            .toArray())),
                            unknown -> runtime.callback(done, (Object) null));
                    return null;
                })
                .build();
    }
}
