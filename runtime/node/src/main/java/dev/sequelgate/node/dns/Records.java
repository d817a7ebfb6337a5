package dev.sequelgate.node.dns;

import dev.sequelgate.node.NodeException;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.CommunicationException;
import javax.naming.Context;
import javax.naming.InvalidNameException;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.ServiceUnavailableException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/** The records that a DNS server has of a name, in the text form of a zone file. */
final class Records {
    private Records() {}

    /**
     * @param call Node's name of the query, for messages
     * @param servers addresses of DNS servers; none means the system's own
     */
    static List<String> of(String host, String type, String call, List<String> servers) {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        List<String> urls = new ArrayList<>();
        for (String server : servers) {
            urls.add("dns://" + server);
        }
        environment.put(Context.PROVIDER_URL, urls.isEmpty() ? "dns:" : String.join(" ", urls));
        try {
            DirContext context = new InitialDirContext(environment);
            try {
                Attribute records =
                        context.getAttributes(host, new String[] {type}).get(type);
                if (records == null) {
                    throw refused("ENODATA", call, host);
                }
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < records.size(); i++) {
                    texts.add(String.valueOf(records.get(i)));
                }
                return texts;
            } finally {
                context.close();
            }
        } catch (NameNotFoundException unknown) {
            throw refused("ENOTFOUND", call, host);
        } catch (InvalidNameException invalid) {
            throw refused("EBADNAME", call, host);
        } catch (CommunicationException silent) {
            throw refused(
                    silent.getRootCause() instanceof java.net.SocketTimeoutException ? "ETIMEOUT" : "ECONNREFUSED",
                    call,
                    host);
        } catch (ServiceUnavailableException failed) {
            throw refused("ESERVFAIL", call, host);
        } catch (NamingException other) {
            throw refused("EREFUSED", call, host);
        }
    }

    private static NodeException refused(String code, String call, String host) {
        return NodeException.error("", call + " " + code + " " + host)
                .with("code", code)
                .with("syscall", call)
                .with("hostname", host);
    }
}
