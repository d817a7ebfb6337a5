package dev.sequelgate.engine.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip with a server's binaries, unpacked once per machine into the directory for temporary files.
 *
 * @param root the entry under which the server lies, with a slash at its end; or empty
 * @param needed which entries below the root a server needs to run: the archives hold far more
 */
record ServerArchive(Path zip, String root, Predicate<String> needed) {
    /** Work on a directory that may fail. */
    interface Preparation {
        void prepare(Path directory) throws IOException;
    }

    /**
     * The directory with the unpacked server.
     *
     * @param preparation runs once, after unpacking
     */
    Path unpacked(Preparation preparation) throws IOException {
        String name = zip.getFileName().toString().replaceFirst("\\.(zip|jar)$", "");
        Path cache =
                Path.of(System.getProperty("java.io.tmpdir"), "sequelgate-servers-" + System.getProperty("user.name"));
        Files.createDirectories(cache);
        Path done = cache.resolve(name);
        // Several modules' tests may start at once.
        try (FileChannel channel = FileChannel.open(
                        cache.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(done)) {
                Path fresh = cache.resolve(name + ".new");
                Directories.delete(fresh);
                unpack(fresh);
                preparation.prepare(fresh);
                Files.move(fresh, done, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return done;
    }

    private void unpack(Path directory) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            List<? extends ZipEntry> entries = file.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(root))
                    .filter(entry -> needed.test(entry.getName().substring(root.length())))
                    .toList();
            for (ZipEntry entry : entries) {
                String name = entry.getName().substring(root.length());
                Path target = directory.resolve(name);
                Files.createDirectories(target.resolveSibling(""));
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, target);
                }
                if (name.startsWith("bin/") && !target.toFile().setExecutable(true)) {
                    throw new IOException("cannot make " + target + " executable");
                }
            }
        }
    }
}
