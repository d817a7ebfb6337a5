package dev.sequelgate.node;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;

/** What the core module {@code os} needs of Java. */
final class OsModule implements NativeModule {
    private static final int BYTES_PER_KIBIBYTE = 1024;

    @Override
    public String name() {
        return "os";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        return new Members(runtime)
                .function("hostname", arguments -> hostname())
                .function("release", arguments -> System.getProperty("os.version", ""))
                .function("version", arguments -> firstLine("/proc/sys/kernel/version"))
                .function("cpuCount", arguments -> Runtime.getRuntime().availableProcessors())
                .function("readSystem", arguments -> text(arguments[0].asString()))
                .function("memory", arguments -> memory())
                .function(
                        "load",
                        arguments ->
                                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())
                .function("home", arguments -> System.getProperty("user.home", ""))
                .function("user", arguments -> System.getProperty("user.name", ""))
                .function("temporary", arguments -> System.getProperty("java.io.tmpdir", ""))
                .function("interfaces", arguments -> interfaces())
                .build();
    }

    private static String hostname() {
        String kernel = firstLine("/proc/sys/kernel/hostname");
        if (!kernel.isEmpty()) {
            return kernel;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException unnamed) {
            return "localhost";
        }
    }

    private static String firstLine(String file) {
        String text = text(file);
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** A file of the kernel, empty where there is none. */
    private static String text(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException otherSystem) {
            return "";
        }
    }

    /** Total and free bytes with a space between. */
    private static String memory() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            long free = available();
            return system.getTotalMemorySize() + " " + (free > 0 ? free : system.getFreeMemorySize());
        }
        Runtime java = Runtime.getRuntime();
        return java.maxMemory() + " " + java.freeMemory();
    }

    private static long available() {
        for (String line : text("/proc/meminfo").split("\n", -1)) {
            if (line.startsWith("MemAvailable:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * BYTES_PER_KIBIBYTE;
            }
        }
        return 0;
    }

    /** Lines of interface, address, prefix length, hardware address, whether internal, and the scope. */
    private static String interfaces() {
        StringBuilder lines = new StringBuilder();
        try {
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (!network.isUp()) {
                    continue;
                }
                byte[] hardware = network.getHardwareAddress();
                String mac = hardware == null
                        ? "00:00:00:00:00:00"
                        : HexFormat.ofDelimiter(":").formatHex(hardware).toLowerCase(Locale.ROOT);
                for (InterfaceAddress address : network.getInterfaceAddresses()) {
                    lines.append(String.join(
                                    "\t",
                                    network.getName(),
                                    address.getAddress().getHostAddress(),
                                    String.valueOf(address.getNetworkPrefixLength()),
                                    mac,
                                    String.valueOf(network.isLoopback())))
                            .append('\n');
                }
            }
        } catch (SocketException failure) {
            throw NodeException.error(
                    "ERR_SYSTEM_ERROR",
                    "A system error occurred: uv_interface_addresses returned " + failure.getMessage());
        }
        return lines.toString();
    }
}
