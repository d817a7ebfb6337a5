package dev.sequelgate.node.crypto;

import dev.sequelgate.node.NodeException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.XECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Locale;

/** New key pairs, and the public half of a private key. */
final class KeyPairs {
    /** Gives the secret where a generator asks for random bytes: Java has no other way from a secret to its public key. */
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] secret;

        Fixed(byte[] secret) {
            this.secret = secret.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(secret, 0, bytes, 0, bytes.length);
        }
    }

    private KeyPairs() {}

    static KeyPair rsa(int bits, long exponent) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(new RSAKeyGenParameterSpec(bits, java.math.BigInteger.valueOf(exponent)));
        return generator.generateKeyPair();
    }

    static KeyPair ec(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(Curves.named(curve).generation());
        return generator.generateKeyPair();
    }

    /** Of ed25519, ed448, x25519 or x448. */
    static KeyPair edwards(String name) throws GeneralSecurityException {
        return KeyPairGenerator.getInstance(javaName(name)).generateKeyPair();
    }

    static String javaName(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    static PublicKey publicOf(PrivateKey key) throws GeneralSecurityException {
        if (key instanceof RSAPrivateCrtKey rsa) {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
        }
        if (key instanceof ECPrivateKey ec) {
            return Curves.of(ec).publicOf(ec);
        }
        if (key instanceof EdECPrivateKey edwards) {
            return again(edwards.getParams(), edwards.getBytes().orElseThrow());
        }
        if (key instanceof XECPrivateKey montgomery) {
            return again(
                    (NamedParameterSpec) montgomery.getParams(),
                    montgomery.getScalar().orElseThrow());
        }
        throw NodeException.error(
                "ERR_CRYPTO_UNSUPPORTED_OPERATION", "no public key is known of " + key.getAlgorithm());
    }

    private static PublicKey again(NamedParameterSpec parameters, byte[] secret) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(parameters.getName());
        generator.initialize(parameters, new Fixed(secret));
        return generator.generateKeyPair().getPublic();
    }
}
