package dev.sequelgate.node.net;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** What a connection receives; bytes that one reader took too many are given back for the next. */
final class Incoming extends InputStream {
    private static final int CHUNK = 8 * 1024;

    private final InputStream source;
    private byte[] returned = new byte[0];
    private int position;

    Incoming(InputStream source) {
        this.source = source;
    }

    @Override
    public synchronized int read() throws IOException {
        if (position == returned.length) {
            byte[] more = new byte[CHUNK];
            int count = source.read(more, 0, more.length);
            if (count < 0) {
                return -1;
            }
            returned = Arrays.copyOf(more, count);
            position = 0;
        }
        return returned[position++] & 0xff;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) throws IOException {
        int left = returned.length - position;
        if (left > 0) {
            int count = Math.min(left, length);
            System.arraycopy(returned, position, target, offset, count);
            position += count;
            return count;
        }
        return source.read(target, offset, length);
    }

    /** Puts bytes in front of what comes next. */
    synchronized void giveBack(byte[] bytes, int offset, int length) {
        int left = returned.length - position;
        byte[] all = new byte[length + left];
        System.arraycopy(bytes, offset, all, 0, length);
        System.arraycopy(returned, position, all, length, left);
        returned = all;
        position = 0;
    }

    @Override
    public int available() throws IOException {
        return returned.length - position + source.available();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
