package dev.sequelgate.node.zlib;

/** What surrounds the compressed blocks; in the order of Node's constants from {@code DEFLATE} on. */
enum Format {
    DEFLATE,
    INFLATE,
    GZIP,
    GUNZIP,
    DEFLATERAW,
    INFLATERAW,
    UNZIP;

    private static final int FIRST = 1;

    static Format of(int nodeConstant) {
        return values()[nodeConstant - FIRST];
    }

    boolean compresses() {
        return this == DEFLATE || this == GZIP || this == DEFLATERAW;
    }
}
