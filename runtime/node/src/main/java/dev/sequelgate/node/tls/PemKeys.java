package dev.sequelgate.node.tls;

import dev.sequelgate.node.crypto.KeyReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** Certificates and private keys read from PEM text, as Node takes them. */
public final class PemKeys {
    private PemKeys() {}

    /** Key managers for a client, none without a certificate. */
    public static List<KeyManager> managers(TlsSettings settings) throws GeneralSecurityException, IOException {
        return settings.certificate().isEmpty()
                ? List.of()
                : managers(
                        settings.certificate(),
                        settings.key().value(),
                        settings.passphrase().value());
    }

    /** Key managers that present one certificate chain. */
    public static List<KeyManager> managers(String certificate, String key, String passphrase)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "own",
                KeyReader.privatePem(key, passphrase),
                new char[0],
                certificates(certificate).toArray(Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, new char[0]);
        return List.of(factory.getKeyManagers());
    }

    static List<X509Certificate> certificates(String pem) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> found = new ArrayList<>();
        for (Certificate certificate :
                factory.generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))) {
            found.add((X509Certificate) certificate);
        }
        return found;
    }
}
