package dev.sequelgate.node;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The place of an ES module: a file, or a built-in module.
 *
 * <p>The engine asks a path for its sibling when a module imports something, and this is the only moment at which both
 * the importing file and the specifier as written are known; so the answer is found by Node's rules here.
 */
final class EsmPath implements Path {
    private final Path file;
    private final Optional<String> builtin;
    /** The query and the fragment of the module's URL: each makes a module of its own of the same file. */
    private final String suffix;

    private final BinaryOperator<String> resolve;

    private EsmPath(Path file, Optional<String> builtin, String suffix, BinaryOperator<String> resolve) {
        this.file = file;
        this.builtin = builtin;
        this.suffix = suffix;
        this.resolve = resolve;
    }

    /** The place that the resolver named: `node:fs`, or a file. */
    static EsmPath of(String place, BinaryOperator<String> resolve) {
        if (place.startsWith("node:")) {
            return new EsmPath(Path.of(place.substring(5)), Optional.of(place.substring(5)), "", resolve);
        }
        int end = suffixStart(place);
        return new EsmPath(Path.of(place.substring(0, end)), Optional.empty(), place.substring(end), resolve);
    }

    /** Where the query or the fragment of a place or specifier begins; its length when it has none. */
    static int suffixStart(String place) {
        for (int i = 0; i < place.length(); i++) {
            if (place.charAt(i) == '?' || place.charAt(i) == '#') {
                return i;
            }
        }
        return place.length();
    }

    Path file() {
        return file;
    }

    Optional<String> builtin() {
        return builtin;
    }

    @Override
    public Path resolveSibling(String specifier) {
        return of(resolve.apply(specifier, toString()), resolve);
    }

    @Override
    public Path resolveSibling(Path other) {
        return other instanceof EsmPath ? other : resolveSibling(other.toString());
    }

    @Override
    public String toString() {
        return builtin.map(id -> "node:" + id).orElseGet(() -> file + suffix);
    }

    @Override
    public URI toUri() {
        return builtin.map(id -> URI.create("node:" + id)).orElseGet(() -> URI.create(file.toUri() + suffix));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EsmPath path && path.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public boolean isAbsolute() {
        return builtin.isPresent() || file.isAbsolute();
    }

    @Override
    public Path normalize() {
        return this;
    }

    @Override
    public Path toAbsolutePath() {
        return this;
    }

    @Override
    public Path toRealPath(LinkOption... options) {
        return this;
    }

    @Override
    public FileSystem getFileSystem() {
        return file.getFileSystem();
    }

    @Override
    public @Nullable Path getRoot() {
        return file.getRoot();
    }

    @Override
    public @Nullable Path getFileName() {
        return file.getFileName();
    }

    @Override
    public @Nullable Path getParent() {
        return file.getParent();
    }

    @Override
    public int getNameCount() {
        return file.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return file.getName(index);
    }

    @Override
    public Path subpath(int from, int to) {
        return file.subpath(from, to);
    }

    @Override
    public boolean startsWith(Path other) {
        return file.startsWith(other);
    }

    @Override
    public boolean endsWith(Path other) {
        return file.endsWith(other);
    }

    @Override
    public Path resolve(Path other) {
        return file.resolve(other);
    }

    @Override
    public Path relativize(Path other) {
        return file.relativize(other);
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("Modules are not watched");
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(other.toString());
    }
}
