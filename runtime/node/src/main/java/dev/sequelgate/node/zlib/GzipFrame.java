package dev.sequelgate.node.zlib;

import java.util.zip.CRC32;

/** Reads what stands around the compressed blocks of a gzip member, byte by byte. */
final class GzipFrame {
    private static final int FIXED = 10;
    private static final int TRAILER = 8;
    private static final int CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private int position;
    private int flags;
    private int extraLength;
    private int extraRead;
    private boolean nameRead;
    private boolean commentRead;
    private int checksumRead;
    private long trailer;
    private int trailerRead;

    /** Takes a byte of the header; whether the header is complete now. */
    boolean header(int octet) {
        if (position < FIXED) {
            fixed(octet);
            position++;
        } else if ((flags & EXTRA) != 0 && extraRead < 2) {
            extraLength |= octet << (8 * extraRead);
            extraRead++;
        } else if ((flags & EXTRA) != 0 && extraRead < 2 + extraLength) {
            extraRead++;
        } else if ((flags & NAME) != 0 && !nameRead) {
            nameRead = octet == 0;
        } else if ((flags & COMMENT) != 0 && !commentRead) {
            commentRead = octet == 0;
        } else {
            checksumRead++;
        }
        return position == FIXED
                && ((flags & EXTRA) == 0 || (extraRead == 2 + extraLength && extraRead >= 2))
                && ((flags & NAME) == 0 || nameRead)
                && ((flags & COMMENT) == 0 || commentRead)
                && ((flags & CHECKSUM) == 0 || checksumRead == 2);
    }

    private void fixed(int octet) {
        switch (position) {
            case 0 -> require(octet == 0x1f, "incorrect header check");
            case 1 -> require(octet == 0x8b, "incorrect header check");
            case 2 -> require(octet == 8, "unknown compression method");
            case 3 -> {
                require((octet & RESERVED) == 0, "unknown header flags set");
                flags = octet;
            }
            default -> {
                // Time, level and system say nothing about the content.
            }
        }
    }

    /** Takes a byte of the trailer; whether it is complete now, and fits the content. */
    boolean trailer(int octet, CRC32 content, long length) {
        trailer |= (long) octet << (8 * trailerRead);
        trailerRead++;
        if (trailerRead == TRAILER / 2) {
            require((trailer & 0xffffffffL) == content.getValue(), "incorrect data check");
        }
        if (trailerRead == TRAILER) {
            require(trailer >>> 32 == (length & 0xffffffffL), "incorrect length check");
        }
        return trailerRead == TRAILER;
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw Faults.data(otherwise);
        }
    }
}
