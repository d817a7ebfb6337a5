package dev.sequelgate.node.crypto;

import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.Utf8;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keys as DER in the forms that OpenSSL writes. */
final class KeyWriter {
    private static final int ITERATIONS = 2048;
    private static final int SALT = 16;
    private static final int IV = 16;
    private static final String PBES2 = "1.2.840.113549.1.5.13";
    private static final String PBKDF2 = "1.2.840.113549.1.5.12";
    private static final String HMAC_SHA256 = "1.2.840.113549.2.9";
    private static final Map<String, String> CIPHERS = Map.of(
            "aes-128-cbc", "2.16.840.1.101.3.4.1.2",
            "aes-192-cbc", "2.16.840.1.101.3.4.1.22",
            "aes-256-cbc", "2.16.840.1.101.3.4.1.42");

    private KeyWriter() {}

    static byte[] write(Key key, String type) throws GeneralSecurityException {
        return switch (type) {
            case "spki" -> key.getEncoded();
            case "pkcs1" -> pkcs1(key);
            case "sec1" -> sec1((ECPrivateKey) key, true);
            case "pkcs8" -> key instanceof ECPrivateKey ec ? pkcs8(ec) : key.getEncoded();
            default -> throw NodeException.typeError("ERR_INVALID_ARG_VALUE", "unknown key encoding " + type);
        };
    }

    private static byte[] pkcs1(Key key) throws GeneralSecurityException {
        var parts = Der.sequence(key.getEncoded());
        if (key instanceof PublicKey) {
            byte[] bits = parts.get(1).content();
            return Arrays.copyOfRange(bits, 1, bits.length);
        }
        return parts.get(2).content();
    }

    private static byte[] sec1(ECPrivateKey key, boolean withCurve) throws GeneralSecurityException {
        Curves curve = Curves.of(key);
        byte[] point = curve.point(curve.publicOf(key), false);
        return Der.sequence(
                Der.integer(1),
                Der.value(Der.OCTET_STRING, curve.fixed(key.getS())),
                withCurve ? Der.value(Der.CONTEXT_0, curve.object()) : new byte[0],
                Der.value(Der.CONTEXT_1, Der.bits(point)));
    }

    private static byte[] pkcs8(ECPrivateKey key) throws GeneralSecurityException {
        return Der.sequence(
                Der.integer(0),
                Der.sequence(Der.object(KeyReader.EC), Curves.of(key).object()),
                Der.value(Der.OCTET_STRING, sec1(key, false)));
    }

    /** PKCS#8 encrypted with a password (PBES2 of RFC 8018), as OpenSSL writes it. */
    static byte[] encrypted(PrivateKey key, String cipherName, String passphrase) throws GeneralSecurityException {
        CipherSuite suite = CipherSuite.of(cipherName)
                .filter(known -> CIPHERS.containsKey(known.name()))
                .orElseThrow(() -> NodeException.error("ERR_CRYPTO_UNKNOWN_CIPHER", "Unknown cipher"));
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT];
        byte[] iv = new byte[IV];
        random.nextBytes(salt);
        random.nextBytes(iv);
        byte[] secret = Pbkdf2.derive("SHA-256", Utf8.encode(passphrase), salt, ITERATIONS, suite.keyBytes());
        Cipher cipher = Cipher.getInstance(suite.transformation(true));
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, suite.algorithm()), new IvParameterSpec(iv));
        byte[] derivation = Der.sequence(
                Der.object(PBKDF2),
                Der.sequence(
                        Der.value(Der.OCTET_STRING, salt),
                        Der.integer(ITERATIONS),
                        Der.sequence(Der.object(HMAC_SHA256), new byte[] {5, 0})));
        byte[] encryption = Der.sequence(Der.object(identifier(suite)), Der.value(Der.OCTET_STRING, iv));
        return Der.sequence(
                Der.sequence(Der.object(PBES2), Der.sequence(derivation, encryption)),
                Der.value(Der.OCTET_STRING, cipher.doFinal(write(key, "pkcs8"))));
    }

    private static String identifier(CipherSuite suite) {
        String identifier = CIPHERS.get(suite.name());
        if (identifier == null) {
            throw NodeException.error("ERR_CRYPTO_UNKNOWN_CIPHER", "Unknown cipher");
        }
        return identifier;
    }
}
