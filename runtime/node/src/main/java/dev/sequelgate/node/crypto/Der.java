package dev.sequelgate.node.crypto;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.spec.InvalidKeySpecException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The little of ASN.1's distinguished encoding that keys need. */
final class Der {
    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int OBJECT = 0x06;
    static final int SEQUENCE = 0x30;
    static final int CONTEXT_0 = 0xa0;
    static final int CONTEXT_1 = 0xa1;

    /** One value; its content is what follows tag and length. Values are read, never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Value(int tag, byte[] content) {
        List<Value> values() throws InvalidKeySpecException {
            return parse(content);
        }

        byte[] encoded() {
            return Der.value(tag, content);
        }
    }

    private Der() {}

    static byte[] value(int tag, byte[]... parts) {
        byte[] content = join(parts);
        int length = content.length;
        byte[] head;
        if (length < 0x80) {
            head = new byte[] {(byte) tag, (byte) length};
        } else if (length < 0x100) {
            head = new byte[] {(byte) tag, (byte) 0x81, (byte) length};
        } else {
            head = new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
        }
        return join(head, content);
    }

    static byte[] sequence(byte[]... parts) {
        return value(SEQUENCE, parts);
    }

    static byte[] integer(long number) {
        return value(INTEGER, BigInteger.valueOf(number).toByteArray());
    }

    static byte[] bits(byte[] content) {
        return value(BIT_STRING, new byte[1], content);
    }

    /** An object identifier such as 1.2.840.10045.2.1. */
    static byte[] object(String dotted) {
        String[] arcs = dotted.split("\\.", -1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Integer.parseInt(arcs[0]) * 40 + Integer.parseInt(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            int arc = Integer.parseInt(arcs[i]);
            for (int shift = 28; shift > 0; shift -= 7) {
                if (arc >> shift != 0) {
                    out.write(((arc >> shift) & 0x7f) | 0x80);
                }
            }
            out.write(arc & 0x7f);
        }
        return value(OBJECT, out.toByteArray());
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static List<Value> parse(byte[] bytes) throws InvalidKeySpecException {
        List<Value> values = new ArrayList<>();
        int position = 0;
        while (position < bytes.length) {
            int tag = bytes[position++] & 0xff;
            int length = at(bytes, position++);
            if (length >= 0x80) {
                int count = length - 0x80;
                length = 0;
                for (int i = 0; i < count; i++) {
                    length = (length << 8) | at(bytes, position++);
                }
            }
            if (length < 0 || length > bytes.length - position) {
                throw new InvalidKeySpecException("truncated");
            }
            values.add(new Value(tag, Arrays.copyOfRange(bytes, position, position + length)));
            position += length;
        }
        return values;
    }

    /** The values inside the one sequence that the bytes are. */
    static List<Value> sequence(byte[] bytes) throws InvalidKeySpecException {
        List<Value> outer = parse(bytes);
        if (outer.size() != 1 || outer.get(0).tag() != SEQUENCE) {
            throw new InvalidKeySpecException("not one sequence");
        }
        return outer.get(0).values();
    }

    private static int at(byte[] bytes, int position) throws InvalidKeySpecException {
        if (position >= bytes.length) {
            throw new InvalidKeySpecException("truncated");
        }
        return bytes[position] & 0xff;
    }
}
