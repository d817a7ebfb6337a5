package dev.sequelgate.node.zlib;

import dev.sequelgate.node.NodeException;

/** zlib's errors with its own names and numbers. */
final class Faults {
    private Faults() {}

    static NodeException data(String message) {
        return fault(message, "Z_DATA_ERROR", -3);
    }

    static NodeException truncated() {
        return fault("unexpected end of file", "Z_BUF_ERROR", -5);
    }

    static NodeException needsDictionary() {
        return fault("Missing dictionary", "Z_NEED_DICT", 2);
    }

    static NodeException otherDictionary() {
        return fault("Bad dictionary", "Z_NEED_DICT", 2);
    }

    private static NodeException fault(String message, String code, int errno) {
        return NodeException.error("", message).with("errno", errno).with("code", code);
    }
}
