package dev.sequelgate.node;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
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

/** Node's errors for what the operating system refused: code, errno, system call, path. */
public final class SystemErrors {
    private record Known(int errno, String text) {}

    private static final Map<String, Known> CODES = Map.ofEntries(
            Map.entry("EPERM", new Known(-1, "operation not permitted")),
            Map.entry("ENOENT", new Known(-2, "no such file or directory")),
            Map.entry("EIO", new Known(-5, "i/o error")),
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

    private SystemErrors() {}

    public static NodeException of(IOException exception, String syscall, String path) {
        return of(code(exception, path), syscall, path);
    }

    public static NodeException of(String code, String syscall, String path) {
        Known known = CODES.getOrDefault(code, new Known(-5, "i/o error"));
        String where = path.isEmpty() ? "" : " '" + path + "'";
        NodeException exception = NodeException.error("", code + ": " + known.text() + ", " + syscall + where)
                .with("errno", known.errno())
                .with("code", code)
                .with("syscall", syscall);
        return path.isEmpty() ? exception : exception.with("path", path);
    }

    private static String code(IOException exception, String path) {
        if (exception instanceof NoSuchFileException) {
            return throughFile(path) ? "ENOTDIR" : "ENOENT";
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
        return fromText(exception);
    }

    /** Java has no type for these; the text is the C library's. */
    private static String fromText(IOException exception) {
        String text = exception instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : String.valueOf(exception.getMessage());
        if (text.contains("Is a directory")) {
            return "EISDIR";
        }
        if (text.contains("Not a directory")) {
            return "ENOTDIR";
        }
        if (text.contains("Operation not permitted")) {
            return "EPERM";
        }
        if (text.contains("Too many levels")) {
            return "ELOOP";
        }
        if (text.contains("Invalid argument")) {
            return "EINVAL";
        }
        return "EIO";
    }

    private static boolean throughFile(String path) {
        Path parent = path.isEmpty() ? null : Path.of(path).getParent();
        return parent != null && Files.isRegularFile(parent);
    }
}
