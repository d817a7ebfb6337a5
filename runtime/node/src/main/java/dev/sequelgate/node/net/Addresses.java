package dev.sequelgate.node.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** Addresses in the notation of the operating system's own tools: IPv6 with its longest run of zeros left out. */
public final class Addresses {
    private static final int GROUPS = 8;

    private Addresses() {}

    public static String text(InetAddress address) {
        if (!(address instanceof Inet6Address v6)) {
            return address.getHostAddress();
        }
        byte[] bytes = v6.getAddress();
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = ((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff);
        }
        int start = -1;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && groups[end] == 0) {
                end++;
            }
            if (end - i > length) {
                start = i;
                length = end - i;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == start) {
                text.append(i == 0 ? "::" : ":");
                i += length - 1;
            } else {
                text.append(Integer.toHexString(groups[i])).append(i < GROUPS - 1 ? ":" : "");
            }
        }
        return v6.getScopeId() > 0 && v6.isLinkLocalAddress() ? text + "%" + v6.getScopeId() : text.toString();
    }

    /** Address, family and port with spaces between; on a socket for both families IPv4 is written inside IPv6. */
    static String line(SocketAddress socket, boolean bothFamilies) {
        if (!(socket instanceof InetSocketAddress internet) || internet.getAddress() == null) {
            return "";
        }
        InetAddress address = internet.getAddress();
        boolean v6 = address instanceof Inet6Address;
        String text = text(address);
        return (bothFamilies && !v6 ? "::ffff:" + text : text) + " " + (v6 || bothFamilies ? "IPv6" : "IPv4") + " "
                + internet.getPort();
    }
}
