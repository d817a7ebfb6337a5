package dev.sequelgate.node.crypto;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.graalvm.polyglot.Value;

/** Signatures, and encryption with RSA. */
final class SignatureCalls {
    /** OpenSSL's constants. */
    private static final int PKCS1_PADDING = 1;

    private static final int NO_PADDING = 3;
    private static final int PSS_PADDING = 6;
    private static final int SALT_OF_DIGEST = -1;
    private static final int SALT_LARGEST = -2;
    private static final int SALT_OF_SHA1 = 20;

    private final NodeRuntime runtime;

    SignatureCalls(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    void addTo(Members members) {
        members.work("sign", arguments -> {
                    byte[] data = Inputs.bytes(runtime, arguments[1]);
                    Key key = KeyCalls.key(arguments[2]);
                    Scheme scheme = scheme(arguments, key);
                    return () -> sign(scheme, data, (PrivateKey) key);
                })
                .work("verify", arguments -> {
                    byte[] data = Inputs.bytes(runtime, arguments[1]);
                    Key key = KeyCalls.key(arguments[2]);
                    Scheme scheme = scheme(arguments, key);
                    byte[] signature = Inputs.bytes(runtime, arguments[6]);
                    return () -> verify(scheme, data, (PublicKey) key, signature);
                })
                .function("rsa", arguments -> runtime.buffer(rsa(arguments)));
    }

    private record Scheme(String digest, int padding, int saltLength, boolean plainFormat) {}

    /** Arguments: digest or null, data, key, padding, length of the salt, whether ECDSA is in IEEE's format. */
    private static Scheme scheme(Value[] arguments, Key key) {
        boolean edwards = key.getAlgorithm().startsWith("Ed");
        String digest = arguments[0].isNull() ? edwards ? "" : "SHA-256" : Digests.required(arguments[0].asString());
        return new Scheme(digest, arguments[3].asInt(), arguments[4].asInt(), arguments[5].asBoolean());
    }

    private static Signature signature(Scheme scheme, Key key) throws GeneralSecurityException {
        String digest = scheme.digest();
        String joined = digest.startsWith("SHA3") ? digest : digest.replace("-", "");
        if (key instanceof RSAKey rsa) {
            if (scheme.padding() == PSS_PADDING || key.getAlgorithm().equals("RSASSA-PSS")) {
                Signature signature = Signature.getInstance("RSASSA-PSS");
                signature.setParameter(pss(scheme, rsa));
                return signature;
            }
            return Signature.getInstance(joined + "withRSA");
        }
        if (key.getAlgorithm().equals("EC")) {
            return Signature.getInstance(joined + "withECDSA" + (scheme.plainFormat() ? "inP1363Format" : ""));
        }
        return Signature.getInstance(KeyDescription.edwardsName(key));
    }

    private static PSSParameterSpec pss(Scheme scheme, RSAKey key) {
        int digestLength = Digests.instance(scheme.digest()).getDigestLength();
        int largest = (key.getModulus().bitLength() + Byte.SIZE - 2) / Byte.SIZE - digestLength - 2;
        int salt = scheme.saltLength();
        if (salt == SALT_LARGEST) {
            salt = largest;
        } else if (salt == SALT_OF_DIGEST) {
            salt = digestLength;
        }
        return new PSSParameterSpec(scheme.digest(), "MGF1", new MGF1ParameterSpec(scheme.digest()), salt, 1);
    }

    private static byte[] sign(Scheme scheme, byte[] data, PrivateKey key) {
        try {
            Signature signature = signature(scheme, key);
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException refused) {
            throw refused(refused);
        }
    }

    private static boolean verify(Scheme scheme, byte[] data, PublicKey key, byte[] given) {
        if (scheme.padding() != PSS_PADDING || scheme.saltLength() != SALT_LARGEST) {
            return verifyExactly(scheme, data, key, given);
        }
        // OpenSSL finds the salt's length in the signature; Java must be told.
        for (int salt : new int[] {SALT_LARGEST, SALT_OF_DIGEST, 0, SALT_OF_SHA1}) {
            if (verifyExactly(new Scheme(scheme.digest(), PSS_PADDING, salt, false), data, key, given)) {
                return true;
            }
        }
        return false;
    }

    private static boolean verifyExactly(Scheme scheme, byte[] data, PublicKey key, byte[] given) {
        try {
            Signature signature = signature(scheme, key);
            signature.initVerify(key);
            signature.update(data);
            return signature.verify(given);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException refused) {
            throw refused(refused);
        }
    }

    private static NodeException refused(GeneralSecurityException failure) {
        return NodeException.error("ERR_CRYPTO_OPERATION_FAILED", String.valueOf(failure.getMessage()));
    }

    /** Arguments: whether to encrypt, key, padding, digest, label or null, data. */
    private byte[] rsa(Value[] arguments) {
        boolean encrypt = arguments[0].asBoolean();
        Key key = KeyCalls.key(arguments[1]);
        int padding = arguments[2].asInt();
        byte[] data = Inputs.bytes(runtime, arguments[5]);
        int direction = encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
        try {
            Cipher cipher;
            if (padding == PKCS1_PADDING || padding == NO_PADDING) {
                cipher = Cipher.getInstance("RSA/ECB/" + (padding == NO_PADDING ? "NoPadding" : "PKCS1Padding"));
                cipher.init(direction, key);
            } else {
                String digest = Digests.required(arguments[3].asString());
                byte[] label = arguments[4].isNull() ? new byte[0] : Inputs.bytes(runtime, arguments[4]);
                cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
                cipher.init(
                        direction,
                        key,
                        new OAEPParameterSpec(
                                digest, "MGF1", new MGF1ParameterSpec(digest), new PSource.PSpecified(label)));
            }
            return cipher.doFinal(data);
        } catch (GeneralSecurityException refused) {
            if (encrypt) {
                throw NodeException.error("", "error:0200006E:rsa routines::data too large for key size")
                        .with("library", "rsa routines")
                        .with("reason", "data too large for key size")
                        .with("code", "ERR_OSSL_RSA_DATA_TOO_LARGE_FOR_KEY_SIZE");
            }
            throw NodeException.error("", "error:02000079:rsa routines::oaep decoding error")
                    .with("library", "rsa routines")
                    .with("reason", "oaep decoding error")
                    .with("code", "ERR_OSSL_RSA_OAEP_DECODING_ERROR");
        }
    }
}
