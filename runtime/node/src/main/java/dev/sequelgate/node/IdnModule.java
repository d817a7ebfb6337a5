package dev.sequelgate.node;

import java.net.IDN;

/** Domain names between Unicode and ASCII. */
final class IdnModule implements NativeModule {
    @Override
    public String name() {
        return "idn";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        return new Members(runtime)
                .function("toAscii", arguments -> toAscii(arguments[0].asString(), arguments[1].asBoolean()))
                .function("toUnicode", arguments -> IDN.toUnicode(arguments[0].asString()))
                .build();
    }

    /** Null for what is no domain name. */
    private static @org.jspecify.annotations.Nullable String toAscii(String domain, boolean strict) {
        try {
            return IDN.toASCII(domain, strict ? IDN.USE_STD3_ASCII_RULES : IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(java.util.Locale.ROOT);
        } catch (IllegalArgumentException invalid) {
            return null;
        }
    }
}
