package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.dialect.SplitterOptions;
import dev.sequelgate.engine.migration.MigrationException.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One file of a migration directory; its name says its version and description. */
public final class MigrationFile {
    private final String name;
    private final byte[] bytes;
    private final String content;
    private final String hash;
    private final FileDirectives directives;

    private MigrationFile(String name, byte[] bytes, String content, String hash, FileDirectives directives) {
        this.name = name;
        this.bytes = bytes;
        this.content = content;
        this.hash = hash;
        this.directives = directives;
    }

    static MigrationFile of(String name, byte[] bytes) throws MigrationException {
        String content;
        try {
            content = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw MigrationException.inFile(
                    Kind.FILE_INVALID,
                    name,
                    "the file is not UTF-8 text",
                    "save it as UTF-8, then run: sequelgate migrate hash");
        }
        if (content.startsWith("\uFEFF")) {
            throw MigrationException.atLine(
                    Kind.FILE_INVALID,
                    name,
                    1,
                    "the file starts with a byte order mark, which is no SQL",
                    "save it as UTF-8 without byte order mark, then run: sequelgate migrate hash");
        }
        MigrationFile file = new MigrationFile(name, bytes, content, "", FileDirectives.read(name, content));
        if (file.version().isEmpty()) {
            throw MigrationException.inFile(
                    Kind.FILE_INVALID, name, "the file's name has no version", "name it VERSION_description.sql");
        }
        return file;
    }

    MigrationFile withHash(String cumulative) {
        return new MigrationFile(name, bytes, content, cumulative, directives);
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

    /** The transaction mode that the file asks for. */
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
        return directives.sumIgnored();
    }

    /** The statements in the file's order. */
    public List<MigrationStatement> statements(SplitterOptions options) throws MigrationException {
        if (directives.misplaced().isPresent()) {
            throw MigrationException.atLine(
                    Kind.FILE_INVALID,
                    name,
                    directives.misplaced().getAsInt(),
                    "this directive has no effect, because it belongs to the statement below it",
                    "put a blank line between the directive and the statement, then run: sequelgate migrate hash");
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
