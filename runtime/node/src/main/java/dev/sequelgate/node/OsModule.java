package dev.sequelgate.node;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** What the core module {@code os} needs of Java. */
final class OsModule implements NativeModule {
    @Override
    public String name() {
        return "os";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        return new Members(runtime)
                .function("hostname", arguments -> hostname())
                .function("processors", arguments -> Runtime.getRuntime().availableProcessors())
                .function("memory", arguments -> bean().getTotalMemorySize())
                .function("freeMemory", arguments -> bean().getFreeMemorySize())
                .function("load", arguments -> bean().getSystemLoadAverage())
                .function("property", arguments -> System.getProperty(arguments[0].asString(), ""))
                .build();
    }

    private static OperatingSystemMXBean bean() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }

    private static String hostname() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "localhost";
        }
    }
}
