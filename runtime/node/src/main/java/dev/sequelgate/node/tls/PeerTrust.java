package dev.sequelgate.node.tls;

import dev.sequelgate.node.NodeException;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Decides as Node does whether the server's certificate is good, and names a bad one with Node's code. */
public final class PeerTrust extends X509ExtendedTrustManager {
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final boolean rejectUnauthorized;
    private final boolean checkName;
    private final String name;
    private final X509TrustManager authorities;
    private @Nullable TlsFault fault;

    private PeerTrust(TlsSettings settings, String name, X509TrustManager authorities) {
        this.rejectUnauthorized = settings.rejectUnauthorized();
        this.checkName = settings.checkName();
        this.name = name;
        this.authorities = authorities;
    }

    /** Trust in these authorities (certificates in PEM), or in the JVM's own when there are none. */
    public static TrustManager[] managers(String authorities) throws GeneralSecurityException, IOException {
        @Nullable KeyStore store = null;
        if (!authorities.isEmpty()) {
            store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (X509Certificate certificate : PemKeys.certificates(authorities)) {
                store.setCertificateEntry("ca" + number++, certificate);
            }
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    /** The JVM's own authorities, in PEM. */
    public static List<String> rootCertificates() {
        try {
            List<String> texts = new ArrayList<>();
            for (TrustManager manager : managers("")) {
                if (manager instanceof X509TrustManager x509) {
                    for (X509Certificate certificate : x509.getAcceptedIssuers()) {
                        String body =
                                Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
                        texts.add("-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----");
                    }
                }
            }
            return texts;
        } catch (GeneralSecurityException | IOException unreadable) {
            throw NodeException.error(
                    "ERR_OSSL_PEM_ROUTINE", "the JVM's trusted certificates: " + unreadable.getMessage());
        }
    }

    public static PeerTrust of(TlsSettings settings, String name) throws TlsFault {
        try {
            for (TrustManager manager : managers(settings.authorities())) {
                if (manager instanceof X509TrustManager x509) {
                    return new PeerTrust(settings, name, x509);
                }
            }
            throw new TlsFault("", "this JVM has no X.509 trust manager");
        } catch (GeneralSecurityException | IOException cause) {
            throw new TlsFault("ERR_OSSL_PEM_ROUTINE", "ssl.ca cannot be read: " + cause.getMessage());
        }
    }

    /** The name that the certificate must have. */
    public String name() {
        return name;
    }

    /** Whether that name is an IP address. */
    public boolean isAddress() {
        return name.indexOf(':') >= 0 || name.matches("[0-9.]+");
    }

    /** The fault that this trust found, else the handshake's own. */
    public SSLException explain(SSLException failure) {
        return fault == null ? failure : fault;
    }

    /** Node's code of the fault, also of one that the settings let pass; empty without one. */
    public String faultCode() {
        return fault == null ? "" : fault.code();
    }

    private void check(X509Certificate[] chain, String authType) throws CertificateException {
        CertificateException refusal = refusal(chain, authType);
        if (refusal != null && rejectUnauthorized) {
            throw refusal;
        }
    }

    private @Nullable CertificateException refusal(X509Certificate[] chain, String authType)
            throws CertificateException {
        try {
            authorities.checkServerTrusted(chain, authType);
        } catch (CertificateException untrusted) {
            fault = untrusted(chain, untrusted);
            return untrusted;
        }
        if (checkName && !isNamed(chain[0])) {
            fault = new TlsFault(
                    "ERR_TLS_CERT_ALTNAME_INVALID",
                    "Hostname/IP does not match certificate's altnames: " + name + " is not in the cert");
            return new CertificateException(fault.getMessage());
        }
        return null;
    }

    private static TlsFault untrusted(X509Certificate[] chain, CertificateException cause) {
        for (Throwable link = cause; link != null; link = link.getCause()) {
            if (link instanceof CertificateExpiredException) {
                return new TlsFault("CERT_HAS_EXPIRED", "certificate has expired");
            }
        }
        X509Certificate last = chain[chain.length - 1];
        boolean selfSigned = last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
        if (!selfSigned) {
            return new TlsFault("UNABLE_TO_VERIFY_LEAF_SIGNATURE", "unable to verify the first certificate");
        }
        return chain.length == 1
                ? new TlsFault("DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed certificate")
                : new TlsFault("SELF_SIGNED_CERT_IN_CHAIN", "self-signed certificate in certificate chain");
    }

    private boolean isNamed(X509Certificate certificate) throws CertificateException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        int kind = isAddress() ? IP_ADDRESS : DNS_NAME;
        boolean hasDnsNames = false;
        if (names != null) {
            for (List<?> entry : names) {
                hasDnsNames |= entry.get(0).equals(DNS_NAME);
                if (entry.get(0).equals(kind) && matches(String.valueOf(entry.get(1)))) {
                    return true;
                }
            }
        }
        return !isAddress() && !hasDnsNames && matches(commonName(certificate));
    }

    private static String commonName(X509Certificate certificate) throws CertificateException {
        try {
            for (Rdn part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
                if (part.getType().equalsIgnoreCase("CN")) {
                    return String.valueOf(part.getValue());
                }
            }
            return "";
        } catch (InvalidNameException malformed) {
            throw new CertificateException(malformed);
        }
    }

    private boolean matches(String pattern) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String given = pattern.toLowerCase(Locale.ROOT);
        if (given.startsWith("*.")) {
            int dot = wanted.indexOf('.');
            return dot > 0 && wanted.substring(dot).equals(given.substring(1));
        }
        return given.equals(wanted);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("a client trusts no clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("a client trusts no clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("a client trusts no clients");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.getAcceptedIssuers();
    }
}
