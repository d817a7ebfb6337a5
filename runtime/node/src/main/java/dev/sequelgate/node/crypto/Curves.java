package dev.sequelgate.node.crypto;

import dev.sequelgate.node.NodeException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;
import java.util.Arrays;
import java.util.List;

/** The elliptic curves that every JVM has, with OpenSSL's, Java's and JOSE's names. */
enum Curves {
    P256("prime256v1", "secp256r1", "P-256", "1.2.840.10045.3.1.7", 32),
    P384("secp384r1", "secp384r1", "P-384", "1.3.132.0.34", 48),
    P521("secp521r1", "secp521r1", "P-521", "1.3.132.0.35", 66);

    private static final byte UNCOMPRESSED = 4;
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private final String openSsl;
    private final String java;
    private final String jose;
    private final String object;
    private final int bytes;

    Curves(String openSsl, String java, String jose, String object, int bytes) {
        this.openSsl = openSsl;
        this.java = java;
        this.jose = jose;
        this.object = object;
        this.bytes = bytes;
    }

    static Curves named(String name) {
        for (Curves curve : values()) {
            if (List.of(curve.openSsl, curve.java, curve.jose, curve.object).contains(name)) {
                return curve;
            }
        }
        throw NodeException.typeError(
                "ERR_CRYPTO_INVALID_CURVE",
                "Invalid EC curve name: this JVM has prime256v1, secp384r1 and secp521r1, not " + name);
    }

    static Curves of(ECKey key) {
        int bits = key.getParams().getCurve().getField().getFieldSize();
        for (Curves curve : values()) {
            if ((bits + Byte.SIZE - 1) / Byte.SIZE == curve.bytes) {
                return curve;
            }
        }
        throw NodeException.error("ERR_CRYPTO_UNSUPPORTED_OPERATION", "a curve of " + bits + " bits is not known here");
    }

    String openSsl() {
        return openSsl;
    }

    String jose() {
        return jose;
    }

    int bytes() {
        return bytes;
    }

    byte[] object() {
        return Der.object(object);
    }

    ECGenParameterSpec generation() {
        return new ECGenParameterSpec(java);
    }

    ECParameterSpec parameters() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(generation());
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    ECPrivateKey privateKey(byte[] secret) throws GeneralSecurityException {
        return (ECPrivateKey) KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, secret), parameters()));
    }

    ECPublicKey publicKey(BigInteger x, BigInteger y) throws GeneralSecurityException {
        return (ECPublicKey)
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), parameters()));
    }

    /** A point in SEC1's encoding, compressed or not. */
    ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        BigInteger x =
                point.length > bytes ? new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + bytes)) : BigInteger.ZERO;
        if (point.length == 1 + 2 * bytes && point[0] == UNCOMPRESSED) {
            return publicKey(x, new BigInteger(1, Arrays.copyOfRange(point, 1 + bytes, point.length)));
        }
        if (point.length == 1 + bytes && (point[0] == 2 || point[0] == 3)) {
            EllipticCurve curve = parameters().getCurve();
            BigInteger prime = ((ECFieldFp) curve.getField()).getP();
            BigInteger square = x.modPow(THREE, prime)
                    .add(curve.getA().multiply(x))
                    .add(curve.getB())
                    .mod(prime);
            // All three primes leave 3 when divided by 4.
            BigInteger y = square.modPow(prime.add(BigInteger.ONE).shiftRight(2), prime);
            return publicKey(x, y.testBit(0) == (point[0] == 3) ? y : prime.subtract(y));
        }
        throw NodeException.error("ERR_CRYPTO_ECDH_INVALID_PUBLIC_KEY", "Public key is not valid for specified curve");
    }

    byte[] point(ECPublicKey key, boolean compressed) {
        byte[] x = fixed(key.getW().getAffineX());
        byte[] y = fixed(key.getW().getAffineY());
        return compressed
                ? Der.join(new byte[] {(byte) (2 + (y[bytes - 1] & 1))}, x)
                : Der.join(new byte[] {UNCOMPRESSED}, x, y);
    }

    /** A number in as many bytes as the field has. */
    byte[] fixed(BigInteger number) {
        byte[] plain = number.toByteArray();
        byte[] fixed = new byte[bytes];
        int length = Math.min(plain.length, bytes);
        System.arraycopy(plain, plain.length - length, fixed, bytes - length, length);
        return fixed;
    }

    /** The public key of a private one; Java keeps only the number. */
    ECPublicKey publicOf(ECPrivateKey key) throws GeneralSecurityException {
        ECParameterSpec parameters = key.getParams();
        BigInteger prime = ((ECFieldFp) parameters.getCurve().getField()).getP();
        ECPoint sum = ECPoint.POINT_INFINITY;
        for (int bit = key.getS().bitLength() - 1; bit >= 0; bit--) {
            sum = add(sum, sum, parameters.getCurve().getA(), prime);
            if (key.getS().testBit(bit)) {
                sum = add(sum, parameters.getGenerator(), parameters.getCurve().getA(), prime);
            }
        }
        return publicKey(sum.getAffineX(), sum.getAffineY());
    }

    private static ECPoint add(ECPoint p, ECPoint q, BigInteger a, BigInteger prime) {
        if (p.equals(ECPoint.POINT_INFINITY)) {
            return q;
        }
        if (q.equals(ECPoint.POINT_INFINITY)) {
            return p;
        }
        BigInteger rise;
        if (p.equals(q)) {
            rise = p.getAffineX()
                    .pow(2)
                    .multiply(THREE)
                    .add(a)
                    .multiply(p.getAffineY().shiftLeft(1).modInverse(prime));
        } else if (p.getAffineX().equals(q.getAffineX())) {
            return ECPoint.POINT_INFINITY;
        } else {
            rise = q.getAffineY()
                    .subtract(p.getAffineY())
                    .multiply(q.getAffineX().subtract(p.getAffineX()).modInverse(prime));
        }
        BigInteger x =
                rise.pow(2).subtract(p.getAffineX()).subtract(q.getAffineX()).mod(prime);
        BigInteger y = rise.multiply(p.getAffineX().subtract(x))
                .subtract(p.getAffineY())
                .mod(prime);
        return new ECPoint(x, y);
    }
}
