package dev.sequelgate.node.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.sequelgate.node.EventLoop.Ref;
import dev.sequelgate.node.Members;
import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.tls.PemKeys;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** A listening server; each request is handed to JavaScript, and Java's threads only read and write. */
final class Listener {
    /** How long a server that closes waits for requests that still run; seconds. */
    private static final int CLOSE_SECONDS = 24 * 60 * 60;

    private final NodeRuntime runtime;
    private final HttpServer server;
    private final Value events;
    private final AtomicInteger running = new AtomicInteger();
    private @Nullable Ref alive;

    private Listener(NodeRuntime runtime, HttpServer server, Value events) {
        this.runtime = runtime;
        this.server = server;
        this.events = events;
    }

    /** Listens at once; throws what Node emits as the server's {@code error}. */
    static ProxyObject open(NodeRuntime runtime, Value options, Value events) {
        int port = options.getMember("port").asInt();
        Value host = options.getMember("host");
        Value tls = options.getMember("tls");
        try {
            InetSocketAddress address = host.isNull()
                    ? new InetSocketAddress(port)
                    : new InetSocketAddress(InetAddress.getByName(host.asString()), port);
            int backlog = options.getMember("backlog").asInt();
            HttpServer server = tls.isNull() ? HttpServer.create(address, backlog) : secure(address, backlog, tls);
            return new Listener(runtime, server, events).start(host.isNull());
        } catch (UnknownHostException unknown) {
            throw NodeException.error("ENOTFOUND", "getaddrinfo ENOTFOUND " + host.asString())
                    .with("errno", -3008)
                    .with("syscall", "getaddrinfo")
                    .with("hostname", host.asString());
        } catch (BindException refused) {
            throw refused(refused, host.isNull() ? "::" : host.asString(), port);
        } catch (IOException failure) {
            throw NodeException.error("EIO", "listen: " + failure.getMessage());
        }
    }

    private static NodeException refused(BindException cause, String host, int port) {
        String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        String place = host + ":" + port;
        NodeException error;
        if (reason.contains("permission denied")) {
            error = NodeException.error("EACCES", "listen EACCES: permission denied " + place)
                    .with("errno", -13);
        } else if (reason.contains("cannot assign")) {
            error = NodeException.error("EADDRNOTAVAIL", "listen EADDRNOTAVAIL: address not available " + place)
                    .with("errno", -99);
        } else {
            error = NodeException.error("EADDRINUSE", "listen EADDRINUSE: address already in use " + place)
                    .with("errno", -98);
        }
        return error.with("syscall", "listen").with("address", host).with("port", port);
    }

    private static HttpServer secure(InetSocketAddress address, int backlog, Value tls) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManager[] keys = PemKeys.managers(
                            tls.getMember("cert").asString(),
                            tls.getMember("key").asString(),
                            tls.getMember("passphrase").asString())
                    .toArray(KeyManager[]::new);
            context.init(keys, null, null);
            HttpsServer server = HttpsServer.create(address, backlog);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            return server;
        } catch (GeneralSecurityException unusable) {
            throw NodeException.error("ERR_OSSL_PEM_ROUTINE", "the key or the certificate: " + unusable.getMessage());
        }
    }

    private ProxyObject start(boolean everyAddress) {
        server.createContext("/", this::handle);
        server.setExecutor(runtime.loop().workers());
        server.start();
        ref();
        InetSocketAddress bound = server.getAddress();
        String address = everyAddress ? "::" : bound.getAddress().getHostAddress();
        return new Members(runtime)
                .value("address", address)
                .value("family", address.indexOf(':') >= 0 ? "IPv6" : "IPv4")
                .value("port", bound.getPort())
                .function("close", arguments -> {
                    close(arguments[0]);
                    return null;
                })
                .function("ref", arguments -> {
                    ref();
                    return null;
                })
                .function("unref", arguments -> {
                    unref();
                    return null;
                })
                .build();
    }

    private void handle(HttpExchange exchange) {
        running.incrementAndGet();
        Exchange request = new Exchange(runtime, exchange, running::decrementAndGet);
        String head = request.head();
        Ref held = runtime.loop().ref();
        runtime.loop().enqueue(() -> {
            held.unref();
            runtime.callback(events.getMember("request"), request.members(head));
        });
    }

    private void close(Value done) {
        unref();
        runtime.background(
                () -> {
                    server.stop(running.get() == 0 ? 0 : CLOSE_SECONDS);
                    return server;
                },
                stopped -> runtime.callback(done),
                failure -> runtime.callback(done));
    }

    private void ref() {
        if (alive == null) {
            alive = runtime.loop().ref();
        }
    }

    private void unref() {
        if (alive != null) {
            alive.unref();
            alive = null;
        }
    }
}
