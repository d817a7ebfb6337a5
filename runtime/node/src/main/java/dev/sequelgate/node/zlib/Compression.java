package dev.sequelgate.node.zlib;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Deflates, with zlib's, gzip's or no frame. */
final class Compression implements Codec {
    private static final int CHUNK = 16 * 1024;
    private static final byte GZIP_BEST = 2;
    private static final byte GZIP_FASTEST = 4;
    private static final byte GZIP_UNIX = 3;

    private final Deflater deflater;
    private final boolean gzip;
    private final int level;
    private final byte[] dictionary;
    private final CRC32 sum = new CRC32();
    private boolean begun;
    private boolean ended;

    Compression(String kind, int level, int strategy, byte[] dictionary) {
        this.gzip = kind.equals("gzip");
        this.level = level;
        this.dictionary = dictionary;
        deflater = new Deflater(level, gzip || kind.equals("deflateRaw"));
        // Java knows zlib's strategies up to "Huffman only"; the others are hints too.
        deflater.setStrategy(strategy <= Deflater.HUFFMAN_ONLY ? strategy : Deflater.DEFAULT_STRATEGY);
        setDictionary();
    }

    private void setDictionary() {
        if (dictionary.length > 0) {
            deflater.setDictionary(dictionary);
        }
    }

    void parameters(int newLevel, int strategy) {
        deflater.setLevel(newLevel);
        deflater.setStrategy(strategy <= Deflater.HUFFMAN_ONLY ? strategy : Deflater.DEFAULT_STRATEGY);
    }

    @Override
    public byte[] write(byte[] input, Flush flush) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (gzip && !begun) {
            begun = true;
            byte effort =
                    level == Deflater.BEST_COMPRESSION ? GZIP_BEST : level == Deflater.BEST_SPEED ? GZIP_FASTEST : 0;
            out.writeBytes(new byte[] {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, effort, GZIP_UNIX});
        }
        sum.update(input);
        deflater.setInput(input);
        if (flush == Flush.FINISH) {
            deflater.finish();
        }
        int mode = switch (flush) {
            case NONE, FINISH, BLOCK -> Deflater.NO_FLUSH;
            case PARTIAL, SYNC -> Deflater.SYNC_FLUSH;
            case FULL -> Deflater.FULL_FLUSH;
        };
        byte[] chunk = new byte[CHUNK];
        boolean more = true;
        while (more) {
            int count = deflater.deflate(chunk, 0, chunk.length, mode);
            out.write(chunk, 0, count);
            more = flush == Flush.FINISH
                    ? !deflater.finished()
                    : count == chunk.length || count > 0 && !deflater.needsInput();
        }
        if (gzip && deflater.finished() && !ended) {
            ended = true;
            out.writeBytes(ByteBuffer.allocate(2 * Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt((int) sum.getValue())
                    .putInt((int) deflater.getBytesRead())
                    .array());
        }
        return out.toByteArray();
    }

    @Override
    public void reset() {
        deflater.reset();
        setDictionary();
        sum.reset();
        begun = false;
        ended = false;
    }

    @Override
    public void close() {
        deflater.end();
    }
}
