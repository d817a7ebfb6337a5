package dev.sequelgate.node.fs;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.SystemErrors;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Calls on directories: making, listing, removing whole trees. */
final class TreeCalls {
    private static final FileAttribute<?>[] NO_ATTRIBUTES = {};
    private static final String NAME_CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int RANDOM_NAME = 6;
    private static final String IS_DIRECTORY = "directory";

    private final NodeRuntime runtime;
    private final SecureRandom random = new SecureRandom();

    TreeCalls(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    void addTo(Members members) {
        members.work("readdir", arguments -> {
                    Place place = place(arguments[0]);
                    boolean types = arguments[1].asBoolean();
                    boolean recursive = arguments[2].asBoolean();
                    return () -> readdir(place, types, recursive);
                })
                .work("mkdir", arguments -> {
                    Place place = place(arguments[0]);
                    int mode = arguments[1].asInt();
                    boolean recursive = arguments[2].asBoolean();
                    return () -> recursive ? mkdirs(place, mode) : mkdir(place, mode);
                })
                .work("mkdtemp", arguments -> {
                    Value prefix = arguments[0];
                    String given = prefix.asString();
                    return () -> mkdtemp(given);
                })
                .work("rm", arguments -> {
                    Place place = place(arguments[0]);
                    boolean recursive = arguments[1].asBoolean();
                    boolean force = arguments[2].asBoolean();
                    return () -> rm(place, recursive, force);
                });
    }

    private Place place(Value path) {
        return Place.of(runtime, path);
    }

    /** Names with a zero character between them; with types, each begins with a character for its type. */
    private static Object readdir(Place place, boolean types, boolean recursive) {
        List<String> names = new ArrayList<>();
        try {
            list(place.path(), "", types, recursive, names);
        } catch (NotDirectoryException failure) {
            throw place.fault("ENOTDIR", "scandir");
        } catch (IOException failure) {
            throw place.fault(failure, "scandir");
        }
        return String.join("\0", names);
    }

    private static void list(Path directory, String above, boolean types, boolean recursive, List<String> names)
            throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(entries::add);
        }
        Collections.sort(entries);
        List<Path> directories = new ArrayList<>();
        for (Path entry : entries) {
            String name = above + entry.getFileName();
            names.add(types ? type(entry) + name : name);
            if (recursive && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                directories.add(entry);
            }
        }
        for (Path entry : directories) {
            list(entry, above + entry.getFileName() + directory.getFileSystem().getSeparator(), types, true, names);
        }
    }

    private static char type(Path entry) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isDirectory()) {
            return 'd';
        }
        if (attributes.isSymbolicLink()) {
            return 'l';
        }
        return attributes.isRegularFile() ? 'f' : 'o';
    }

    private Path absolute(Path path) {
        return runtime.workingDirectory().resolve(path);
    }

    private static FileAttribute<?>[] mode(Path path, int mode) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PathCalls.permissions(mode))}
                : NO_ATTRIBUTES;
    }

    private static @Nullable Object mkdir(Place place, int mode) {
        try {
            Files.createDirectory(place.path(), mode(place.path(), mode));
            return null;
        } catch (IOException failure) {
            throw place.fault(failure, "mkdir");
        }
    }

    /** The first directory that had to be made, null when all were there. */
    private @Nullable Object mkdirs(Place place, int mode) {
        List<Path> missing = new ArrayList<>();
        Path cursor = place.path().getFileSystem().getPath(place.given());
        while (cursor != null && !Files.exists(absolute(cursor))) {
            missing.add(cursor);
            cursor = cursor.getParent();
        }
        if (cursor != null && !Files.isDirectory(absolute(cursor))) {
            throw place.fault(missing.isEmpty() ? "EEXIST" : "ENOTDIR", "mkdir");
        }
        Collections.reverse(missing);
        for (Path name : missing) {
            Path directory = absolute(name);
            try {
                Files.createDirectory(directory, mode(directory, mode));
            } catch (FileAlreadyExistsException meanwhile) {
                if (!Files.isDirectory(directory)) {
                    throw place.fault(meanwhile, "mkdir");
                }
            } catch (IOException failure) {
                throw place.fault(failure, "mkdir");
            }
        }
        return missing.isEmpty() ? null : missing.get(0).toString();
    }

    private Object mkdtemp(String prefix) {
        while (true) {
            StringBuilder name = new StringBuilder(prefix);
            for (int i = 0; i < RANDOM_NAME; i++) {
                name.append(NAME_CHARACTERS.charAt(random.nextInt(NAME_CHARACTERS.length())));
            }
            Path path = runtime.workingDirectory().resolve(name.toString());
            try {
                Files.createDirectory(path, mode(path, 0700));
                return name.toString();
            } catch (FileAlreadyExistsException taken) {
                // Another name is tried.
            } catch (IOException failure) {
                throw SystemErrors.of(SystemErrors.code(failure, path), "mkdtemp", prefix + "XXXXXX");
            }
        }
    }

    /** Tells of a directory that may not be removed, instead of removing it. */
    private static @Nullable Object rm(Place place, boolean recursive, boolean force) {
        Path path = place.path();
        try {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                if (force) {
                    return null;
                }
                throw new NoSuchFileException(place.given());
            }
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(path);
                return null;
            }
        } catch (IOException failure) {
            throw place.fault(failure, failure instanceof NoSuchFileException ? "lstat" : "rm");
        }
        if (!recursive) {
            return IS_DIRECTORY;
        }
        try {
            deleteTree(path);
            return null;
        } catch (IOException failure) {
            throw place.fault(failure, "rm");
        }
    }

    private static void deleteTree(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
