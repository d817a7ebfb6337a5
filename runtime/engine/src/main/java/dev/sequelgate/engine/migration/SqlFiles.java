package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.dialect.MigrationDialect;
import dev.sequelgate.engine.dialect.SourceException;
import dev.sequelgate.engine.dialect.SourceStatement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** SQL files that declare a desired schema: one file, or all of a directory in the order of their names. */
public final class SqlFiles {
    private final MigrationDialect dialect;

    public SqlFiles(MigrationDialect dialect) {
        this.dialect = dialect;
    }

    /** @param shown how the path is written in messages */
    public List<SourceStatement> read(Path path, String shown) throws SourceException {
        try {
            if (!Files.isDirectory(path)) {
                return statements(Files.readString(path), shown);
            }
            List<SourceStatement> all = new ArrayList<>();
            for (Path file : sqlFiles(path)) {
                all.addAll(statements(Files.readString(file), shown + "/" + file.getFileName()));
            }
            return all;
        } catch (NoSuchFileException missing) {
            throw new SourceException(shown + " does not exist", missing);
        } catch (IOException unreadable) {
            throw new SourceException(shown + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static List<Path> sqlFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    /** @throws SourceException at the place where the text cannot be split, or where it would end a transaction */
    public List<SourceStatement> statements(String text, String shown) throws SourceException {
        MigrationFile file;
        List<SourceStatement> statements = new ArrayList<>();
        List<String> lines = text.lines().toList();
        try {
            // Named as a migration, because that is what the reader of files knows.
            file = MigrationFile.of("0_schema.sql", text.getBytes(StandardCharsets.UTF_8));
            for (MigrationStatement statement : file.statements(dialect.splitter())) {
                for (MigrationStatement part : statement.parts()) {
                    String place = shown + ":" + part.line();
                    if (dialect.controlsTransaction(part.text())) {
                        throw new SourceException(
                                place + ": a desired schema cannot begin or end a transaction; remove this statement");
                    }
                    statements.add(new SourceStatement(part.text(), place, commentAbove(lines, part.line())));
                }
            }
        } catch (MigrationException unreadable) {
            throw new SourceException(unreadable.describe().replaceFirst("^0_schema\\.sql", shown), unreadable);
        }
        return statements;
    }

    private static String commentAbove(List<String> lines, int line) {
        int first = line - 1;
        while (first > 0 && lines.get(first - 1).strip().startsWith("--")) {
            first--;
        }
        return String.join("\n", lines.subList(first, line - 1));
    }
}
