package dev.sequelgate.node.postgres;

import dev.sequelgate.node.tls.PeerTrust;
import dev.sequelgate.node.tls.PemKeys;
import dev.sequelgate.node.tls.TlsFault;
import dev.sequelgate.node.tls.TlsSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** Agrees with a PostgreSQL server on TLS, under the rules of Node's {@code tls.connect}. */
final class TlsHandshake {
    private static final int SSL_REQUEST = 80877103;
    private static final int REQUEST_LENGTH = 8;

    private TlsHandshake() {}

    static SSLSocket over(WireSocket socket, String host, TlsSettings settings, boolean direct) throws IOException {
        if (!direct) {
            request(socket);
        }
        PeerTrust trust = PeerTrust.of(settings, settings.serverName().isEmpty() ? host : settings.serverName());
        SSLSocket secured;
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(PemKeys.managers(settings).toArray(KeyManager[]::new), new TrustManager[] {trust}, null);
            secured = (SSLSocket) context.getSocketFactory().createSocket(socket, host, socket.getPort(), true);
        } catch (GeneralSecurityException cause) {
            throw new TlsFault("ERR_OSSL_PEM_ROUTINE", "the TLS settings cannot be used: " + cause.getMessage());
        }
        SSLParameters parameters = secured.getSSLParameters();
        if (!trust.isAddress()) {
            parameters.setServerNames(List.of(new SNIHostName(trust.name())));
        }
        if (direct) {
            parameters.setApplicationProtocols(new String[] {"postgresql"});
        }
        secured.setSSLParameters(parameters);
        try {
            secured.startHandshake();
        } catch (SSLException failure) {
            throw trust.explain(failure);
        }
        return secured;
    }

    private static void request(WireSocket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(ByteBuffer.allocate(REQUEST_LENGTH)
                .putInt(REQUEST_LENGTH)
                .putInt(SSL_REQUEST)
                .array());
        out.flush();
        InputStream in = socket.getInputStream();
        int answer = in.read();
        if (answer == 'N') {
            throw new TlsFault("", "The server does not support SSL connections");
        }
        if (answer != 'S') {
            throw new TlsFault("", "There was an error establishing an SSL connection");
        }
    }
}
