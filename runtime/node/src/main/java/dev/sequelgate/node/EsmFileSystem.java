package dev.sequelgate.node;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.io.FileSystem;

/** The engine's view of files, through which it loads ES modules; CommonJS and built-in modules appear as ES modules. */
final class EsmFileSystem implements FileSystem {
    private final NodeRuntime runtime;
    private final EsmFaults faults;

    EsmFileSystem(NodeRuntime runtime, EsmFaults faults) {
        this.runtime = runtime;
        this.faults = faults;
    }

    @Override
    public Path parsePath(URI uri) {
        return EsmPath.of(
                switch (uri.getScheme()) {
                    case "node" ->
                        BuiltinNames.isBuiltin(uri.toString())
                                        || uri.toString().startsWith(EsmFaults.PLACE)
                                        || EsmSource.isMarked(uri.toString())
                                ? uri.toString()
                                : faults.place(EsmFaults.noBuiltin(uri.toString()), "");
                    case "file" -> fileOf(uri);
                    default -> faults.place(EsmFaults.scheme(uri.getScheme()), "");
                },
                this::resolve);
    }

    private static String fileOf(URI uri) {
        String text = uri.toString();
        int end = EsmPath.suffixStart(text);
        return Path.of(URI.create(text.substring(0, end))) + text.substring(end);
    }

    @Override
    public Path parsePath(String path) {
        return EsmPath.of(path, this::resolve);
    }

    private String resolve(String specifier, String importer) {
        String parent = importer.substring(0, EsmPath.suffixStart(importer));
        try {
            if (BuiltinNames.isBuiltin(specifier)) {
                String id = BuiltinNames.prefixed(specifier);
                // Loaded now: an error while a module is read would arrive in JavaScript as a Java object.
                runtime.builtinExports(id.substring("node:".length()));
                return id;
            }
            if (specifier.startsWith(EsmFaults.PLACE) || EsmSource.isMarked(specifier)) {
                return specifier;
            }
            if (specifier.startsWith("node:")) {
                throw EsmFaults.noBuiltin(specifier);
            }
            boolean url = specifier.startsWith(".") || specifier.startsWith("/");
            int end = url ? EsmPath.suffixStart(specifier) : specifier.length();
            String file = specifier.substring(0, end);
            String suffix = specifier.substring(end);
            if (Path.of(file).isAbsolute() && runtime.resolver().realPath(file).equals(file)) {
                return runtime.resolver().existing(file, parent) + suffix;
            }
            return runtime.resolver().importFrom(file, parent) + suffix;
        } catch (NodeException notFound) {
            return faults.place(notFound, parent);
        } catch (PolyglotException thrown) {
            return faults.place(thrown, parent);
        }
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return new ReadOnlyBytes(
                new EsmSource(runtime, faults).text((EsmPath) path).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options) throws IOException {
        EsmPath module = (EsmPath) path;
        if (module.builtin().isEmpty()) {
            module.file().getFileSystem().provider().checkAccess(module.file());
        }
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
        EsmPath module = (EsmPath) path;
        return module.builtin().isPresent()
                ? Map.of("isRegularFile", true, "isDirectory", false, "isSymbolicLink", false, "size", 0L)
                : Files.readAttributes(module.file(), names, options);
    }

    @Override
    public Path toAbsolutePath(Path path) {
        return path;
    }

    @Override
    public Path toRealPath(Path path, LinkOption... options) {
        return path;
    }

    @Override
    public void createDirectory(Path directory, FileAttribute<?>... attributes) {
        throw new SecurityException("The module loader only reads");
    }

    @Override
    public void delete(Path path) {
        throw new SecurityException("The module loader only reads");
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path directory, DirectoryStream.Filter<? super Path> filter) {
        throw new SecurityException("The module loader reads files by name");
    }

    /** A text that is read like a file. */
    private static final class ReadOnlyBytes implements SeekableByteChannel {
        private final byte[] bytes;
        private int position;
        private boolean open = true;

        ReadOnlyBytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read(ByteBuffer target) {
            if (position >= bytes.length) {
                return -1;
            }
            int count = Math.min(target.remaining(), bytes.length - position);
            target.put(bytes, position, count);
            position += count;
            return count;
        }

        @Override
        public int write(ByteBuffer source) {
            throw new NonWritableChannelException();
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public SeekableByteChannel position(long newPosition) {
            position = (int) Math.min(newPosition, bytes.length);
            return this;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            throw new NonWritableChannelException();
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() {
            open = false;
        }
    }
}
