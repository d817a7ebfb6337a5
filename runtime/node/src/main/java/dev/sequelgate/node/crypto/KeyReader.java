package dev.sequelgate.node.crypto;

import dev.sequelgate.node.NodeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Asymmetric keys from PEM and DER, in every form that OpenSSL writes. */
public final class KeyReader {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s*?\\n((?:[A-Za-z-]+:[^\\n]*\\n)*)([^-]*)-----END \\1-----");
    private static final Pattern LEGACY = Pattern.compile("DEK-Info: ([A-Z0-9-]+),([0-9A-Fa-f]+)");
    static final String RSA = "1.2.840.113549.1.1.1";
    static final String EC = "1.2.840.10045.2.1";
    private static final List<String> ALGORITHMS =
            List.of("RSA", "EC", "Ed25519", "X25519", "Ed448", "X448", "RSASSA-PSS");

    private KeyReader() {}

    /** The first private key of a PEM text. */
    public static PrivateKey privatePem(String pem, @Nullable String passphrase) throws GeneralSecurityException {
        Matcher block = BLOCK.matcher(pem);
        while (block.find()) {
            byte[] body = Base64.getMimeDecoder().decode(block.group(3));
            Matcher legacy = LEGACY.matcher(block.group(2));
            if (legacy.find()) {
                body = legacyDecrypted(body, legacy.group(1), legacy.group(2), passphrase);
            }
            Optional<String> type = privateType(block.group(1));
            if (type.isPresent()) {
                return privateDer(body, type.get(), passphrase);
            }
        }
        throw unsupported();
    }

    /** Nothing for blocks that are no private key, such as certificates and curve parameters. */
    private static Optional<String> privateType(String block) {
        return switch (block) {
            case "PRIVATE KEY", "ENCRYPTED PRIVATE KEY" -> Optional.of("pkcs8");
            case "RSA PRIVATE KEY" -> Optional.of("pkcs1");
            case "EC PRIVATE KEY" -> Optional.of("sec1");
            default -> Optional.empty();
        };
    }

    static PrivateKey privateDer(byte[] der, String type, @Nullable String passphrase) throws GeneralSecurityException {
        return switch (type) {
            case "pkcs1" ->
                pkcs8(new PKCS8EncodedKeySpec(Der.sequence(
                        Der.integer(0),
                        Der.sequence(Der.object(RSA), new byte[] {5, 0}),
                        Der.value(Der.OCTET_STRING, der))));
            case "sec1" -> sec1(der);
            default -> {
                List<Der.Value> parts = Der.sequence(der);
                boolean encrypted = !parts.isEmpty() && parts.get(0).tag() == Der.SEQUENCE;
                yield pkcs8(encrypted ? decrypted(der, passphrase) : new PKCS8EncodedKeySpec(der));
            }
        };
    }

    private static PrivateKey sec1(byte[] der) throws GeneralSecurityException {
        List<Der.Value> parts = Der.sequence(der);
        for (Der.Value part : parts) {
            if (part.tag() == Der.CONTEXT_0) {
                return pkcs8(new PKCS8EncodedKeySpec(Der.sequence(
                        Der.integer(0),
                        Der.sequence(Der.object(EC), part.content()),
                        Der.value(Der.OCTET_STRING, der))));
            }
        }
        throw new InvalidKeySpecException("an EC key that does not name its curve");
    }

    private static PrivateKey pkcs8(KeySpec spec) throws GeneralSecurityException {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException ofAnotherAlgorithm) {
                // The next one is tried.
            }
        }
        throw unsupported();
    }

    /** The public key of a PEM text: by itself, in a certificate, or of a private key. */
    static PublicKey publicPem(String pem, @Nullable String passphrase) throws GeneralSecurityException {
        Matcher block = BLOCK.matcher(pem);
        while (block.find()) {
            byte[] body = Base64.getMimeDecoder().decode(block.group(3));
            String kind = block.group(1);
            if (kind.equals("PUBLIC KEY")) {
                return publicDer(body, "spki");
            }
            if (kind.equals("RSA PUBLIC KEY")) {
                return publicDer(body, "pkcs1");
            }
            if (kind.equals("CERTIFICATE")) {
                return CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(body))
                        .getPublicKey();
            }
            if (kind.endsWith("PRIVATE KEY")) {
                return KeyPairs.publicOf(privatePem(pem, passphrase));
            }
        }
        throw unsupported();
    }

    static PublicKey publicDer(byte[] der, String type) throws GeneralSecurityException {
        byte[] spki = type.equals("pkcs1")
                ? Der.sequence(Der.sequence(Der.object(RSA), new byte[] {5, 0}), Der.bits(der))
                : der;
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(spki));
            } catch (InvalidKeySpecException ofAnotherAlgorithm) {
                // The next one is tried.
            }
        }
        throw unsupported();
    }

    private static KeySpec decrypted(byte[] der, @Nullable String passphrase) throws GeneralSecurityException {
        try {
            EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(der);
            String algorithm = encrypted.getAlgParameters().toString();
            Key key = SecretKeyFactory.getInstance(algorithm)
                    .generateSecret(new PBEKeySpec(required(passphrase).toCharArray()));
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(Cipher.DECRYPT_MODE, key, encrypted.getAlgParameters());
            return new PKCS8EncodedKeySpec(cipher.doFinal(encrypted.getEncryptedData()));
        } catch (BadPaddingException wrong) {
            throw badDecrypt();
        } catch (IOException malformed) {
            throw unsupported();
        }
    }

    private static String required(@Nullable String passphrase) {
        if (passphrase == null) {
            throw NodeException.typeError("ERR_MISSING_PASSPHRASE", "Passphrase required for encrypted key");
        }
        return passphrase;
    }

    /** PEM's encryption of its own, before PKCS#8. */
    private static byte[] legacyDecrypted(byte[] body, String cipherName, String ivText, @Nullable String passphrase)
            throws GeneralSecurityException {
        byte[] iv = HexFormat.of().parseHex(ivText);
        CipherSuite suite = CipherSuite.of(cipherName).orElseThrow(KeyReader::unsupported);
        byte[] password = required(passphrase).getBytes(StandardCharsets.UTF_8);
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        byte[] key = {};
        byte[] last = {};
        while (key.length < suite.keyBytes()) {
            md5.update(last);
            md5.update(password);
            last = md5.digest(Arrays.copyOf(iv, 8));
            key = Der.join(key, last);
        }
        Cipher cipher = Cipher.getInstance(suite.transformation(true));
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(Arrays.copyOf(key, suite.keyBytes()), suite.algorithm()),
                new IvParameterSpec(iv));
        try {
            return cipher.doFinal(body);
        } catch (BadPaddingException wrong) {
            throw badDecrypt();
        }
    }

    private static NodeException badDecrypt() {
        return NodeException.error("", "error:1C800064:Provider routines::bad decrypt")
                .with("library", "Provider routines")
                .with("reason", "bad decrypt")
                .with("code", "ERR_OSSL_BAD_DECRYPT");
    }

    static NodeException unsupported() {
        return NodeException.error("", "error:1E08010C:DECODER routines::unsupported")
                .with("library", "DECODER routines")
                .with("reason", "unsupported")
                .with("code", "ERR_OSSL_UNSUPPORTED");
    }
}
