package dev.sequelgate.node.crypto;

import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.Utf8;
import org.graalvm.polyglot.Value;

/** Data as JavaScript hands it over: a view of bytes, or text that stands for its UTF-8. */
final class Inputs {
    private Inputs() {}

    static byte[] bytes(NodeRuntime runtime, Value data) {
        return data.isString() ? Utf8.encode(data.asString()) : runtime.bytes(data);
    }
}
