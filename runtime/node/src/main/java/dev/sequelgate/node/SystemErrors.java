package dev.sequelgate.node;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Node's errors for what the operating system refused: code, errno, system call, path. */
public final class SystemErrors {
    private record Known(int errno, String text) {}

    private static final Map<String, Known> CODES = Map.ofEntries(
            Map.entry("EPERM", new Known(-1, "operation not permitted")),
            Map.entry("ENOENT", new Known(-2, "no such file or directory")),
            Map.entry("EIO", new Known(-5, "i/o error")),
            Map.entry("EAGAIN", new Known(-11, "resource temporarily unavailable")),
            Map.entry("EBUSY", new Known(-16, "resource busy or locked")),
            Map.entry("EXDEV", new Known(-18, "cross-device link not permitted")),
            Map.entry("ENODEV", new Known(-19, "no such device")),
            Map.entry("EMFILE", new Known(-24, "too many open files")),
            Map.entry("ETXTBSY", new Known(-26, "text file is busy")),
            Map.entry("EFBIG", new Known(-27, "file too large")),
            Map.entry("ENOSPC", new Known(-28, "no space left on device")),
            Map.entry("EROFS", new Known(-30, "read-only file system")),
            Map.entry("EPIPE", new Known(-32, "broken pipe")),
            Map.entry("ENAMETOOLONG", new Known(-36, "name too long")),
            Map.entry("ENOTSUP", new Known(-95, "operation not supported on socket")),
            Map.entry("EBADF", new Known(-9, "bad file descriptor")),
            Map.entry("EACCES", new Known(-13, "permission denied")),
            Map.entry("EEXIST", new Known(-17, "file already exists")),
            Map.entry("ENOTDIR", new Known(-20, "not a directory")),
            Map.entry("EISDIR", new Known(-21, "illegal operation on a directory")),
            Map.entry("EINVAL", new Known(-22, "invalid argument")),
            Map.entry("ENOTEMPTY", new Known(-39, "directory not empty")),
            Map.entry("ELOOP", new Known(-40, "too many symbolic links encountered")),
            Map.entry("EADDRINUSE", new Known(-98, "address already in use")),
            Map.entry("ECONNREFUSED", new Known(-111, "connection refused")),
            Map.entry("ENOTFOUND", new Known(-3008, "getaddrinfo ENOTFOUND")));

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("Is a directory", "EISDIR"),
            Map.entry("Not a directory", "ENOTDIR"),
            Map.entry("Operation not permitted", "EPERM"),
            Map.entry("Permission denied", "EACCES"),
            Map.entry("Too many levels", "ELOOP"),
            Map.entry("Invalid argument", "EINVAL"),
            Map.entry("Invalid cross-device", "EXDEV"),
            Map.entry("Too many open files", "EMFILE"),
            Map.entry("No space left", "ENOSPC"),
            Map.entry("Read-only file system", "EROFS"),
            Map.entry("File name too long", "ENAMETOOLONG"),
            Map.entry("Text file busy", "ETXTBSY"),
            Map.entry("Device or resource busy", "EBUSY"),
            Map.entry("Broken pipe", "EPIPE"),
            Map.entry("Bad file descriptor", "EBADF"),
            Map.entry("File too large", "EFBIG"),
            Map.entry("Resource temporarily unavailable", "EAGAIN"),
            Map.entry("No such device", "ENODEV"),
            Map.entry("not supported", "ENOTSUP"));

    private SystemErrors() {}

    public static NodeException of(IOException exception, String syscall, String path) {
        return of(code(exception, path.isEmpty() ? null : Path.of(path)), syscall, path);
    }

    public static NodeException of(String code, String syscall, String path) {
        String where = path.isEmpty() ? "" : " '" + path + "'";
        NodeException exception = plain(code, syscall, where);
        return path.isEmpty() ? exception : exception.with("path", path);
    }

    /** For a system call with two paths. */
    public static NodeException of(String code, String syscall, String path, String destination) {
        return plain(code, syscall, " '" + path + "' -> '" + destination + "'")
                .with("path", path)
                .with("dest", destination);
    }

    private static NodeException plain(String code, String syscall, String where) {
        Known known = CODES.getOrDefault(code, new Known(-5, "i/o error"));
        return NodeException.error("", code + ": " + known.text() + ", " + syscall + where)
                .with("errno", known.errno())
                .with("code", code)
                .with("syscall", syscall);
    }

    /** Node's code for what Java's file functions throw; the path tells two of them apart. */
    public static String code(IOException exception, @Nullable Path path) {
        if (exception instanceof NoSuchFileException) {
            return path != null && throughFile(path) ? "ENOTDIR" : "ENOENT";
        }
        if (exception instanceof FileAlreadyExistsException) {
            return "EEXIST";
        }
        if (exception instanceof DirectoryNotEmptyException) {
            return "ENOTEMPTY";
        }
        if (exception instanceof AccessDeniedException) {
            return "EACCES";
        }
        if (exception instanceof NotDirectoryException) {
            return "ENOTDIR";
        }
        if (exception instanceof NotLinkException) {
            return "EINVAL";
        }
        if (exception instanceof FileSystemLoopException) {
            return "ELOOP";
        }
        if (exception instanceof AtomicMoveNotSupportedException) {
            return "EXDEV";
        }
        if (exception instanceof ClosedChannelException) {
            return "EBADF";
        }
        return fromText(exception);
    }

    /** Java has no type for these; the text is the C library's. */
    private static String fromText(IOException exception) {
        String text = exception instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : String.valueOf(exception.getMessage());
        for (Map.Entry<String, String> known : TEXTS.entrySet()) {
            if (text.contains(known.getKey())) {
                return known.getValue();
            }
        }
        return "EIO";
    }

    private static boolean throughFile(Path path) {
        for (Path above = path.getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above)) {
                return !Files.isDirectory(above);
            }
        }
        return false;
    }
}
