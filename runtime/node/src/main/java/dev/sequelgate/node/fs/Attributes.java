package dev.sequelgate.node.fs;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What {@code stat} tells of a file, as one line of numbers; times are nanoseconds since 1970. */
final class Attributes {
    static final int TYPE_MASK = 0170000;
    static final int REGULAR = 0100000;
    static final int DIRECTORY = 0040000;
    static final int LINK = 0120000;
    private static final int BLOCK_BYTES = 4096;
    private static final int BLOCK_UNIT = 512;
    private static final LinkOption[] FOLLOW = {};
    private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};

    private Attributes() {}

    static LinkOption[] links(boolean follow) {
        return follow ? FOLLOW : NO_FOLLOW;
    }

    static String line(Path path, boolean follow) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            Map<String, Object> unix = Files.readAttributes(path, "unix:*", links(follow));
            return line(unix, number(unix, "size"));
        }
        return portable(Files.readAttributes(path, BasicFileAttributes.class, links(follow)));
    }

    /** The line of attributes read earlier, with another size. */
    static String line(Map<String, Object> unix, long size) {
        return join(
                number(unix, "dev"),
                number(unix, "mode"),
                number(unix, "nlink"),
                number(unix, "uid"),
                number(unix, "gid"),
                number(unix, "rdev"),
                number(unix, "ino"),
                size,
                nanos(unix, "lastAccessTime"),
                nanos(unix, "lastModifiedTime"),
                nanos(unix, "ctime"),
                nanos(unix, "creationTime"));
    }

    private static String portable(BasicFileAttributes basic) {
        int type = basic.isDirectory() ? DIRECTORY | 0777 : basic.isSymbolicLink() ? LINK | 0777 : REGULAR | 0666;
        return join(
                0,
                type,
                1,
                0,
                0,
                0,
                0,
                basic.size(),
                nanos(basic.lastAccessTime()),
                nanos(basic.lastModifiedTime()),
                nanos(basic.lastModifiedTime()),
                nanos(basic.creationTime()));
    }

    private static String join(
            long dev,
            long mode,
            long links,
            long owner,
            long group,
            long device,
            long inode,
            long size,
            long accessed,
            long modified,
            long changed,
            long born) {
        long blocks = (size + BLOCK_BYTES - 1) / BLOCK_BYTES * (BLOCK_BYTES / BLOCK_UNIT);
        long used = (mode & TYPE_MASK) == LINK || (mode & TYPE_MASK) == REGULAR ? blocks : 0;
        return dev + "," + mode + "," + links + "," + owner + "," + group + "," + device + "," + BLOCK_BYTES + ","
                + inode + "," + size + "," + used + "," + accessed + "," + modified + "," + changed + "," + born;
    }

    private static long number(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static long nanos(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof FileTime time ? nanos(time) : 0;
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }

    /** Type, block size, blocks in all, free, free to the user, files, free files. */
    static String fileSystem(Path path) throws IOException {
        FileStore store = Files.getFileStore(path);
        long block = store.getBlockSize();
        return 0 + "," + block + "," + store.getTotalSpace() / block + "," + store.getUnallocatedSpace() / block + ","
                + store.getUsableSpace() / block + ",0,0";
    }
}
