package dev.sequelgate.node.crypto;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A symmetric cipher by OpenSSL's name.
 *
 * @param keyBytes the key's length
 * @param ivBytes the initialisation vector's length, 0 for none
 * @param stream whether output is as long as input, so that nothing is padded
 */
record CipherSuite(String name, String algorithm, String mode, int keyBytes, int ivBytes, boolean stream) {
    private static final Pattern AES =
            Pattern.compile("(?:id-)?aes-?(128|192|256)(?:-(cbc|ctr|gcm|ecb|cfb|cfb8|ofb))?");
    private static final List<String> MODES = List.of("cbc", "cfb", "cfb8", "ctr", "ecb", "gcm", "ofb");
    private static final int AES_BLOCK = 16;
    private static final int GCM_IV = 12;

    static Optional<CipherSuite> of(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        Matcher aes = AES.matcher(plain);
        if (aes.matches()) {
            String mode = aes.group(2) == null ? "cbc" : aes.group(2);
            int iv = mode.equals("ecb") ? 0 : mode.equals("gcm") ? GCM_IV : AES_BLOCK;
            boolean stream = !mode.equals("cbc") && !mode.equals("ecb");
            int key = Integer.parseInt(aes.group(1)) / Byte.SIZE;
            return Optional.of(new CipherSuite("aes-" + aes.group(1) + "-" + mode, "AES", mode, key, iv, stream));
        }
        if (plain.equals("des-ede3-cbc") || plain.equals("des3")) {
            return Optional.of(new CipherSuite("des-ede3-cbc", "DESede", "cbc", 24, 8, false));
        }
        return Optional.empty();
    }

    boolean authenticated() {
        return mode.equals("gcm");
    }

    String transformation(boolean padded) {
        return algorithm + "/" + mode.toUpperCase(Locale.ROOT) + "/"
                + (stream || !padded ? "NoPadding" : "PKCS5Padding");
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int bits : List.of(128, 192, 256)) {
            for (String mode : MODES) {
                names.add("aes-" + bits + "-" + mode);
            }
            names.add("aes" + bits);
            names.add("id-aes" + bits + "-gcm");
        }
        names.add("des-ede3-cbc");
        names.add("des3");
        names.sort(null);
        return names;
    }
}
