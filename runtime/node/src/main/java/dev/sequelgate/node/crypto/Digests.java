package dev.sequelgate.node.crypto;

import dev.sequelgate.node.NodeException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Digest algorithms by OpenSSL's names. */
final class Digests {
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("md5", "MD5");
        NAMES.put("sha1", "SHA-1");
        NAMES.put("sha224", "SHA-224");
        NAMES.put("sha256", "SHA-256");
        NAMES.put("sha384", "SHA-384");
        NAMES.put("sha512", "SHA-512");
        NAMES.put("sha512-224", "SHA-512/224");
        NAMES.put("sha512-256", "SHA-512/256");
        NAMES.put("sha3-224", "SHA3-224");
        NAMES.put("sha3-256", "SHA3-256");
        NAMES.put("sha3-384", "SHA3-384");
        NAMES.put("sha3-512", "SHA3-512");
    }

    private Digests() {}

    /** Java's name, empty when it is not known; `RSA-SHA256` and `SHA-256` are other spellings of `sha256`. */
    static String javaName(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.startsWith("rsa-")) {
            plain = plain.substring(4);
        }
        String known = NAMES.get(plain);
        if (known == null && plain.matches("sha-\\d+(/\\d+)?")) {
            known = NAMES.get("sha" + plain.substring(4).replace('/', '-'));
        }
        return known == null ? "" : known;
    }

    static String required(String name) {
        String known = javaName(name);
        if (known.isEmpty()) {
            throw NodeException.typeError("ERR_CRYPTO_INVALID_DIGEST", "Invalid digest: " + name);
        }
        return known;
    }

    static MessageDigest open(String name) {
        String known = javaName(name);
        if (known.isEmpty()) {
            throw NodeException.error("", "Digest method not supported");
        }
        return instance(known);
    }

    static MessageDigest instance(String javaName) {
        try {
            return MessageDigest.getInstance(javaName);
        } catch (NoSuchAlgorithmException missing) {
            throw NodeException.error("", "Digest method not supported by this JVM: " + javaName);
        }
    }

    /** Java's name of the HMAC with the digest. */
    static String macName(String javaName) {
        return "Hmac" + (javaName.startsWith("SHA3") ? javaName : javaName.replace("-", ""));
    }

    static String[] names() {
        return NAMES.keySet().toArray(String[]::new);
    }
}
