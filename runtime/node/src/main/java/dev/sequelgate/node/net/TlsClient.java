package dev.sequelgate.node.net;

import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.tls.PeerTrust;
import dev.sequelgate.node.tls.PemKeys;
import dev.sequelgate.node.tls.TlsOptions;
import dev.sequelgate.node.tls.TlsSettings;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.Callable;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.graalvm.polyglot.Value;

/** Shakes hands over a connected socket. */
final class TlsClient {
    private TlsClient() {}

    /** The callback gets an error, or the new connection. */
    static void over(NodeRuntime runtime, Socket plain, Value options, Value done) {
        TlsSettings settings = TlsOptions.read(options);
        String host = options.getMember("host").asString();
        Value offered = options.getMember("alpn");
        String protocols = offered.isNull() ? "" : offered.asString();
        String versions = options.getMember("versions").asString();
        Callable<Connection> handshake =
                () -> new Connection(runtime, connect(plain, settings, host, protocols, versions), false);
        runtime.background(
                handshake,
                connection -> runtime.callback(done, null, connection.members()),
                failure -> runtime.callback(done, runtime.error(fault(failure)), null));
    }

    private static NodeException fault(Exception failure) {
        if (failure instanceof NodeException known) {
            return known;
        }
        return failure instanceof IOException io
                ? Faults.transfer(io, "connect")
                : NodeException.error("ERR_SSL", failure.toString());
    }

    private static Socket connect(Socket plain, TlsSettings settings, String host, String protocols, String versions)
            throws IOException {
        String name = settings.serverName().isEmpty() ? host : settings.serverName();
        PeerTrust trust = PeerTrust.of(settings, name);
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(PemKeys.managers(settings).toArray(KeyManager[]::new), new TrustManager[] {trust}, null);
            SSLSocket socket = (SSLSocket)
                    context.getSocketFactory().createSocket(plain, name.isEmpty() ? null : name, plain.getPort(), true);
            SSLParameters parameters = socket.getSSLParameters();
            if (!trust.isAddress() && name.matches("[A-Za-z0-9._-]+")) {
                parameters.setServerNames(List.of(new SNIHostName(name)));
            }
            if (!protocols.isEmpty()) {
                parameters.setApplicationProtocols(protocols.split(","));
            }
            if (!versions.isEmpty()) {
                parameters.setProtocols(versions.split(","));
            }
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            socket.getSession().putValue(TlsSession.FAULT, trust.faultCode());
            return socket;
        } catch (SSLException failure) {
            plain.close();
            throw trust.explain(failure);
        } catch (GeneralSecurityException unusable) {
            plain.close();
            throw NodeException.error(
                    "ERR_OSSL_PEM_ROUTINE", "the TLS options cannot be used: " + unusable.getMessage());
        }
    }
}
