package dev.sequelgate.node.zlib;

import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Deflate, with the frame of gzip around it where that is asked for. */
final class Compressor implements Codec {
    private static final int SYNC = 2;
    private static final int FULL = 3;
    private static final int FINISH = 4;
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final byte UNIX = 3;

    private final Deflater deflater;
    private final boolean gzip;
    private final byte[] dictionary;
    private final int level;
    private final CRC32 checksum = new CRC32();
    private byte[] frame = new byte[0];
    private int frameUsed;
    private boolean headerWritten;
    private boolean trailerMade;
    private int flush;
    private boolean flushed = true;

    Compressor(Format format, int level, int strategy, byte[] dictionary) {
        this.gzip = format == Format.GZIP;
        this.level = level;
        this.dictionary = dictionary;
        deflater = new Deflater(level, format != Format.DEFLATE);
        strategy(strategy);
        if (dictionary.length > 0) {
            deflater.setDictionary(dictionary);
        }
    }

    /** Java knows no run lengths only and no fixed codes; what the default makes instead reads back the same. */
    private void strategy(int strategy) {
        deflater.setStrategy(strategy > Deflater.HUFFMAN_ONLY ? Deflater.DEFAULT_STRATEGY : strategy);
    }

    void parameters(int newLevel, int strategy) {
        deflater.setLevel(newLevel);
        strategy(strategy);
    }

    @Override
    public void input(byte[] bytes, int newFlush) {
        if (gzip) {
            checksum.update(bytes);
        }
        deflater.setInput(bytes);
        flush = newFlush;
        flushed = false;
        if (newFlush == FINISH) {
            deflater.finish();
        }
    }

    @Override
    public int output(byte[] target) {
        if (gzip && !headerWritten) {
            headerWritten = true;
            frame = header();
            frameUsed = 0;
        }
        int count = drainFrame(target, 0);
        while (count < target.length && !flushed) {
            int mode = flush == FULL
                    ? Deflater.FULL_FLUSH
                    : flush == SYNC || flush == 1 || flush == 5 ? Deflater.SYNC_FLUSH : Deflater.NO_FLUSH;
            int more = deflater.deflate(target, count, target.length - count, mode);
            count += more;
            // Less than asked for: nothing is held back any more. The last data may still wait for a changed strategy.
            flushed = flush == FINISH ? deflater.finished() : count < target.length;
        }
        if (gzip && deflater.finished() && !trailerMade) {
            trailerMade = true;
            frame = trailer();
            frameUsed = 0;
        }
        return drainFrame(target, count);
    }

    private int drainFrame(byte[] target, int count) {
        int length = Math.min(frame.length - frameUsed, target.length - count);
        System.arraycopy(frame, frameUsed, target, count, length);
        frameUsed += length;
        return count + length;
    }

    private byte[] header() {
        byte[] header = new byte[HEADER];
        header[0] = 0x1f;
        header[1] = (byte) 0x8b;
        header[2] = Deflater.DEFLATED;
        header[8] = (byte) (level == Deflater.BEST_COMPRESSION ? 2 : level == Deflater.BEST_SPEED ? 4 : 0);
        header[9] = UNIX;
        return header;
    }

    private byte[] trailer() {
        byte[] trailer = new byte[TRAILER];
        long values = checksum.getValue() | (deflater.getBytesRead() << 32);
        for (int i = 0; i < TRAILER; i++) {
            trailer[i] = (byte) (values >>> (8 * i));
        }
        return trailer;
    }

    @Override
    public int unused() {
        return 0;
    }

    @Override
    public boolean ended() {
        return deflater.finished();
    }

    @Override
    public void reset() {
        deflater.reset();
        if (dictionary.length > 0) {
            deflater.setDictionary(dictionary);
        }
        checksum.reset();
        frame = new byte[0];
        frameUsed = 0;
        headerWritten = false;
        trailerMade = false;
        flushed = true;
    }

    @Override
    public void close() {
        deflater.end();
    }
}
