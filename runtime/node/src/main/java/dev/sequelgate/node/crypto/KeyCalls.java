package dev.sequelgate.node.crypto;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.Members.ScriptResult;
import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Map;
import javax.crypto.KeyAgreement;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** Asymmetric keys; JavaScript holds them as opaque objects. */
final class KeyCalls {
    private final NodeRuntime runtime;

    KeyCalls(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    /** Keeps a key out of JavaScript's reach: it has no members there. */
    record Holder(Key key) {}

    private interface Reading {
        @Nullable
        Object run() throws GeneralSecurityException;
    }

    static Key key(Value holder) {
        return holder.<Holder>asHostObject().key();
    }

    void addTo(Members members) {
        members.function("privateKey", arguments -> guarded(() -> new Holder(privateKey(arguments))))
                .function("publicKey", arguments -> guarded(() -> new Holder(publicKey(arguments))))
                .function(
                        "publicOf",
                        arguments -> guarded(() -> new Holder(KeyPairs.publicOf((PrivateKey) key(arguments[0])))))
                .function("describeKey", arguments -> KeyDescription.of(key(arguments[0])))
                .function("writeKey", arguments -> guarded(() -> runtime.buffer(write(arguments))))
                .function("writeJwk", arguments -> guarded(() -> jwk(key(arguments[0]))))
                .function(
                        "readJwk",
                        arguments -> guarded(() -> new Holder(JsonWebKeys.read(
                                name -> arguments[0].hasMember(name)
                                        ? arguments[0].getMember(name).asString()
                                        : "",
                                arguments[1].asBoolean()))))
                .function("sameKey", arguments -> guarded(() -> same(key(arguments[0]), key(arguments[1]))))
                .work("keyPair", arguments -> {
                    String type = arguments[0].asString();
                    int bits = arguments[1].asInt();
                    long exponent = arguments[2].asLong();
                    String curve = arguments[3].asString();
                    return () -> pair(generate(type, bits, exponent, curve));
                })
                .function("agree", arguments -> guarded(() -> runtime.buffer(agree(arguments))))
                .function(
                        "curvePoint",
                        arguments -> guarded(() -> {
                            ECPublicKey key = (ECPublicKey) key(arguments[0]);
                            return runtime.buffer(Curves.of(key).point(key, arguments[1].asBoolean()));
                        }))
                .function(
                        "pointKey",
                        arguments -> guarded(() -> new Holder(
                                Curves.named(arguments[0].asString()).publicKey(runtime.bytes(arguments[1])))))
                .function(
                        "secretKey",
                        arguments -> guarded(() -> new Holder(
                                Curves.named(arguments[0].asString()).privateKey(runtime.bytes(arguments[1])))));
    }

    private static @Nullable Object guarded(Reading reading) {
        try {
            return reading.run();
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw KeyReader.unsupported();
        }
    }

    /** Java's own comparison tells keys apart by how they were made. */
    private static boolean same(Key one, Key other) throws GeneralSecurityException {
        return one.getAlgorithm().equals(other.getAlgorithm())
                && JsonWebKeys.write(one).equals(JsonWebKeys.write(other));
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }

    /** Arguments: bytes, format, type, passphrase. */
    private PrivateKey privateKey(Value[] arguments) throws GeneralSecurityException {
        byte[] bytes = Inputs.bytes(runtime, arguments[0]);
        String passphrase = text(arguments[3]);
        return arguments[1].asString().equals("pem")
                ? KeyReader.privatePem(new String(bytes, StandardCharsets.UTF_8), passphrase)
                : KeyReader.privateDer(bytes, arguments[2].asString(), passphrase);
    }

    private PublicKey publicKey(Value[] arguments) throws GeneralSecurityException {
        byte[] bytes = Inputs.bytes(runtime, arguments[0]);
        return arguments[1].asString().equals("pem")
                ? KeyReader.publicPem(new String(bytes, StandardCharsets.UTF_8), text(arguments[3]))
                : KeyReader.publicDer(bytes, arguments[2].asString());
    }

    /** Arguments: key, type, cipher or null, passphrase. */
    private static byte[] write(Value[] arguments) throws GeneralSecurityException {
        Key key = key(arguments[0]);
        String cipher = text(arguments[2]);
        return cipher == null
                ? KeyWriter.write(key, arguments[1].asString())
                : KeyWriter.encrypted((PrivateKey) key, cipher, arguments[3].asString());
    }

    private static ProxyObject jwk(Key key) throws GeneralSecurityException {
        Map<String, String> members = JsonWebKeys.write(key);
        return ProxyObject.fromMap(new java.util.LinkedHashMap<String, Object>(members));
    }

    private static KeyPair generate(String type, int bits, long exponent, String curve)
            throws GeneralSecurityException {
        return switch (type) {
            case "rsa", "rsa-pss" -> KeyPairs.rsa(bits, exponent);
            case "ec" -> KeyPairs.ec(curve);
            case "ed25519", "ed448", "x25519", "x448" -> KeyPairs.edwards(type);
            default ->
                throw NodeException.typeError(
                        "ERR_INVALID_ARG_VALUE",
                        "The argument 'type' must be a supported key type. Received '" + type + "'");
        };
    }

    private static ScriptResult pair(KeyPair pair) {
        return () -> ProxyArray.fromArray(new Holder(pair.getPublic()), new Holder(pair.getPrivate()));
    }

    private static byte[] agree(Value[] arguments) throws GeneralSecurityException {
        Key own = key(arguments[0]);
        KeyAgreement agreement =
                KeyAgreement.getInstance(own.getAlgorithm().equals("EC") ? "ECDH" : own.getAlgorithm());
        agreement.init(own);
        agreement.doPhase(key(arguments[1]), true);
        return agreement.generateSecret();
    }
}
