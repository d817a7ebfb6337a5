package dev.sequelgate.node.fs;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Standard input, output or error as a descriptor. */
final class StandardStream implements OpenFile {
    private final int descriptor;

    StandardStream(int descriptor) {
        this.descriptor = descriptor;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        byte[] bytes = new byte[target.remaining()];
        // Not closed: the process keeps its standard input.
        FileInputStream in = new FileInputStream(FileDescriptor.in);
        int count = in.read(bytes);
        target.put(bytes, 0, Math.max(count, 0));
        return count;
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        FileOutputStream out = new FileOutputStream(descriptor == 2 ? FileDescriptor.err : FileDescriptor.out);
        out.write(bytes);
    }

    @Override
    public String attributes() throws IOException {
        return Attributes.line(place().path(), true);
    }

    @Override
    public void truncate(long length) throws IOException {
        throw new IOException("Invalid argument");
    }

    @Override
    public void sync(boolean metadata) throws IOException {
        throw new IOException("Invalid argument");
    }

    @Override
    public void close() {
        // The process keeps its standard streams.
    }

    @Override
    public Place place() {
        String name = "/dev/fd/" + descriptor;
        return new Place(name, Path.of(name));
    }
}
