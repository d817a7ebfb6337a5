package dev.sequelgate.node.net;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NativeModule;
import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.tls.PeerTrust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.jspecify.annotations.Nullable;

/** What the core modules {@code net}, {@code tls} and {@code http} need of Java. */
public final class NetModule implements NativeModule {
    @Override
    public String name() {
        return "net";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        return new Members(runtime)
                .function("listen", arguments -> Acceptor.open(runtime, arguments[0], arguments[1]))
                .function("connect", arguments -> connect(runtime, arguments))
                .function(
                        "ciphers",
                        arguments -> ProxyArray.fromArray(
                                (Object[]) ((SSLSocketFactory) SSLSocketFactory.getDefault()).getDefaultCipherSuites()))
                .function(
                        "rootCertificates",
                        arguments -> ProxyArray.fromArray(
                                PeerTrust.rootCertificates().toArray()))
                .build();
    }

    /** Arguments: numeric address, port, own address or empty, timeout in milliseconds, callback. */
    private static @Nullable Object connect(NodeRuntime runtime, Value[] arguments) {
        String address = arguments[0].asString();
        int port = arguments[1].asInt();
        String own = arguments[2].asString();
        int timeout = arguments[3].asInt();
        Value done = arguments[4];
        runtime.background(
                () -> connect(runtime, address, port, own, timeout),
                connection -> runtime.callback(done, null, connection.members()),
                failure -> runtime.callback(
                        done,
                        runtime.error(
                                failure instanceof NodeException known
                                        ? known
                                        : NodeException.error("ECONNREFUSED", failure.toString())),
                        null));
        return null;
    }

    private static Connection connect(NodeRuntime runtime, String address, int port, String own, int timeout)
            throws IOException {
        Socket socket = new Socket();
        try {
            if (!own.isEmpty()) {
                socket.bind(new InetSocketAddress(InetAddress.getByName(own), 0));
            }
            socket.connect(new InetSocketAddress(InetAddress.getByName(address), port), timeout);
            return new Connection(runtime, socket, false);
        } catch (IOException failure) {
            socket.close();
            throw Faults.connect(failure, address, port);
        }
    }
}
