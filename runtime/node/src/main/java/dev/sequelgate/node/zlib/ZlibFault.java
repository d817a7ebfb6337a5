package dev.sequelgate.node.zlib;

import dev.sequelgate.node.NodeException;

/** zlib's errors as Node shows them. */
final class ZlibFault {
    private ZlibFault() {}

    static NodeException data(String message) {
        return of("Z_DATA_ERROR", -3, message);
    }

    static NodeException truncated() {
        return of("Z_BUF_ERROR", -5, "unexpected end of file");
    }

    static NodeException dictionary(boolean given) {
        return of("Z_NEED_DICT", 2, given ? "Bad dictionary" : "Missing dictionary");
    }

    private static NodeException of(String code, int errno, String message) {
        return NodeException.error("", message).with("errno", errno).with("code", code);
    }
}
