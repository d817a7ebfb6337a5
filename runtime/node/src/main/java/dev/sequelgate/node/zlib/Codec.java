package dev.sequelgate.node.zlib;

/** Turns a stream of bytes into another; every call may block a little, none waits. */
interface Codec extends AutoCloseable {
    /** The next input; the one before must be used up. */
    void input(byte[] bytes, int flush);

    /** Fills the array as far as the input reaches; fewer bytes than it holds mean that more input is needed, or that the end has come. */
    int output(byte[] target);

    /** How many bytes of the last input are not used yet. */
    int unused();

    /** Whether everything that the format asks for has come. */
    boolean ended();

    void reset();

    @Override
    void close();
}
