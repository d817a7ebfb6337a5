package dev.sequelgate.node.crypto;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NativeModule;
import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyObject;

/** What {@code crypto} needs of Java. */
public final class CryptoModule implements NativeModule {
    private final SecureRandom random = new SecureRandom();

    @Override
    public String name() {
        return "crypto";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        return new Members(runtime)
                .function("hashes", arguments -> ProxyArray.fromArray((Object[]) Hashes.names()))
                .function("hash", arguments -> hash(runtime, digest(arguments[0].asString())))
                .function("hmac", arguments -> hmac(runtime, arguments[0].asString(), runtime.bytes(arguments[1])))
                .function("random", arguments -> runtime.arrayBuffer(randomBytes(arguments[0].asInt())))
                .function(
                        "equal",
                        arguments -> MessageDigest.isEqual(runtime.bytes(arguments[0]), runtime.bytes(arguments[1])))
                .build();
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(Hashes.javaName(name));
        } catch (NoSuchAlgorithmException unknown) {
            throw NodeException.error("ERR_OSSL_EVP_UNSUPPORTED", "Digest method not supported");
        }
    }

    private static ProxyObject hash(NodeRuntime runtime, MessageDigest digest) {
        return new Members(runtime)
                .function("update", arguments -> {
                    digest.update(runtime.bytes(arguments[0]));
                    return null;
                })
                .function("digest", arguments -> runtime.arrayBuffer(digest.digest()))
                .function("copy", arguments -> hash(runtime, copy(digest)))
                .build();
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw NodeException.error("ERR_CRYPTO_HASH_FINALIZED", "This digest cannot be copied");
        }
    }

    private static ProxyObject hmac(NodeRuntime runtime, String name, byte[] key) {
        Mac mac;
        try {
            mac = Mac.getInstance(Hashes.hmacName(name));
            // Java refuses an empty key; one zero byte is the same key to HMAC.
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, mac.getAlgorithm()));
        } catch (GeneralSecurityException unknown) {
            throw NodeException.error("ERR_CRYPTO_INVALID_DIGEST", "Invalid digest: " + name);
        }
        return new Members(runtime)
                .function("update", (Value[] arguments) -> {
                    mac.update(runtime.bytes(arguments[0]));
                    return null;
                })
                .function("digest", arguments -> runtime.arrayBuffer(mac.doFinal()))
                .build();
    }
}
