package dev.sequelgate.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zip files that the JDK wrote, read where they lie. */
class ArchiveTest {
    @TempDir
    Path directory;

    private static byte[] zip(String name, byte[] content, int method) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment("a comment at the end");
            ZipEntry entry = new ZipEntry(name);
            entry.setComment("another one");
            entry.setExtra(new byte[] {1, 2, 2, 0, 3, 4});
            entry.setMethod(method);
            if (method == ZipEntry.STORED) {
                CRC32 sum = new CRC32();
                sum.update(content);
                entry.setCrc(sum.getValue());
                entry.setSize(content.length);
            }
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(directory, "archive", ".jar"), content);
    }

    @Test
    void readsAnArchiveInsideAnotherOne() throws Exception {
        byte[] text = "text ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        byte[] inner = zip("a/b.txt", text, ZipEntry.DEFLATED);

        Archive archive =
                Archive.open(file(zip("x/inner.jar", inner, ZipEntry.STORED))).inside("x/inner.jar");

        assertThat(archive.has("a/b.txt")).isTrue();
        assertThat(archive.has("a/")).isFalse();
        assertThat(archive.read("a/b.txt")).isEqualTo(text);
        assertThat(archive.read("a/c.txt")).isNull();
    }

    @Test
    void aDamagedJarSaysThatItIs() throws Exception {
        byte[] inner = zip("a.txt", new byte[100], ZipEntry.DEFLATED);
        byte[] outer = zip("inner.jar", inner, ZipEntry.STORED);

        assertThatThrownBy(() -> Archive.open(file(Arrays.copyOf(outer, outer.length / 2))))
                .isInstanceOf(IOException.class)
                .hasMessage("the agent's jar is damaged: it has no directory");
        assertThatThrownBy(() -> Archive.open(file(outer)).inside("core.jar"))
                .isInstanceOf(IOException.class)
                .hasMessage("the agent's jar is damaged: it lacks core.jar");
        assertThatThrownBy(() -> Archive.open(file(zip("inner.jar", inner, ZipEntry.DEFLATED)))
                        .inside("inner.jar"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it lacks inner.jar");
    }
}
