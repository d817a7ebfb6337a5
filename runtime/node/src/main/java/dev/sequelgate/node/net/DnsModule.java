package dev.sequelgate.node.net;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NativeModule;
import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Hashtable;
import java.util.Locale;
import javax.naming.CommunicationException;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.ServiceUnavailableException;
import javax.naming.directory.Attribute;
import javax.naming.directory.Attributes;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/** What the core module {@code dns} needs of Java: the system's resolver, and single records of the domain name system. */
public final class DnsModule implements NativeModule {
    static {
        // Node keeps the order of the system's resolver; Java would put IPv4 first.
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
                    return () -> lookup(host);
                })
                .work("reverse", arguments -> {
                    String address = arguments[0].asString();
                    return () -> reverse(address);
                })
                .work("records", arguments -> {
                    String name = arguments[0].asString();
                    String type = arguments[1].asString();
                    String server = arguments[2].asString();
                    return () -> records(name, type, server);
                })
                .build();
    }

    /** One address on each line. */
    private static String lookup(String host) {
        StringBuilder lines = new StringBuilder();
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                lines.append(lines.length() == 0 ? "" : "\n")
                        .append(address instanceof Inet6Address ? '6' : '4')
                        .append(Addresses.text(address));
            }
            return lines.toString();
        } catch (UnknownHostException unknown) {
            String code =
                    String.valueOf(unknown.getMessage()).contains("Temporary failure") ? "EAI_AGAIN" : "ENOTFOUND";
            throw NodeException.error(code, "getaddrinfo " + code + " " + host)
                    .with("errno", code.equals("EAI_AGAIN") ? -3001 : -3008)
                    .with("syscall", "getaddrinfo")
                    .with("hostname", host);
        }
    }

    private static String reverse(String address) {
        try {
            String name = InetAddress.getByName(address).getCanonicalHostName();
            if (name.equals(address)) {
                throw unanswered("getHostByAddr", "ENOTFOUND", address);
            }
            return name;
        } catch (UnknownHostException malformed) {
            throw unanswered("getHostByAddr", "EINVAL", address);
        }
    }

    /** One record on each line. Only the JVM's DNS provider is asked, which returns texts and makes no objects of them. */
    @SuppressWarnings({"BanJNDI", "JdkObsolete"})
    private static String records(String name, String type, String server) {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, server.isEmpty() ? "dns:" : "dns://" + server);
        settings.put("com.sun.jndi.dns.timeout.initial", "2000");
        settings.put("com.sun.jndi.dns.timeout.retries", "3");
        String syscall = "query" + type.charAt(0) + type.substring(1).toLowerCase(Locale.ROOT);
        try {
            DirContext context = new InitialDirContext(settings);
            try {
                Attributes answer = context.getAttributes(name, new String[] {type});
                Attribute found = answer.get(type);
                if (found == null) {
                    throw unanswered(syscall, "ENODATA", name);
                }
                StringBuilder lines = new StringBuilder();
                NamingEnumeration<?> values = found.getAll();
                while (values.hasMore()) {
                    lines.append(lines.length() == 0 ? "" : "\n").append(values.next());
                }
                return lines.toString();
            } finally {
                context.close();
            }
        } catch (NameNotFoundException unknown) {
            throw unanswered(syscall, "ENOTFOUND", name);
        } catch (CommunicationException unreachable) {
            throw unanswered(syscall, timedOut(unreachable) ? "ETIMEOUT" : "ECONNREFUSED", name);
        } catch (ServiceUnavailableException failing) {
            throw unanswered(syscall, "ESERVFAIL", name);
        } catch (NamingException refused) {
            throw unanswered(syscall, "EREFUSED", name);
        }
    }

    private static boolean timedOut(NamingException failure) {
        return failure.getRootCause() instanceof java.net.SocketTimeoutException;
    }

    private static NodeException unanswered(String syscall, String code, String name) {
        return NodeException.error(code, syscall + " " + code + " " + name)
                .with("syscall", syscall)
                .with("hostname", name);
    }
}
