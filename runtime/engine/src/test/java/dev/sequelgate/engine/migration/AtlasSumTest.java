package dev.sequelgate.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sequelgate.engine.migration.MigrationException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checksums against those that Atlas' own library wrote, and what a difference is called. */
class AtlasSumTest {
    @TempDir
    Path temporary;

    static Stream<String> directories() throws IOException {
        return Resources.names("sums");
    }

    @ParameterizedTest
    @MethodSource("directories")
    void recomputesTheBytesThatAtlasWrote(String directory) throws Exception {
        Path path = Resources.path("sums/" + directory);

        MigrationDirectory read = MigrationDirectory.read(path);

        assertThat(read.checksums().text().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(Files.readAllBytes(path.resolve(AtlasSum.FILE_NAME)));
    }

    @Test
    void namesTheFileThatWasEdited() {
        Folder folder = folder().with("2.sql", "SELECT 22;\n");
        assertThat(refusal(folder))
                .isEqualTo(
                        "atlas.sum:3: checksum mismatch: 2.sql was edited. Restore the directory from version control;"
                                + " if the change is meant, run: sequelgate migrate hash");
    }

    @Test
    void namesTheFileThatWasAddedInTheMiddleOrAtTheEnd() {
        assertThat(refusal(folder().with("1a.sql", "SELECT 0;")))
                .startsWith("atlas.sum:3: checksum mismatch: 1a.sql was added");
        assertThat(refusal(folder().with("4.sql", "SELECT 0;")))
                .startsWith("atlas.sum:5: checksum mismatch: 4.sql was added");
    }

    @Test
    void namesTheFileThatWasRemoved() {
        assertThat(refusal(folder().without("1.sql"))).startsWith("atlas.sum:2: checksum mismatch: 1.sql was removed");
        assertThat(refusal(folder().without("3.sql"))).startsWith("atlas.sum:4: checksum mismatch: 3.sql was removed");
        assertThat(refusal(folder().without("1.sql").without("2.sql").without("3.sql")))
                .startsWith("atlas.sum:2: checksum mismatch: 1.sql was removed");
    }

    @Test
    void seesThatOnlyLineEndsWereChanged() {
        Folder folder = folder();
        for (String name : List.of("1.sql", "2.sql", "3.sql")) {
            folder.with(name, "SELECT " + name.charAt(0) + ";\r\n");
        }
        assertThat(refusal(folder))
                .isEqualTo(
                        "1.sql: line ends were changed to CRLF since atlas.sum was written. Add a line \"*.sql -text\""
                                + " to .gitattributes and check the directory out again");
    }

    @Test
    void aSumFileThatDoesNotFitItselfIsCorrupt() throws Exception {
        Folder folder = folder();
        String text = Files.readString(folder.path().resolve("atlas.sum"));
        assertThat(refusal(folder.with("atlas.sum", text.replaceFirst("1.sql h1:..", "1.sql h1:xx"))))
                .startsWith("atlas.sum:1: the first line does not fit the lines below it");
        assertThat(refusal(folder.with("atlas.sum", ""))).startsWith("atlas.sum:1: the first line does not fit");
        assertThat(refusal(folder.with("atlas.sum", text + "nonsense\n")))
                .startsWith("atlas.sum:5: this line has no checksum");
        assertThat(refusal(folder.with("atlas.sum", "<<<<<<< HEAD\n" + text + "=======\n")))
                .startsWith("atlas.sum:1: this is the mark of a merge that was not finished. Finish it, then run:"
                        + " sequelgate migrate hash");
    }

    @Test
    void aSumFileWithCarriageReturnsIsTheSame() throws Exception {
        Folder folder = folder();
        String text = Files.readString(folder.path().resolve("atlas.sum"));
        assertThat(folder.with("atlas.sum", text.replace("\n", "\r\n")).read().files())
                .hasSize(3);
    }

    @Test
    void aDirectoryWithoutSumFileIsRefusedUnlessItIsEmpty() throws Exception {
        assertThat(refusal(folder().without("atlas.sum")))
                .contains("has no atlas.sum", "sequelgate migrate hash --dir");
        Path empty = Files.createDirectory(temporary.resolve("empty"));
        assertThat(MigrationDirectory.read(empty).files()).isEmpty();
    }

    @Test
    void twoFilesOfOneVersionAreRefused() {
        assertThat(refusal(folder().with("2_again.sql", "SELECT 1;")))
                .isEqualTo("2_again.sql: the version 2 is also that of 2.sql. Give one of them another version");
    }

    @Test
    void aDirectoryThatCannotBeReadIsNamedWithTheReason() throws Exception {
        Path missing = temporary.resolve("missing");
        assertThat(refusal(new Folder(missing))).contains(missing + " does not exist", "sequelgate migrate new --dir");
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertThat(refusal(new Folder(file))).contains(file + " is not a directory");
        Folder dangling = folder();
        Files.createSymbolicLink(dangling.path().resolve("4.sql"), temporary.resolve("nowhere"));
        assertThat(refusal(dangling)).contains("4.sql", "it does not exist");
    }

    /** Containers mount files as links and have no locale: there Java's text of such a name is damaged. */
    @Test
    void aNameOutsideOfAsciiCountsWithItsOwnBytesInEveryLocale() throws Exception {
        Path directory = Files.createDirectory(temporary.resolve("names"));
        Process shell = new ProcessBuilder(
                        "sh",
                        "-c",
                        "cd \"$1\" && printf 'SELECT 1;\\n' > \"$(printf '1_gr\\303\\266\\303\\237e.sql')\"",
                        "sh",
                        directory.toString())
                .inheritIO()
                .start();
        assertThat(shell.waitFor()).isZero();
        // As Atlas' library writes it.
        Files.writeString(
                directory.resolve("atlas.sum"),
                "h1:hmSQa1LGFynCzNMq6kgaGEo5P4R3SaBzJC4ZCjemHk0=\n1_gr\u00f6\u00dfe.sql h1:PrDlBG7niFphO74Aosh1Bg8H7xYx+PZ6IXzAVTZp+Q0=\n");

        assertThat(MigrationDirectory.read(directory).files())
                .extracting(MigrationFile::description)
                .containsExactly("gr\u00f6\u00dfe");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ReadDirectory.class.getName(),
                directory.toString());
        java.environment().put("LC_ALL", "C");
        Process process = java.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said.strip()).isEqualTo("1 file");
    }

    /** A program of its own, to be run in another locale. */
    static final class ReadDirectory {
        private ReadDirectory() {}

        public static void main(String[] arguments) throws MigrationException {
            System.out.println(
                    MigrationDirectory.read(Path.of(arguments[0])).files().size() + " file");
        }
    }

    private Folder folder() {
        Folder folder = new Folder(temporary.resolve("folder" + System.nanoTime()));
        folder.with("1.sql", "SELECT 1;\n").with("2.sql", "SELECT 2;\n").with("3.sql", "SELECT 3;\n");
        try {
            folder.hashed();
        } catch (MigrationException unexpected) {
            throw new AssertionError(unexpected);
        }
        return folder;
    }

    private static String refusal(Folder folder) {
        MigrationException refused = catchThrowableOfType(MigrationException.class, folder::read);
        assertThat(refused).isNotNull();
        assertThat(refused.kind()).isIn(Kind.CHECKSUM_MISMATCH, Kind.FILE_INVALID, Kind.DIRECTORY_UNREADABLE);
        assertThat(refused.describe()).hasLineCount(1);
        return refused.describe();
    }
}
