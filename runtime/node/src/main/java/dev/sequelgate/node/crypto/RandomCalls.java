package dev.sequelgate.node.crypto;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.Members.ScriptResult;
import dev.sequelgate.node.NodeRuntime;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.UUID;
import org.graalvm.polyglot.Value;

/** Random bytes of the operating system's strength. */
final class RandomCalls {
    private final NodeRuntime runtime;
    private final SecureRandom random = new SecureRandom();

    RandomCalls(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    void addTo(Members members) {
        members.work("randomBytes", arguments -> {
                    int size = arguments[0].asInt();
                    return () -> bytes(size);
                })
                .work("randomFill", arguments -> {
                    Value target = arguments[0];
                    int offset = arguments[1].asInt();
                    int size = arguments[2].asInt();
                    return () -> {
                        byte[] bytes = bytes(size);
                        return (ScriptResult) () -> {
                            runtime.write(target, offset, bytes, size);
                            return null;
                        };
                    };
                })
                .function(
                        "sameBytes",
                        arguments -> MessageDigest.isEqual(runtime.bytes(arguments[0]), runtime.bytes(arguments[1])))
                .function("randomUuid", arguments -> UUID.randomUUID().toString());
    }

    private byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }
}
