package dev.sequelgate.node.crypto;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** OpenSSL's names of digests and Java's. */
final class Hashes {
    private static final Map<String, String> JAVA_NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("md5", "MD5"),
            Map.entry("sha1", "SHA-1"),
            Map.entry("sha224", "SHA-224"),
            Map.entry("sha256", "SHA-256"),
            Map.entry("sha384", "SHA-384"),
            Map.entry("sha512", "SHA-512"),
            Map.entry("sha512-224", "SHA-512/224"),
            Map.entry("sha512-256", "SHA-512/256"),
            Map.entry("sha3-224", "SHA3-224"),
            Map.entry("sha3-256", "SHA3-256"),
            Map.entry("sha3-384", "SHA3-384"),
            Map.entry("sha3-512", "SHA3-512")));

    private Hashes() {}

    static String[] names() {
        return JAVA_NAMES.keySet().toArray(String[]::new);
    }

    static String javaName(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        plain = plain.startsWith("rsa-") ? plain.substring("rsa-".length()) : plain;
        // sha-256 as in the web's names, but sha3-256 and sha512-256 as they are.
        plain = plain.matches("sha-\\d+.*") ? plain.replaceFirst("sha-", "sha") : plain;
        return JAVA_NAMES.getOrDefault(plain.replace('/', '-'), name);
    }

    static String hmacName(String name) {
        String java = javaName(name);
        return "Hmac" + (java.startsWith("SHA3-") ? java : java.replaceFirst("SHA-", "SHA"));
    }
}
