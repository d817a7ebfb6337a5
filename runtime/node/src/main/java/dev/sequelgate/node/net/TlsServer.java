package dev.sequelgate.node.net;

import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.tls.PeerTrust;
import dev.sequelgate.node.tls.PemKeys;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.graalvm.polyglot.Value;

/** How a server proves itself, and whether it asks its clients to. */
record TlsServer(SSLContext context, boolean wantsClient, boolean needsClient, String protocols, String versions) {
    static TlsServer of(Value tls) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManager[] keys = PemKeys.managers(
                            tls.getMember("cert").asString(),
                            tls.getMember("key").asString(),
                            tls.getMember("passphrase").asString())
                    .toArray(KeyManager[]::new);
            boolean asks = tls.getMember("requestCert").asBoolean();
            TrustManager[] trust = asks ? PeerTrust.managers(tls.getMember("ca").asString()) : new TrustManager[0];
            context.init(keys, trust, null);
            return new TlsServer(
                    context,
                    asks,
                    asks && tls.getMember("rejectUnauthorized").asBoolean(),
                    tls.getMember("alpn").asString(),
                    tls.getMember("versions").asString());
        } catch (GeneralSecurityException | IOException unusable) {
            throw NodeException.error("ERR_OSSL_PEM_ROUTINE", "the key or the certificate: " + unusable.getMessage());
        }
    }

    /** Shakes hands; blocks. */
    Socket accept(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, null, true);
        socket.setUseClientMode(false);
        if (needsClient) {
            socket.setNeedClientAuth(true);
        } else {
            socket.setWantClientAuth(wantsClient);
        }
        SSLParameters parameters = socket.getSSLParameters();
        if (!protocols.isEmpty()) {
            parameters.setApplicationProtocols(protocols.split(","));
        }
        if (!versions.isEmpty()) {
            parameters.setProtocols(versions.split(","));
        }
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
