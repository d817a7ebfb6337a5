package dev.sequelgate.node.fs;

import dev.sequelgate.node.EventLoop.Ref;
import dev.sequelgate.node.Members;
import dev.sequelgate.node.NodeRuntime;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** Tells JavaScript of changes in a directory, or of one file in it. */
final class Watch {
    private final NodeRuntime runtime;
    private final WatchService service;
    private final Path root;
    private final @Nullable Path only;
    private final boolean recursive;
    private final Value changed;
    private final Map<WatchKey, Path> directories = new HashMap<>();
    private @Nullable Ref alive;

    private Watch(
            NodeRuntime runtime,
            WatchService service,
            Path root,
            @Nullable Path only,
            boolean recursive,
            Value changed) {
        this.runtime = runtime;
        this.service = service;
        this.root = root;
        this.only = only;
        this.recursive = recursive;
        this.changed = changed;
        this.alive = runtime.loop().ref();
    }

    static ProxyObject open(NodeRuntime runtime, Value path, boolean recursive, Value changed) {
        Place place = Place.of(runtime, path);
        try {
            Path target = place.normal();
            if (!Files.exists(target)) {
                throw new NoSuchFileException(place.given());
            }
            boolean directory = Files.isDirectory(target);
            Path parent = target.getParent();
            Path root = directory || parent == null ? target : parent;
            Watch watch = new Watch(
                    runtime,
                    root.getFileSystem().newWatchService(),
                    root,
                    directory ? null : target.getFileName(),
                    recursive && directory,
                    changed);
            watch.register(root);
            Thread thread = new Thread(watch::follow, "sequelgate-watch");
            thread.setDaemon(true);
            thread.start();
            return watch.members();
        } catch (IOException failure) {
            throw place.fault(failure, "watch").with("filename", place.given());
        }
    }

    private ProxyObject members() {
        return new Members(runtime)
                .function("close", arguments -> {
                    unref();
                    close();
                    return null;
                })
                .function("ref", arguments -> {
                    if (alive == null) {
                        alive = runtime.loop().ref();
                    }
                    return null;
                })
                .function("unref", arguments -> {
                    unref();
                    return null;
                })
                .build();
    }

    private void unref() {
        if (alive != null) {
            alive.unref();
            alive = null;
        }
    }

    private void close() {
        try {
            service.close();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException("Cannot stop watching " + root, failure);
        }
    }

    private void register(Path start) throws IOException {
        if (!recursive) {
            add(start);
            return;
        }
        Files.walkFileTree(start, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                add(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void add(Path directory) throws IOException {
        directories.put(
                directory.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_DELETE,
                        StandardWatchEventKinds.ENTRY_MODIFY),
                directory);
    }

    private void follow() {
        try {
            while (true) {
                WatchKey key = service.take();
                Path directory = directories.get(key);
                for (WatchEvent<?> event : key.pollEvents()) {
                    if (directory != null && event.context() instanceof Path name) {
                        report(event.kind(), directory, name);
                    }
                }
                key.reset();
            }
        } catch (ClosedWatchServiceException closed) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(WatchEvent.Kind<?> kind, Path directory, Path name) {
        if (only != null && !only.equals(name)) {
            return;
        }
        Path file = directory.resolve(name);
        String type = kind.equals(StandardWatchEventKinds.ENTRY_MODIFY) ? "change" : "rename";
        String shown = root.relativize(file).toString();
        runtime.loop().enqueue(() -> runtime.callback(changed, type, shown));
        if (recursive && type.equals("rename") && Files.isDirectory(file)) {
            try {
                register(file);
            } catch (IOException gone) {
                // The new directory vanished before it could be watched.
                runtime.loop().enqueue(() -> runtime.callback(changed, "rename", shown));
            }
        }
    }
}
