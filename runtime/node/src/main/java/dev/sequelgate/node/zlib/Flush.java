package dev.sequelgate.node.zlib;

/** How much must come out now, in zlib's order of numbers. */
enum Flush {
    NONE,
    PARTIAL,
    SYNC,
    FULL,
    FINISH,
    BLOCK;

    static Flush of(int number) {
        return number >= 0 && number < values().length ? values()[number] : NONE;
    }
}
