package dev.sequelgate.node.fs;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import java.io.IOException;
import java.nio.file.AccessMode;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Calls that work on one name: what it is, where it leads, its rights and times. */
final class PathCalls {
    private static final int COPY_EXCLUSIVE = 1;
    private static final int READABLE = 4;
    private static final int WRITABLE = 2;
    private static final int EXECUTABLE = 1;

    private final NodeRuntime runtime;

    PathCalls(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    void addTo(Members members) {
        members.work("stat", arguments -> {
                    Place place = place(arguments[0]);
                    boolean follow = arguments[1].asBoolean();
                    boolean quiet = arguments[2].asBoolean();
                    return () -> stat(place, follow, quiet);
                })
                .work("exists", arguments -> {
                    Place place = place(arguments[0]);
                    return () -> Files.exists(place.path());
                })
                .work("access", arguments -> {
                    Place place = place(arguments[0]);
                    int mode = arguments[1].asInt();
                    return () -> access(place, mode);
                })
                .work("realpath", arguments -> {
                    Place place = place(arguments[0]);
                    String syscall = arguments[1].asString();
                    return () -> realpath(place, syscall);
                })
                .work("readlink", arguments -> {
                    Place place = place(arguments[0]);
                    return () -> readlink(place);
                })
                .work("symlink", arguments -> {
                    String target = arguments[0].asString();
                    Place place = place(arguments[1]);
                    return () -> symlink(target, place);
                })
                .work("link", arguments -> two(arguments, PathCalls::link))
                .work("rename", arguments -> two(arguments, PathCalls::rename))
                .work("copyFile", arguments -> {
                    int mode = arguments[2].asInt();
                    return two(arguments, (from, to) -> copyFile(from, to, mode));
                })
                .work("unlink", arguments -> {
                    Place place = place(arguments[0]);
                    return () -> unlink(place);
                })
                .work("rmdir", arguments -> {
                    Place place = place(arguments[0]);
                    return () -> rmdir(place);
                })
                .work("chmod", arguments -> {
                    Place place = place(arguments[0]);
                    int mode = arguments[1].asInt();
                    boolean follow = arguments[2].asBoolean();
                    return () -> chmod(place, mode, follow);
                })
                .work("chown", arguments -> {
                    Place place = place(arguments[0]);
                    int owner = arguments[1].asInt();
                    int group = arguments[2].asInt();
                    boolean follow = arguments[3].asBoolean();
                    return () -> chown(place, owner, group, follow);
                })
                .work("utimes", arguments -> {
                    Place place = place(arguments[0]);
                    double accessed = arguments[1].asDouble();
                    double modified = arguments[2].asDouble();
                    boolean follow = arguments[3].asBoolean();
                    return () -> utimes(place, accessed, modified, follow);
                })
                .work("statfs", arguments -> {
                    Place place = place(arguments[0]);
                    return () -> statfs(place);
                });
    }

    private interface TwoPaths {
        @Nullable
        Object run(Place from, Place to);
    }

    private Place place(Value path) {
        return Place.of(runtime, path);
    }

    private Members.Work two(Value[] arguments, TwoPaths call) {
        Place from = place(arguments[0]);
        Place to = place(arguments[1]);
        return () -> call.run(from, to);
    }

    private static @Nullable Object stat(Place place, boolean follow, boolean quiet) {
        try {
            return Attributes.line(place.path(), follow);
        } catch (IOException failure) {
            if (quiet && failure instanceof NoSuchFileException) {
                return null;
            }
            throw place.fault(failure, follow ? "stat" : "lstat");
        }
    }

    private static @Nullable Object statfs(Place place) {
        try {
            return Attributes.fileSystem(place.path());
        } catch (IOException failure) {
            throw place.fault(failure, "statfs");
        }
    }

    private static @Nullable Object access(Place place, int mode) {
        List<AccessMode> modes = new ArrayList<>();
        if ((mode & READABLE) != 0) {
            modes.add(AccessMode.READ);
        }
        if ((mode & WRITABLE) != 0) {
            modes.add(AccessMode.WRITE);
        }
        if ((mode & EXECUTABLE) != 0) {
            modes.add(AccessMode.EXECUTE);
        }
        try {
            Path path = place.path();
            path.getFileSystem().provider().checkAccess(path, modes.toArray(AccessMode[]::new));
            return null;
        } catch (IOException failure) {
            throw place.fault(failure, "access");
        }
    }

    private static Object realpath(Place place, String syscall) {
        try {
            return place.path().toRealPath().toString();
        } catch (IOException failure) {
            throw (syscall.equals("lstat") ? firstMissing(place) : place).fault(failure, syscall);
        }
    }

    /** Node looks at one directory after the other and names the first that is not there. */
    private static Place firstMissing(Place place) {
        Path missing = place.path();
        for (Path above = missing.getParent(); above != null && !Files.exists(above); above = above.getParent()) {
            missing = above;
        }
        return new Place(missing.toString(), missing);
    }

    private static Object readlink(Place place) {
        try {
            return Files.readSymbolicLink(place.path()).toString();
        } catch (IOException failure) {
            throw place.fault(failure, "readlink");
        }
    }

    private static @Nullable Object symlink(String target, Place place) {
        Path pointer = place.path().getFileSystem().getPath(target);
        try {
            Files.createSymbolicLink(place.path(), pointer);
            return null;
        } catch (IOException failure) {
            throw new Place(target, place.path()).fault(failure, "symlink", place);
        }
    }

    private static @Nullable Object link(Place from, Place to) {
        try {
            Files.createLink(to.path(), from.path());
            return null;
        } catch (IOException failure) {
            throw from.fault(failure, "link", to);
        }
    }

    private static @Nullable Object rename(Place from, Place to) {
        try {
            Files.move(from.path(), to.path(), StandardCopyOption.ATOMIC_MOVE);
            return null;
        } catch (IOException failure) {
            throw from.fault(failure, "rename", to);
        }
    }

    static @Nullable Object copyFile(Place from, Place to, int mode) {
        try {
            if ((mode & COPY_EXCLUSIVE) != 0 && Files.exists(to.path(), LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(to.given());
            }
            if (!Files.exists(from.path(), LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException(from.given());
            }
            if (Files.isDirectory(from.path()) || Files.isDirectory(to.path())) {
                throw new IOException("Is a directory");
            }
            Files.copy(from.path(), to.path(), StandardCopyOption.REPLACE_EXISTING);
            return null;
        } catch (IOException failure) {
            throw from.fault(failure, "copyfile", to);
        }
    }

    private static @Nullable Object unlink(Place place) {
        try {
            if (Files.isDirectory(place.path(), LinkOption.NOFOLLOW_LINKS)) {
                throw place.fault("EISDIR", "unlink");
            }
            Files.delete(place.path());
            return null;
        } catch (IOException failure) {
            throw place.fault(failure, "unlink");
        }
    }

    private static @Nullable Object rmdir(Place place) {
        try {
            if (Files.exists(place.path(), LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(place.path(), LinkOption.NOFOLLOW_LINKS)) {
                throw place.fault("ENOTDIR", "rmdir");
            }
            Files.delete(place.path());
            return null;
        } catch (IOException failure) {
            throw place.fault(failure, "rmdir");
        }
    }

    static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] fromHighest = PosixFilePermission.values();
        for (int i = 0; i < fromHighest.length; i++) {
            if ((mode & (0400 >> i)) != 0) {
                permissions.add(fromHighest[i]);
            }
        }
        return permissions;
    }

    private static @Nullable Object chmod(Place place, int mode, boolean follow) {
        try {
            Path path = place.path();
            if (path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
                Files.setAttribute(path, "unix:mode", mode, Attributes.links(follow));
            } else if (!path.toFile().setWritable((mode & 0200) != 0)) {
                throw new NoSuchFileException(place.given());
            }
            return null;
        } catch (IOException failure) {
            throw place.fault(failure, "chmod");
        }
    }

    private static @Nullable Object chown(Place place, int owner, int group, boolean follow) {
        String syscall = follow ? "chown" : "lchown";
        try {
            if (Files.getFileAttributeView(place.path(), PosixFileAttributeView.class) == null) {
                return null;
            }
            LinkOption[] links = Attributes.links(follow);
            if (owner != -1) {
                Files.setAttribute(place.path(), "unix:uid", owner, links);
            }
            if (group != -1) {
                Files.setAttribute(place.path(), "unix:gid", group, links);
            }
            return null;
        } catch (IOException failure) {
            throw place.fault(failure, syscall);
        }
    }

    private static FileTime time(double seconds) {
        return FileTime.from(Math.round(seconds * 1e6), TimeUnit.MICROSECONDS);
    }

    static @Nullable Object utimes(Place place, double accessed, double modified, boolean follow) {
        String syscall = follow ? "utime" : "lutime";
        try {
            BasicFileAttributeView view =
                    Files.getFileAttributeView(place.path(), BasicFileAttributeView.class, Attributes.links(follow));
            if (view == null) {
                throw NodeException.error("ENOSYS", "ENOSYS: this file system keeps no times, " + syscall);
            }
            view.setTimes(time(modified), time(accessed), null);
            return null;
        } catch (IOException failure) {
            throw place.fault(failure, syscall);
        }
    }
}
