package dev.sequelgate.node.net;

import dev.sequelgate.node.JsonBytes;
import dev.sequelgate.node.tls.TlsFault;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** What a handshake agreed on, as JSON: protocol, cipher and the peer's certificates in base64. */
final class TlsSession {
    private TlsSession() {}

    static String json(SSLSocket socket, @Nullable TlsFault fault) {
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
                .string(fault == null ? null : fault.code())
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
}
