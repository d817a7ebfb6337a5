package dev.sequelgate.node.dns;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NativeModule;
import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.net.Addresses;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.proxy.ProxyArray;

/** What the core module {@code dns} needs of Java. */
public final class DnsModule implements NativeModule {
    static {
        // As Node since version 17: addresses in the order that the system gives them.
        if (System.getProperty("java.net.preferIPv6Addresses") == null) {
            System.setProperty("java.net.preferIPv6Addresses", "system");
        }
    }

    @Override
    public String name() {
        return "dns";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        return new Members(runtime)
                .work("lookup", arguments -> {
                    String host = arguments[0].asString();
                    int family = arguments[1].asInt();
                    return () -> strings(lookup(host, family));
                })
                .work("name", arguments -> {
                    String address = arguments[0].asString();
                    return () -> name(address);
                })
                .work("records", arguments -> {
                    String host = arguments[0].asString();
                    String type = arguments[1].asString();
                    String call = arguments[2].asString();
                    List<String> servers = new ArrayList<>();
                    for (long i = 0; i < arguments[3].getArraySize(); i++) {
                        servers.add(arguments[3].getArrayElement(i).asString());
                    }
                    return () -> strings(Records.of(host, type, call, servers));
                })
                .build();
    }

    private static ProxyArray strings(List<String> texts) {
        return ProxyArray.fromArray(texts.toArray());
    }

    /** Family 4 or 6, or 0 for both. */
    private static List<String> lookup(String host, int family) {
        List<String> found = new ArrayList<>();
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                boolean v6 = address instanceof Inet6Address;
                if (family == 0 || family == (v6 ? 6 : 4)) {
                    found.add(Addresses.text(address));
                }
            }
        } catch (UnknownHostException unknown) {
            String text = String.valueOf(unknown.getMessage());
            throw text.contains("Temporary failure")
                    ? unknown(host, "EAI_AGAIN", -3001)
                    : unknown(host, "ENOTFOUND", -3008);
        }
        if (found.isEmpty()) {
            throw unknown(host, "ENOTFOUND", -3008);
        }
        return found;
    }

    private static String name(String address) {
        try {
            InetAddress known = InetAddress.getByName(address);
            String name = known.getCanonicalHostName();
            return name.equals(known.getHostAddress()) ? address : name;
        } catch (UnknownHostException unknown) {
            throw NodeException.error("ENOTFOUND", "getnameinfo ENOTFOUND " + address)
                    .with("errno", -3008)
                    .with("syscall", "getnameinfo")
                    .with("hostname", address);
        }
    }

    private static NodeException unknown(String host, String code, int errno) {
        return NodeException.error("", "getaddrinfo " + code + " " + host)
                .with("errno", errno)
                .with("code", code)
                .with("syscall", "getaddrinfo")
                .with("hostname", host);
    }
}
