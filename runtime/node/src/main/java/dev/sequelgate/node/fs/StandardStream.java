package dev.sequelgate.node.fs;

import dev.sequelgate.node.HostProcess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Standard input, output or error as a descriptor. */
final class StandardStream implements OpenFile {
    private final HostProcess process;
    private final int descriptor;

    StandardStream(HostProcess process, int descriptor) {
        this.process = process;
        this.descriptor = descriptor;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        byte[] bytes = new byte[target.remaining()];
        int count = process.input().read(bytes);
        target.put(bytes, 0, Math.max(count, 0));
        return count;
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        (descriptor == 2 ? process.errors() : process.output()).write(bytes);
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
