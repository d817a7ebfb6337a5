package dev.sequelgate.node.net;

import dev.sequelgate.node.JsonBytes;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** What a handshake agreed on, as JSON: protocol, cipher and the peer's certificates in base64. */
final class TlsSession {
    /** Under this name a session keeps the code of what is wrong with the peer's certificate. */
    static final String FAULT = "dev.sequelgate.fault";

    private TlsSession() {}

    static String json(SSLSocket socket) {
        SSLSession session = socket.getSession();
        String agreed = socket.getApplicationProtocol();
        JsonBytes json = new JsonBytes(1024)
                .raw("{\"protocol\":")
                .string(session.getProtocol())
                .raw(",\"cipher\":")
                .string(session.getCipherSuite())
                .raw(",\"alpn\":")
                .string(agreed == null || agreed.isEmpty() ? null : agreed)
                .raw(",\"fault\":")
                .string(session.getValue(FAULT) instanceof String fault ? fault : "")
                .raw(",\"serverName\":")
                .string(serverName(session))
                .raw(",\"peer\":[");
        try {
            String separator = "";
            for (Certificate certificate : session.getPeerCertificates()) {
                json.raw(separator).string(Base64.getEncoder().encodeToString(certificate.getEncoded()));
                separator = ",";
            }
        } catch (SSLPeerUnverifiedException anonymous) {
            return json.raw("]}").toString();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("A certificate that was received has an encoding", impossible);
        }
        return json.raw("]}").toString();
    }

    /** The name that a client asks a server for. */
    private static @Nullable String serverName(SSLSession session) {
        if (session instanceof ExtendedSSLSession extended) {
            try {
                for (SNIServerName name : extended.getRequestedServerNames()) {
                    if (name instanceof SNIHostName host) {
                        return host.getAsciiName();
                    }
                }
            } catch (UnsupportedOperationException unknown) {
                return null;
            }
        }
        return null;
    }
}
