package dev.sequelgate.node.crypto;

import dev.sequelgate.node.JsonBytes;
import dev.sequelgate.node.Members;
import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;

/** X.509 certificates. */
final class CertificateCalls {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss yyyy 'GMT'", Locale.ENGLISH);
    private static final Map<String, String> NAMES = Map.of("1.2.840.113549.1.9.1", "emailAddress");
    private static final int DNS_NAME = 2;
    private static final int EMAIL = 1;
    private static final int URI = 6;
    private static final int IP_ADDRESS = 7;

    private final NodeRuntime runtime;

    CertificateCalls(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    void addTo(Members members) {
        members.function("certificate", arguments -> members(read(Inputs.bytes(runtime, arguments[0]))));
    }

    private static X509Certificate read(byte[] bytes) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (CertificateException malformed) {
            throw NodeException.error("ERR_OSSL_PEM_NO_START_LINE", "error:0480006C:PEM routines::no start line")
                    .with("library", "PEM routines")
                    .with("reason", "no start line");
        }
    }

    private ProxyObject members(X509Certificate certificate) {
        try {
            return new Members(runtime)
                    .value("json", json(certificate))
                    .value("raw", runtime.buffer(certificate.getEncoded()))
                    .value("publicKey", new KeyCalls.Holder(certificate.getPublicKey()))
                    .function("verify", arguments -> verify(certificate, arguments[0]))
                    .build();
        } catch (CertificateException | InvalidNameException malformed) {
            throw NodeException.error("ERR_CRYPTO_OPERATION_FAILED", String.valueOf(malformed.getMessage()));
        }
    }

    private static boolean verify(X509Certificate certificate, Value key) {
        try {
            certificate.verify((PublicKey) KeyCalls.key(key));
            return true;
        } catch (GeneralSecurityException otherKey) {
            return false;
        }
    }

    private static String json(X509Certificate certificate) throws CertificateException, InvalidNameException {
        JsonBytes json = new JsonBytes(512).raw("{\"subject\":");
        name(json, certificate.getSubjectX500Principal());
        json.raw(",\"issuer\":");
        name(json, certificate.getIssuerX500Principal());
        return json.raw(",\"names\":")
                .string(names(certificate))
                .raw(",\"validFrom\":")
                .string(date(certificate.getNotBefore()))
                .raw(",\"validTo\":")
                .string(date(certificate.getNotAfter()))
                .raw(",\"serial\":")
                .string(serial(certificate))
                .raw(",\"key\":")
                .string(KeyDescription.of(certificate.getPublicKey()))
                .raw(",\"ca\":" + (certificate.getBasicConstraints() >= 0) + "}")
                .toString();
    }

    private static String serial(X509Certificate certificate) {
        String hex = certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
        return hex.length() % 2 == 0 ? hex : "0" + hex;
    }

    private static String date(Date date) {
        return DATE.format(date.toInstant().atZone(ZoneOffset.UTC));
    }

    /** Pairs of type and value, in the certificate's order. */
    private static void name(JsonBytes json, X500Principal principal) throws InvalidNameException {
        json.raw('[');
        String separator = "";
        for (Rdn part : new LdapName(principal.getName(X500Principal.RFC2253, NAMES)).getRdns()) {
            Object value = part.getValue();
            json.raw(separator)
                    .raw('[')
                    .string(part.getType())
                    .raw(',')
                    .string(value instanceof byte[] bytes ? ia5(bytes) : String.valueOf(value))
                    .raw(']');
            separator = ",";
        }
        json.raw(']');
    }

    private static String ia5(byte[] der) {
        return new String(der, 2, der.length - 2, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static String names(X509Certificate certificate) throws CertificateException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        if (names == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (List<?> entry : names) {
            int kind = (Integer) entry.get(0);
            String label = switch (kind) {
                case DNS_NAME -> "DNS";
                case EMAIL -> "email";
                case URI -> "URI";
                case IP_ADDRESS -> "IP Address";
                default -> "othername";
            };
            text.append(text.length() == 0 ? "" : ", ")
                    .append(label)
                    .append(':')
                    .append(shown(kind, entry.get(1)));
        }
        return text.toString();
    }

    private static String shown(int kind, Object value) {
        String text = String.valueOf(value);
        if (kind != IP_ADDRESS || text.indexOf(':') < 0) {
            return text;
        }
        try {
            return InetAddress.getByName(text).getHostAddress().toUpperCase(Locale.ROOT);
        } catch (UnknownHostException impossible) {
            return text;
        }
    }
}
