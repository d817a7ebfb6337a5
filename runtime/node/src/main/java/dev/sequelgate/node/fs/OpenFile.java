package dev.sequelgate.node.fs;

import java.io.IOException;
import java.nio.ByteBuffer;

/** What a descriptor stands for. A position below 0 means the file's own. */
interface OpenFile {
    /** Bytes read, -1 at the end. */
    int read(ByteBuffer target, long position) throws IOException;

    void write(ByteBuffer source, long position) throws IOException;

    /** See {@link Attributes}. */
    String attributes() throws IOException;

    void truncate(long length) throws IOException;

    void sync(boolean metadata) throws IOException;

    void close() throws IOException;

    /** The name under which rights and times are changed. */
    Place place();
}
