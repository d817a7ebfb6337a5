package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.dialect.SplitterOptions;
import dev.sequelgate.engine.migration.MigrationException.Kind;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** One file of a migration directory; its name says its version and description. */
public final class MigrationFile {
    private final String name;
    private final byte[] bytes;
    private final String content;
    private final String hash;
    private final FileDirectives directives;
    private final Optional<FileProblem> problem;

    private MigrationFile(
            String name,
            byte[] bytes,
            String content,
            String hash,
            FileDirectives directives,
            Optional<FileProblem> problem) {
        this.name = name;
        this.bytes = bytes;
        this.content = content;
        this.hash = hash;
        this.directives = directives;
        this.problem = problem;
    }

    static MigrationFile of(String name, byte[] bytes) throws MigrationException {
        String content = new String(bytes, StandardCharsets.UTF_8);
        FileDirectives directives = FileDirectives.read(content);
        MigrationFile file = new MigrationFile(
                name, bytes, content, "", directives, encoding(bytes, content).or(directives::problem));
        if (file.version().isEmpty()) {
            throw MigrationException.inFile(
                    Kind.FILE_INVALID, name, "the file's name has no version", "name it VERSION_description.sql");
        }
        return file;
    }

    private static Optional<FileProblem> encoding(byte[] bytes, String content) {
        if (content.startsWith("\uFEFF")) {
            return Optional.of(FileProblem.atLine(
                    1,
                    "the file starts with a byte order mark, which is no SQL",
                    "save it as UTF-8 without byte order mark, then run: sequelgate migrate hash"));
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (!StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            return Optional.empty();
        }
        int line = 1 + (int) out.flip().chars().filter(each -> each == '\n').count();
        return Optional.of(FileProblem.atLine(
                line,
                "this line is not UTF-8 text: byte 0x" + HexFormat.of().toHexDigits(bytes[in.position()]),
                "save the file as UTF-8, then run: sequelgate migrate hash"));
    }

    MigrationFile withHash(String cumulative) {
        return new MigrationFile(name, bytes, content, cumulative, directives, problem);
    }

    /** The name in its directory, such as {@code 20260102030405_add_users.sql}. */
    public String name() {
        return name;
    }

    /** What stands before the first underscore. */
    public String version() {
        String stem = stem();
        int underscore = stem.indexOf('_');
        return underscore < 0 ? stem : stem.substring(0, underscore);
    }

    /** What stands after the first underscore. */
    public String description() {
        String stem = stem();
        int underscore = stem.indexOf('_');
        return underscore < 0 ? "" : stem.substring(underscore + 1);
    }

    /** The file's line in {@code atlas.sum}, which covers all files before it too; empty if {@code atlas:sum ignore} leaves it out. */
    public String hash() {
        return hash;
    }

    /** The transaction mode that the file asks for; to be trusted once {@link #statements} has not thrown. */
    public Optional<TransactionMode> transactionMode() {
        return directives.transaction();
    }

    /** Whether the file sums up all files before it, for databases that start empty. */
    public boolean isCheckpoint() {
        return directives.checkpoint().isPresent();
    }

    public String content() {
        return content;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    boolean sumIgnored() {
        return FileDirectives.sumIgnored(content);
    }

    /**
     * The statements in the file's order.
     *
     * @throws MigrationException if the file cannot be run as it is
     */
    public List<MigrationStatement> statements(SplitterOptions options) throws MigrationException {
        if (problem.isPresent()) {
            throw problem.get().in(name);
        }
        return new StatementSplitter(options).split(name, content, directives.delimiter());
    }

    private String stem() {
        return name.substring(0, name.length() - ".sql".length());
    }

    @Override
    public String toString() {
        return name;
    }
}
