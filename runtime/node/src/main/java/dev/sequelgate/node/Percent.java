package dev.sequelgate.node;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding in module specifiers. */
final class Percent {
    private Percent() {}

    static String decode(String text) {
        int end = text.length();
        int query = text.indexOf('?');
        int fragment = text.indexOf('#');
        end = query >= 0 ? Math.min(end, query) : end;
        end = fragment >= 0 ? Math.min(end, fragment) : end;
        String path = text.substring(0, end);
        return path.indexOf('%') < 0 ? path : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
