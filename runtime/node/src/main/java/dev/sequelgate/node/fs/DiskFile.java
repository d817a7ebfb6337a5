package dev.sequelgate.node.fs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A file opened on disk. */
final class DiskFile implements OpenFile {
    private static final FileAttribute<?>[] NO_ATTRIBUTES = {};
    private static final int ACCESS_MASK = 3;
    private static final int WRITE_ONLY = 1;
    private static final int READ_WRITE = 2;
    private static final int CREATE = 0100;
    private static final int EXCLUSIVE = 0200;
    private static final int TRUNCATE = 01000;
    private static final int APPEND = 02000;
    private static final int DIRECTORY = 0200000;
    private static final int NO_FOLLOW = 0400000;
    private static final int SYNC = 04010000;

    private final Place place;
    private final FileChannel channel;
    private final boolean append;
    private final Map<String, Object> opened;

    private DiskFile(Place place, FileChannel channel, boolean append, Map<String, Object> opened) {
        this.place = place;
        this.channel = channel;
        this.append = append;
        this.opened = opened;
    }

    static DiskFile open(Place place, int flags, int mode) throws IOException {
        Path path = place.path();
        if ((flags & DIRECTORY) != 0 && Files.exists(path) && !Files.isDirectory(path)) {
            throw new FileSystemException(place.given(), null, "Not a directory");
        }
        boolean unix = path.getFileSystem().supportedFileAttributeViews().contains("unix");
        FileAttribute<?>[] attributes = unix && (flags & CREATE) != 0
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PathCalls.permissions(mode))}
                : NO_ATTRIBUTES;
        FileChannel channel = FileChannel.open(path, options(flags), attributes);
        try {
            Map<String, Object> opened = unix ? Files.readAttributes(path, "unix:*") : Map.of();
            return new DiskFile(place, channel, (flags & APPEND) != 0, opened);
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    /** Java refuses to append to a file that is also read, so appending is done by position. */
    private static Set<OpenOption> options(int flags) {
        Set<OpenOption> options = new HashSet<>();
        int access = flags & ACCESS_MASK;
        if (access != WRITE_ONLY) {
            options.add(StandardOpenOption.READ);
        }
        boolean write = access == WRITE_ONLY || access == READ_WRITE;
        if (write && (flags & APPEND) != 0 && access == WRITE_ONLY) {
            options.add(StandardOpenOption.APPEND);
        } else if (write) {
            options.add(StandardOpenOption.WRITE);
        }
        if ((flags & CREATE) != 0) {
            options.add((flags & EXCLUSIVE) != 0 ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
        }
        if ((flags & TRUNCATE) != 0 && write) {
            options.add(StandardOpenOption.TRUNCATE_EXISTING);
        }
        if ((flags & NO_FOLLOW) != 0) {
            options.add(LinkOption.NOFOLLOW_LINKS);
        }
        if ((flags & SYNC) == SYNC) {
            options.add(StandardOpenOption.SYNC);
        }
        return options;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return position < 0 ? channel.read(target) : channel.read(target, position);
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
        if (append) {
            channel.position(channel.size());
        }
        long next = position;
        while (source.hasRemaining()) {
            if (append || position < 0) {
                channel.write(source);
            } else {
                next += channel.write(source, next);
            }
        }
    }

    @Override
    public String attributes() throws IOException {
        if (opened.isEmpty()) {
            return Attributes.line(place.path(), true);
        }
        try {
            Map<String, Object> now = Files.readAttributes(place.path(), "unix:*");
            if (same(now, "ino") && same(now, "dev")) {
                return Attributes.line(place.path(), true);
            }
        } catch (NoSuchFileException removed) {
            // The file lives on under its descriptor only: what was known of it, and its size of now.
            return Attributes.line(opened, channel.size());
        }
        return Attributes.line(opened, channel.size());
    }

    private boolean same(Map<String, Object> now, String attribute) {
        return String.valueOf(now.get(attribute)).equals(String.valueOf(opened.get(attribute)));
    }

    @Override
    public void truncate(long length) throws IOException {
        if (length > channel.size()) {
            channel.write(ByteBuffer.allocate(1), length - 1);
        } else {
            channel.truncate(length);
        }
    }

    @Override
    public void sync(boolean metadata) throws IOException {
        channel.force(metadata);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    @Override
    public Place place() {
        return place;
    }
}
