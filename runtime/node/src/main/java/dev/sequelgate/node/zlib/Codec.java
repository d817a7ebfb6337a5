package dev.sequelgate.node.zlib;

/** A compression or its reverse under way. */
interface Codec {
    /** Takes bytes and gives what is ready. */
    byte[] write(byte[] input, Flush flush);

    void reset();

    void close();
}
