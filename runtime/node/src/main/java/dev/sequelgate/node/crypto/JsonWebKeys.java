package dev.sequelgate.node.crypto;

import dev.sequelgate.node.NodeException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.interfaces.XECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.XECPrivateKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Keys as JSON Web Keys (RFC 7517); their members are base64url. */
final class JsonWebKeys {
    private static final String ED25519_PREFIX = "302a300506032b6570032100";
    private static final String X25519_PREFIX = "302a300506032b656e032100";

    private JsonWebKeys() {}

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String text(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return text(bytes.length > 1 && bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    static Map<String, String> write(Key key) throws GeneralSecurityException {
        Map<String, String> members = new LinkedHashMap<>();
        if (key instanceof RSAPublicKey rsa) {
            members.put("kty", "RSA");
            members.put("n", text(rsa.getModulus()));
            members.put("e", text(rsa.getPublicExponent()));
        } else if (key instanceof RSAPrivateCrtKey rsa) {
            members.put("kty", "RSA");
            members.put("n", text(rsa.getModulus()));
            members.put("e", text(rsa.getPublicExponent()));
            members.put("d", text(rsa.getPrivateExponent()));
            members.put("p", text(rsa.getPrimeP()));
            members.put("q", text(rsa.getPrimeQ()));
            members.put("dp", text(rsa.getPrimeExponentP()));
            members.put("dq", text(rsa.getPrimeExponentQ()));
            members.put("qi", text(rsa.getCrtCoefficient()));
        } else if (key instanceof ECPublicKey ec) {
            point(members, ec);
        } else if (key instanceof ECPrivateKey ec) {
            point(members, Curves.of(ec).publicOf(ec));
            members.put("d", text(Curves.of(ec).fixed(ec.getS())));
        } else if (key instanceof EdECPrivateKey edwards) {
            octets(members, KeyPairs.publicOf(edwards), text(edwards.getBytes().orElseThrow()));
        } else if (key instanceof XECPrivateKey montgomery) {
            octets(
                    members,
                    KeyPairs.publicOf(montgomery),
                    text(montgomery.getScalar().orElseThrow()));
        } else {
            octets(members, (PublicKey) key, "");
        }
        return members;
    }

    private static void point(Map<String, String> members, ECPublicKey key) {
        Curves curve = Curves.of(key);
        members.put("kty", "EC");
        members.put("x", text(curve.fixed(key.getW().getAffineX())));
        members.put("y", text(curve.fixed(key.getW().getAffineY())));
        members.put("crv", curve.jose());
    }

    /** An Ed25519 or X25519 key: its encoding ends with its bytes. */
    private static void octets(Map<String, String> members, PublicKey key, String secret)
            throws GeneralSecurityException {
        byte[] bits = Der.sequence(key.getEncoded()).get(1).content();
        members.put("crv", KeyDescription.edwardsName(key));
        if (!secret.isEmpty()) {
            members.put("d", secret);
        }
        members.put("x", text(Arrays.copyOfRange(bits, 1, bits.length)));
        members.put("kty", "OKP");
    }

    static Key read(UnaryOperator<String> member, boolean wantsPrivate) throws GeneralSecurityException {
        return switch (member.apply("kty")) {
            case "RSA" -> rsa(member, wantsPrivate);
            case "EC" -> curve(member, wantsPrivate);
            case "OKP" -> octets(member, wantsPrivate);
            default -> throw NodeException.error("ERR_CRYPTO_INVALID_JWK", "Invalid JWK data");
        };
    }

    private static Key curve(UnaryOperator<String> member, boolean wantsPrivate) throws GeneralSecurityException {
        Curves curve = Curves.named(member.apply("crv"));
        return wantsPrivate
                ? curve.privateKey(bytes(member, "d"))
                : curve.publicKey(number(member, "x"), number(member, "y"));
    }

    private static byte[] bytes(UnaryOperator<String> member, String name) {
        String value = member.apply(name);
        if (value.isEmpty()) {
            throw NodeException.error("ERR_CRYPTO_INVALID_JWK", "Invalid JWK data");
        }
        return Base64.getUrlDecoder().decode(value);
    }

    private static BigInteger number(UnaryOperator<String> member, String name) {
        return new BigInteger(1, bytes(member, name));
    }

    private static Key rsa(UnaryOperator<String> member, boolean wantsPrivate) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("RSA");
        if (!wantsPrivate) {
            return factory.generatePublic(new RSAPublicKeySpec(number(member, "n"), number(member, "e")));
        }
        return factory.generatePrivate(new RSAPrivateCrtKeySpec(
                number(member, "n"),
                number(member, "e"),
                number(member, "d"),
                number(member, "p"),
                number(member, "q"),
                number(member, "dp"),
                number(member, "dq"),
                number(member, "qi")));
    }

    private static Key octets(UnaryOperator<String> member, boolean wantsPrivate) throws GeneralSecurityException {
        String curve = member.apply("crv");
        boolean signs = curve.equals("Ed25519");
        if (!signs && !curve.equals("X25519")) {
            throw NodeException.error("ERR_CRYPTO_UNSUPPORTED_OPERATION", "Unsupported JWK curve " + curve);
        }
        if (wantsPrivate) {
            byte[] secret = bytes(member, "d");
            return KeyFactory.getInstance(curve)
                    .generatePrivate(
                            signs
                                    ? new EdECPrivateKeySpec(NamedParameterSpec.ED25519, secret)
                                    : new XECPrivateKeySpec(NamedParameterSpec.X25519, secret));
        }
        byte[] prefix = java.util.HexFormat.of().parseHex(signs ? ED25519_PREFIX : X25519_PREFIX);
        return KeyReader.publicDer(Der.join(prefix, bytes(member, "x")), "spki");
    }
}
