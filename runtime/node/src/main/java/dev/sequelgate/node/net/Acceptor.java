package dev.sequelgate.node.net;

import dev.sequelgate.node.EventLoop.Ref;
import dev.sequelgate.node.Members;
import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** A listening socket; each connection is handed to JavaScript. */
final class Acceptor {
    private final NodeRuntime runtime;
    private final ServerSocket server;
    private final boolean bothFamilies;
    private final @Nullable TlsServer tls;
    private final Value connected;
    private @Nullable Ref alive;

    private Acceptor(
            NodeRuntime runtime, ServerSocket server, boolean bothFamilies, @Nullable TlsServer tls, Value connected) {
        this.runtime = runtime;
        this.server = server;
        this.bothFamilies = bothFamilies;
        this.tls = tls;
        this.connected = connected;
        this.alive = runtime.loop().ref();
    }

    /** Listens at once; throws what Node emits as the server's {@code error}. */
    static ProxyObject open(NodeRuntime runtime, Value options, Value connected) {
        int port = options.getMember("port").asInt();
        Value host = options.getMember("host");
        Value tls = options.getMember("tls");
        TlsServer secure = tls.isNull() ? null : TlsServer.of(tls);
        String shown = host.isNull() ? "::" : host.asString();
        ServerSocket server = null;
        try {
            server = new ServerSocket();
            server.setReuseAddress(true);
            InetSocketAddress address = host.isNull()
                    ? new InetSocketAddress(port)
                    : new InetSocketAddress(InetAddress.getByName(host.asString()), port);
            server.bind(address, options.getMember("backlog").asInt());
            boolean every =
                    host.isNull() || (address.getAddress() instanceof Inet6Address v6 && v6.isAnyLocalAddress());
            Acceptor acceptor = new Acceptor(runtime, server, every, secure, connected);
            Thread thread = new Thread(acceptor::accept, "sequelgate-accept");
            thread.setDaemon(true);
            thread.start();
            return acceptor.members(every);
        } catch (UnknownHostException unknown) {
            throw NodeException.error("ENOTFOUND", "getaddrinfo ENOTFOUND " + shown)
                    .with("errno", -3008)
                    .with("syscall", "getaddrinfo")
                    .with("hostname", shown);
        } catch (IOException failure) {
            close(server);
            throw Faults.listen(failure, shown, port);
        }
    }

    private static void close(@Nullable ServerSocket server) {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException("Cannot close a listening socket", failure);
        }
    }

    private ProxyObject members(boolean every) {
        InetAddress bound = server.getInetAddress();
        boolean v6 = every || bound instanceof Inet6Address;
        return new Members(runtime)
                .value("address", every ? "::" : Addresses.text(bound))
                .value("family", v6 ? "IPv6" : "IPv4")
                .value("port", server.getLocalPort())
                .function("close", arguments -> {
                    unref();
                    close(server);
                    return null;
                })
                .function("ref", arguments -> {
                    if (alive == null) {
                        alive = runtime.loop().ref();
                    }
                    return null;
                })
                .function("unref", arguments -> unref())
                .build();
    }

    private @Nullable Object unref() {
        if (alive != null) {
            alive.unref();
            alive = null;
        }
        return null;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                if (tls == null) {
                    hand(new Connection(runtime, socket, bothFamilies));
                } else {
                    runtime.loop().workers().execute(() -> secure(tls, socket));
                }
            } catch (IOException failure) {
                if (!server.isClosed()) {
                    report(failure);
                }
            }
        }
    }

    private void secure(TlsServer settings, Socket socket) {
        try {
            hand(new Connection(runtime, settings.accept(socket), bothFamilies));
        } catch (IOException failure) {
            report(failure);
        }
    }

    private void hand(Connection connection) {
        runtime.loop().enqueue(() -> runtime.callback(connected, null, connection.members()));
    }

    private void report(IOException failure) {
        NodeException error = Faults.transfer(failure, "accept");
        runtime.loop().enqueue(() -> runtime.callback(connected, runtime.error(error), null));
    }
}
