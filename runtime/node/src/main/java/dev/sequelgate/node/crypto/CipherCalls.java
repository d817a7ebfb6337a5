package dev.sequelgate.node.crypto;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** Symmetric ciphers. */
final class CipherCalls {
    private final NodeRuntime runtime;

    CipherCalls(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    void addTo(Members members) {
        members.function("cipher", this::open)
                .function(
                        "cipherInfo",
                        arguments -> CipherSuite.of(arguments[0].asString())
                                .map(suite -> suite.name() + "," + suite.mode() + "," + suite.keyBytes() + ","
                                        + suite.ivBytes())
                                .orElse(null))
                .function("cipherNames", arguments -> ProxyArray.fromList(new ArrayList<>(CipherSuite.names())));
    }

    /** Arguments: name, key, initialisation vector or null, whether to encrypt. */
    private ProxyObject open(Value[] arguments) {
        CipherSuite suite = CipherSuite.of(arguments[0].asString())
                .orElseThrow(() -> NodeException.error("ERR_CRYPTO_UNKNOWN_CIPHER", "Unknown cipher"));
        byte[] key = Inputs.bytes(runtime, arguments[1]);
        byte[] iv = arguments[2].isNull() ? new byte[0] : Inputs.bytes(runtime, arguments[2]);
        if (key.length != suite.keyBytes()) {
            throw NodeException.rangeError("ERR_CRYPTO_INVALID_KEYLEN", "Invalid key length");
        }
        if (suite.authenticated() ? iv.length == 0 : iv.length != suite.ivBytes()) {
            throw NodeException.typeError("ERR_CRYPTO_INVALID_IV", "Invalid initialization vector");
        }
        try {
            return members(new CipherRun(suite, key, iv, arguments[3].asBoolean()));
        } catch (GeneralSecurityException unavailable) {
            throw unavailable(unavailable);
        }
    }

    private static NodeException unavailable(GeneralSecurityException failure) {
        return NodeException.error(
                "ERR_CRYPTO_OPERATION_FAILED", "This JVM's cryptography refused: " + failure.getMessage());
    }

    private ProxyObject members(CipherRun run) {
        return new Members(runtime)
                .function("update", arguments -> runtime.buffer(run.update(Inputs.bytes(runtime, arguments[0]))))
                .function("finish", arguments -> {
                    try {
                        return runtime.buffer(run.finish(arguments[0].asInt()));
                    } catch (GeneralSecurityException failure) {
                        throw unavailable(failure);
                    }
                })
                .function("padding", arguments -> {
                    try {
                        run.padding(arguments[0].asBoolean());
                    } catch (GeneralSecurityException failure) {
                        throw unavailable(failure);
                    }
                    return null;
                })
                .function("additionalData", arguments -> ignored(() -> run.additionalData(runtime.bytes(arguments[0]))))
                .function("expectedTag", arguments -> ignored(() -> run.expectedTag(runtime.bytes(arguments[0]))))
                .function("tag", arguments -> runtime.buffer(run.tag()))
                .build();
    }

    private static @Nullable Object ignored(Runnable step) {
        step.run();
        return null;
    }
}
