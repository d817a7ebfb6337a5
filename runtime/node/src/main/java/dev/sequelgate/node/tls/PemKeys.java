package dev.sequelgate.node.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** Certificates and private keys read from PEM text, as Node takes them. */
public final class PemKeys {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]+)-----END \\1-----", Pattern.DOTALL);
    private static final byte[] RSA_ALGORITHM = {
        0x30, 0x0d, 0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00
    };
    private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};

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
                privateKey(key, passphrase),
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

    private static PrivateKey privateKey(String pem, String passphrase) throws GeneralSecurityException, IOException {
        Matcher block = BLOCK.matcher(pem);
        while (block.find()) {
            byte[] body = Base64.getMimeDecoder().decode(block.group(2));
            String kind = block.group(1);
            if (kind.equals("PRIVATE KEY")) {
                return parse(new PKCS8EncodedKeySpec(body));
            }
            if (kind.equals("RSA PRIVATE KEY")) {
                return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(wrapRsa(body)));
            }
            if (kind.equals("ENCRYPTED PRIVATE KEY")) {
                return parse(decrypt(body, passphrase));
            }
        }
        throw new InvalidKeySpecException("the key is not PEM of a kind that is known here (PKCS#8, or PKCS#1 of RSA)");
    }

    private static PrivateKey parse(KeySpec spec) throws GeneralSecurityException {
        InvalidKeySpecException unknown = new InvalidKeySpecException("the private key is of no known algorithm");
        for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException other) {
                unknown.addSuppressed(other);
            }
        }
        throw unknown;
    }

    private static KeySpec decrypt(byte[] body, String passphrase) throws GeneralSecurityException, IOException {
        EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(body);
        SecretKeyFactory factory =
                SecretKeyFactory.getInstance(encrypted.getAlgParameters().toString());
        Cipher cipher = Cipher.getInstance(encrypted.getAlgParameters().toString());
        cipher.init(
                Cipher.DECRYPT_MODE,
                factory.generateSecret(new PBEKeySpec(passphrase.toCharArray())),
                encrypted.getAlgParameters());
        return encrypted.getKeySpec(cipher);
    }

    /** PKCS#1 inside PKCS#8, which is what Java reads. */
    private static byte[] wrapRsa(byte[] key) {
        byte[] octets = tagged(0x04, key);
        ByteBuffer content = ByteBuffer.allocate(VERSION_0.length + RSA_ALGORITHM.length + octets.length)
                .put(VERSION_0)
                .put(RSA_ALGORITHM)
                .put(octets);
        return tagged(0x30, content.array());
    }

    private static byte[] tagged(int tag, byte[] content) {
        ByteBuffer buffer = ByteBuffer.allocate(content.length + 6).put((byte) tag);
        if (content.length < 0x80) {
            buffer.put((byte) content.length);
        } else if (content.length < 0x10000) {
            buffer.put((byte) 0x82).putShort((short) content.length);
        } else {
            buffer.put((byte) 0x84).putInt(content.length);
        }
        buffer.put(content).flip();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
