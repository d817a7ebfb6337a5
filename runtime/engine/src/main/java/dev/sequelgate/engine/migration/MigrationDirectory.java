package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.migration.MigrationException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ordered migration files of one folder, with their checksums. */
public final class MigrationDirectory {
    /** Byte by byte, as the files are sorted. */
    static final Comparator<String> BYTEWISE = (one, two) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), two.getBytes(StandardCharsets.UTF_8));

    private final Path path;
    private final List<MigrationFile> files;
    private final AtlasSum sum;

    private MigrationDirectory(Path path, List<MigrationFile> files, AtlasSum sum) {
        this.path = path;
        this.files = files;
        this.sum = sum;
    }

    /**
     * The migrations of one database product: a directory that is named as the product, where there is one inside, for an
     * application that runs on several.
     *
     * @param dialect such as {@code mysql}
     */
    public static Path of(Path path, String dialect) {
        Path own = path.resolve(dialect);
        return Files.isDirectory(own) ? own : path;
    }

    /** Reads the directory and verifies it against its {@code atlas.sum}. */
    public static MigrationDirectory read(Path path) throws MigrationException {
        MigrationDirectory directory = readUnverified(path);
        Path sumFile = path.resolve(AtlasSum.FILE_NAME);
        if (Files.exists(sumFile)) {
            AtlasSum.verify(
                    AtlasSum.parse(new String(bytes(sumFile), StandardCharsets.UTF_8)), directory.sum, directory.files);
        } else if (!directory.files.isEmpty()) {
            throw MigrationException.of(
                    Kind.CHECKSUM_MISMATCH,
                    "the migrations directory " + path + " has no " + AtlasSum.FILE_NAME,
                    "run: sequelgate migrate hash --dir " + path);
        }
        return directory;
    }

    /** Reads the directory as it is, whatever its {@code atlas.sum} says. */
    public static MigrationDirectory readUnverified(Path path) throws MigrationException {
        List<MigrationFile> unhashed = new ArrayList<>();
        for (Path file : sqlFiles(path)) {
            unhashed.add(MigrationFile.of(fileName(file), bytes(file)));
        }
        rejectEqualVersions(unhashed);
        AtlasSum sum = AtlasSum.of(unhashed);
        Map<String, String> hashes =
                sum.lines().stream().collect(Collectors.toMap(AtlasSum.Line::file, AtlasSum.Line::hash));
        return new MigrationDirectory(
                path,
                unhashed.stream()
                        .map(file -> file.withHash(hashes.getOrDefault(file.name(), "")))
                        .toList(),
                sum);
    }

    private static List<Path> sqlFiles(Path path) throws MigrationException {
        if (!Files.isDirectory(path)) {
            throw MigrationException.of(
                    Kind.DIRECTORY_UNREADABLE,
                    "the migrations directory " + path
                            + (Files.exists(path) ? " is not a directory" : " does not exist"),
                    "name another directory, or make one with: sequelgate migrate new --dir " + path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(entry -> fileName(entry).endsWith(".sql") && !Files.isDirectory(entry))
                    .sorted(Comparator.comparing(MigrationDirectory::fileName, BYTEWISE))
                    .toList();
        } catch (IOException unreadable) {
            throw unreadable(path, unreadable);
        }
    }

    private static void rejectEqualVersions(List<MigrationFile> files) throws MigrationException {
        Map<String, MigrationFile> byVersion = new HashMap<>();
        for (MigrationFile file : files) {
            MigrationFile other = byVersion.put(file.version(), file);
            if (other != null) {
                throw MigrationException.inFile(
                        Kind.FILE_INVALID,
                        file.name(),
                        "the version " + file.version() + " is also that of " + other.name(),
                        "give one of them another version");
            }
        }
    }

    private static byte[] bytes(Path file) throws MigrationException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static MigrationException unreadable(Path path, IOException failure) {
        String reason = failure instanceof AccessDeniedException
                ? "permission denied"
                : failure instanceof NoSuchFileException ? "it does not exist" : String.valueOf(failure.getMessage());
        return MigrationException.of(
                Kind.DIRECTORY_UNREADABLE, "cannot read " + path + ": " + reason, "make it readable for this user");
    }

    /** The name as its bytes say it in UTF-8; in a locale without UTF-8, as containers have, Java's own text of it is damaged. */
    private static String fileName(Path path) {
        String name = String.valueOf(path.getFileName());
        if (name.indexOf('\uFFFD') < 0) {
            return name;
        }
        String whole = path.toUri().getPath();
        return whole.substring(whole.lastIndexOf('/', whole.length() - 2) + 1);
    }

    public Path path() {
        return path;
    }

    /** In the order in which they run. */
    public List<MigrationFile> files() {
        return files;
    }

    /** The first line of {@code atlas.sum}, which stands for the whole directory. */
    public String sum() {
        return sum.total();
    }

    public AtlasSum checksums() {
        return sum;
    }

    public Optional<MigrationFile> file(String version) {
        return Optional.ofNullable(byVersion().get(version));
    }

    Map<String, MigrationFile> byVersion() {
        return files.stream().collect(Collectors.toMap(MigrationFile::version, Function.identity()));
    }

    /** Writes {@code atlas.sum} so that it fits the files. */
    public void writeSum() throws MigrationException {
        Path target = path.resolve(AtlasSum.FILE_NAME);
        try {
            Files.writeString(target, sum.text());
        } catch (IOException unwritable) {
            throw MigrationException.of(
                    Kind.DIRECTORY_UNREADABLE,
                    "cannot write " + target + ": " + unwritable.getMessage(),
                    "make the directory writable for this user");
        }
    }
}
