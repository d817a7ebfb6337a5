package dev.sequelgate.node.crypto;

import java.security.Key;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.interfaces.XECKey;
import java.security.spec.NamedParameterSpec;
import java.util.Locale;

/** What a key is, in OpenSSL's words. */
final class KeyDescription {
    private KeyDescription() {}

    /** `rsa,BITS,EXPONENT`, `ec,CURVE`, or a name such as `ed25519`. */
    static String of(Key key) {
        if (key instanceof RSAKey rsa) {
            String exponent = key instanceof RSAPublicKey known
                    ? known.getPublicExponent().toString()
                    : key instanceof RSAPrivateCrtKey known
                            ? known.getPublicExponent().toString()
                            : "0";
            String name = key.getAlgorithm().equals("RSASSA-PSS") ? "rsa-pss" : "rsa";
            return name + "," + rsa.getModulus().bitLength() + "," + exponent;
        }
        if (key instanceof ECKey ec) {
            return "ec," + Curves.of(ec).openSsl();
        }
        return edwardsName(key).toLowerCase(Locale.ROOT);
    }

    static String edwardsName(Key key) {
        if (key instanceof EdECKey edwards) {
            return edwards.getParams().getName();
        }
        return key instanceof XECKey montgomery && montgomery.getParams() instanceof NamedParameterSpec named
                ? named.getName()
                : key.getAlgorithm();
    }
}
