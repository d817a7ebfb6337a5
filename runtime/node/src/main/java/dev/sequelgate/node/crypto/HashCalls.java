package dev.sequelgate.node.crypto;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyObject;

/** Digests and message authentication codes. */
final class HashCalls {
    private final NodeRuntime runtime;

    HashCalls(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    void addTo(Members members) {
        members.function("hash", arguments -> digest(Digests.open(arguments[0].asString())))
                .function("digest", arguments -> {
                    MessageDigest digest = Digests.open(arguments[0].asString());
                    return runtime.buffer(digest.digest(Inputs.bytes(runtime, arguments[1])));
                })
                .function("hmac", arguments -> {
                    String digest = Digests.javaName(arguments[0].asString());
                    if (digest.isEmpty()) {
                        throw NodeException.typeError(
                                "ERR_CRYPTO_INVALID_DIGEST", "Invalid digest: " + arguments[0].asString());
                    }
                    return hmac(mac(digest, Inputs.bytes(runtime, arguments[1])));
                })
                .function(
                        "knowsDigest",
                        arguments -> !Digests.javaName(arguments[0].asString()).isEmpty())
                .function(
                        "getHashLength",
                        arguments -> Digests.open(arguments[0].asString()).getDigestLength())
                .function("copyBytes", arguments -> runtime.buffer(runtime.bytes(arguments[0])))
                .function("hashNames", arguments -> ProxyArray.fromArray((Object[]) Digests.names()));
    }

    static Mac mac(String javaName, byte[] key) {
        try {
            Mac mac = Mac.getInstance(Digests.macName(javaName));
            // Java refuses an empty key; one zero byte is the same key, because HMAC pads with zeros.
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "RAW"));
            return mac;
        } catch (NoSuchAlgorithmException missing) {
            throw NodeException.error("ERR_CRYPTO_INVALID_DIGEST", "Invalid digest: " + javaName);
        } catch (InvalidKeyException unusable) {
            throw NodeException.error("ERR_CRYPTO_INVALID_KEYTYPE", String.valueOf(unusable.getMessage()));
        }
    }

    private ProxyObject digest(MessageDigest digest) {
        return new Members(runtime)
                .function("update", arguments -> {
                    digest.update(Inputs.bytes(runtime, arguments[0]));
                    return null;
                })
                .function("digest", arguments -> runtime.buffer(digest.digest()))
                .function("copy", arguments -> digest(copy(digest)))
                .build();
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException fixed) {
            throw NodeException.error("ERR_CRYPTO_HASH_FINALIZED", "This JVM's digest cannot be copied");
        }
    }

    private ProxyObject hmac(Mac mac) {
        return new Members(runtime)
                .function("update", arguments -> {
                    Value data = arguments[0];
                    mac.update(Inputs.bytes(runtime, data));
                    return null;
                })
                .function("digest", arguments -> runtime.buffer(mac.doFinal()))
                .build();
    }
}
