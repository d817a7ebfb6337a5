package dev.sequelgate.node.crypto;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NodeRuntime;

/** Keys derived from passwords and other keys. */
final class DerivationCalls {
    private final NodeRuntime runtime;

    DerivationCalls(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    void addTo(Members members) {
        members.work("pbkdf2", arguments -> {
                    byte[] password = Inputs.bytes(runtime, arguments[0]);
                    byte[] salt = Inputs.bytes(runtime, arguments[1]);
                    int iterations = arguments[2].asInt();
                    int length = arguments[3].asInt();
                    String digest = Digests.required(arguments[4].asString());
                    return () -> Pbkdf2.derive(digest, password, salt, iterations, length);
                })
                .work("scrypt", arguments -> {
                    byte[] password = Inputs.bytes(runtime, arguments[0]);
                    byte[] salt = Inputs.bytes(runtime, arguments[1]);
                    int length = arguments[2].asInt();
                    int cost = arguments[3].asInt();
                    int blockSize = arguments[4].asInt();
                    int parallel = arguments[5].asInt();
                    return () -> Scrypt.derive(password, salt, cost, blockSize, parallel, length);
                })
                .work("hkdf", arguments -> {
                    String digest = Digests.required(arguments[0].asString());
                    byte[] key = Inputs.bytes(runtime, arguments[1]);
                    byte[] salt = Inputs.bytes(runtime, arguments[2]);
                    byte[] info = Inputs.bytes(runtime, arguments[3]);
                    int length = arguments[4].asInt();
                    return () -> Hkdf.derive(digest, key, salt, info, length);
                });
    }
}
