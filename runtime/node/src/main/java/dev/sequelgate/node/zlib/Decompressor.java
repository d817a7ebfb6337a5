package dev.sequelgate.node.zlib;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflate; of gzip, all members that follow each other. */
final class Decompressor implements Codec {
    private static final int GZIP_MAGIC = 0x1f;

    private enum Part {
        START,
        HEADER,
        BLOCKS,
        TRAILER,
        END
    }

    private final Format format;
    private final byte[] dictionary;
    private final CRC32 checksum = new CRC32();
    private Inflater inflater;
    private GzipFrame frame = new GzipFrame();
    private Part part = Part.START;
    private boolean gzip;
    private byte[] input = new byte[0];
    private int used;

    Decompressor(Format format, byte[] dictionary) {
        this.format = format;
        this.dictionary = dictionary;
        this.inflater = new Inflater(format != Format.INFLATE);
    }

    @Override
    public void input(byte[] bytes, int flush) {
        input = bytes;
        used = 0;
    }

    @Override
    public int output(byte[] target) {
        int count = 0;
        while (count < target.length) {
            if (part == Part.BLOCKS) {
                int more = inflate(target, count);
                if (more == 0 && part == Part.BLOCKS) {
                    return count;
                }
                count += more;
            } else if (used == input.length || !between()) {
                return count;
            }
        }
        return count;
    }

    /** Takes bytes outside the blocks; false when the rest of the input is of no interest. */
    private boolean between() {
        int octet = input[used] & 0xff;
        switch (part) {
            case START -> {
                gzip = format == Format.GUNZIP || (format == Format.UNZIP && octet == GZIP_MAGIC);
                if (format == Format.UNZIP) {
                    inflater.end();
                    inflater = new Inflater(gzip);
                }
                part = gzip ? Part.HEADER : Part.BLOCKS;
                if (format == Format.INFLATERAW && dictionary.length > 0) {
                    inflater.setDictionary(dictionary);
                }
            }
            case HEADER -> {
                used++;
                if (frame.header(octet)) {
                    part = Part.BLOCKS;
                }
            }
            case TRAILER -> {
                used++;
                if (frame.trailer(octet, checksum, inflater.getBytesWritten())) {
                    part = Part.END;
                }
            }
            case END -> {
                // Zeros pad an archive; all else has to be its next member.
                if (!gzip || octet == 0) {
                    return false;
                }
                reset();
            }
            case BLOCKS -> throw new IllegalStateException("Blocks are the inflater's");
        }
        return true;
    }

    private int inflate(byte[] target, int count) {
        inflater.setInput(input, used, input.length - used);
        int more;
        try {
            more = inflater.inflate(target, count, target.length - count);
            if (inflater.needsDictionary()) {
                useDictionary();
                more = inflater.inflate(target, count, target.length - count);
            }
        } catch (DataFormatException broken) {
            throw Faults.data(String.valueOf(broken.getMessage()));
        }
        used = input.length - inflater.getRemaining();
        if (gzip) {
            checksum.update(target, count, more);
        }
        if (inflater.finished()) {
            part = gzip ? Part.TRAILER : Part.END;
        }
        return more;
    }

    private void useDictionary() {
        if (dictionary.length == 0) {
            throw Faults.needsDictionary();
        }
        try {
            inflater.setDictionary(dictionary);
        } catch (IllegalArgumentException other) {
            throw Faults.otherDictionary();
        }
    }

    @Override
    public int unused() {
        return input.length - used;
    }

    @Override
    public boolean ended() {
        return part == Part.END;
    }

    @Override
    public void reset() {
        inflater.reset();
        checksum.reset();
        frame = new GzipFrame();
        part = Part.START;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
