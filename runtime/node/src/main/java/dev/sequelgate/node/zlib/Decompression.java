package dev.sequelgate.node.zlib;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates data with zlib's, gzip's or no frame; gzip's members may follow each other. */
final class Decompression implements Codec {
    private enum Stage {
        BEGIN,
        HEADER,
        BODY,
        TRAILER,
        DONE
    }

    private static final int CHUNK = 16 * 1024;
    private static final int GZIP_HEADER = 10;
    private static final int GZIP_TRAILER = 8;
    private static final int HAS_CHECK = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final String kind;
    private final byte[] dictionary;
    private final CRC32 sum = new CRC32();
    private Inflater inflater;
    private boolean gzip;
    private Stage stage = Stage.BEGIN;
    private byte[] pending = {};
    private boolean members;

    Decompression(String kind, byte[] dictionary) {
        this.kind = kind;
        this.dictionary = dictionary;
        inflater = new Inflater();
        begin();
    }

    private void begin() {
        stage = kind.equals("unzip") ? Stage.BEGIN : Stage.BODY;
        if (kind.equals("gunzip")) {
            stage = Stage.HEADER;
        }
        open(!kind.equals("inflate"));
        gzip = kind.equals("gunzip");
        pending = new byte[0];
        members = false;
        if (kind.equals("inflateRaw") && dictionary.length > 0) {
            inflater.setDictionary(dictionary);
        }
    }

    private void open(boolean withoutFrame) {
        inflater.end();
        inflater = new Inflater(withoutFrame);
        sum.reset();
    }

    @Override
    public byte[] write(byte[] input, Flush flush) {
        pending = join(pending, input);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (step(out)) {
            continue;
        }
        if (flush == Flush.FINISH && stage != Stage.DONE) {
            throw ZlibFault.truncated();
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[] one, byte[] other) {
        if (one.length == 0) {
            return other;
        }
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private void take(int count) {
        pending = Arrays.copyOfRange(pending, count, pending.length);
    }

    /** Whether there may be more to do. */
    private boolean step(ByteArrayOutputStream out) {
        return switch (stage) {
            case BEGIN -> chosen();
            case HEADER -> header();
            case BODY -> body(out);
            case TRAILER -> trailer();
            case DONE -> false;
        };
    }

    private boolean chosen() {
        if (pending.length == 0) {
            return false;
        }
        gzip = pending[0] == 0x1f;
        open(gzip);
        stage = gzip ? Stage.HEADER : Stage.BODY;
        return true;
    }

    private boolean header() {
        if (pending.length > 0 && pending[0] != 0x1f || pending.length > 1 && pending[1] != (byte) 0x8b) {
            return noMember();
        }
        if (pending.length < GZIP_HEADER) {
            return false;
        }
        int flags = pending[3];
        int end = GZIP_HEADER;
        if ((flags & HAS_EXTRA) != 0) {
            if (pending.length < end + 2) {
                return false;
            }
            end += 2 + (pending[end] & 0xff | (pending[end + 1] & 0xff) << Byte.SIZE);
        }
        for (int text : new int[] {HAS_NAME, HAS_COMMENT}) {
            if ((flags & text) != 0) {
                while (end < pending.length && pending[end] != 0) {
                    end++;
                }
                end++;
            }
        }
        end += (flags & HAS_CHECK) != 0 ? 2 : 0;
        if (pending.length < end) {
            return false;
        }
        take(end);
        open(true);
        stage = Stage.BODY;
        return true;
    }

    /** What follows the last member is thrown away; a beginning that is none is an error. */
    private boolean noMember() {
        if (!members) {
            throw ZlibFault.data("incorrect header check");
        }
        stage = Stage.DONE;
        return false;
    }

    private boolean body(ByteArrayOutputStream out) {
        inflater.setInput(pending);
        byte[] chunk = new byte[CHUNK];
        try {
            while (true) {
                int count = inflater.inflate(chunk);
                out.write(chunk, 0, count);
                sum.update(chunk, 0, count);
                if (inflater.finished()) {
                    take(pending.length - inflater.getRemaining());
                    stage = gzip ? Stage.TRAILER : Stage.DONE;
                    return true;
                }
                if (inflater.needsDictionary()) {
                    useDictionary();
                } else if (count == 0) {
                    take(pending.length - inflater.getRemaining());
                    return false;
                }
            }
        } catch (DataFormatException malformed) {
            throw ZlibFault.data(String.valueOf(malformed.getMessage()));
        }
    }

    private void useDictionary() {
        try {
            if (dictionary.length == 0) {
                throw ZlibFault.dictionary(false);
            }
            inflater.setDictionary(dictionary);
        } catch (IllegalArgumentException other) {
            throw ZlibFault.dictionary(true);
        }
    }

    private boolean trailer() {
        if (pending.length < GZIP_TRAILER) {
            return false;
        }
        ByteBuffer trailer = ByteBuffer.wrap(pending).order(ByteOrder.LITTLE_ENDIAN);
        if (trailer.getInt() != (int) sum.getValue()) {
            throw ZlibFault.data("incorrect data check");
        }
        if (trailer.getInt() != (int) inflater.getBytesWritten()) {
            throw ZlibFault.data("incorrect length check");
        }
        take(GZIP_TRAILER);
        members = true;
        stage = pending.length == 0 ? Stage.DONE : Stage.HEADER;
        return stage == Stage.HEADER;
    }

    @Override
    public void reset() {
        begin();
    }

    @Override
    public void close() {
        inflater.end();
    }
}
