package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.migration.MigrationException.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The checksums of a migration directory, as {@code atlas.sum} holds them: each line's hash runs over all files up
 * to and including its own.
 */
public record AtlasSum(List<Line> lines) {
    public static final String FILE_NAME = "atlas.sum";

    private static final Pattern MERGE_MARK = Pattern.compile("<{7}|={7}|>{7}");
    private static final String REHASH = "if the change is meant, run: sequelgate migrate hash";

    /** One file's name and cumulative hash, in Base64. */
    public record Line(String file, String hash) {}

    public AtlasSum {
        lines = List.copyOf(lines);
    }

    static AtlasSum of(List<MigrationFile> files) {
        return of(files, Function.identity());
    }

    /** The sums that the files would have if their content were another. */
    private static AtlasSum of(List<MigrationFile> files, Function<byte[], byte[]> change) {
        MessageDigest running = sha256();
        List<Line> lines = new ArrayList<>();
        for (MigrationFile file : files) {
            running.update(file.name().getBytes(StandardCharsets.UTF_8));
            if (!file.sumIgnored()) {
                running.update(change.apply(file.bytes()));
                lines.add(new Line(file.name(), base64(soFar(running))));
            }
        }
        return new AtlasSum(lines);
    }

    /** The text of the first line, which stands for the whole directory. */
    public String total() {
        MessageDigest digest = sha256();
        for (Line line : lines) {
            digest.update((line.file() + line.hash()).getBytes(StandardCharsets.UTF_8));
        }
        return "h1:" + base64(digest.digest());
    }

    /** The file's content. */
    public String text() {
        return lines.stream()
                .map(line -> line.file() + " h1:" + line.hash() + "\n")
                .collect(Collectors.joining("", total() + "\n", ""));
    }

    static AtlasSum parse(String text) throws MigrationException {
        List<Line> lines = new ArrayList<>();
        List<String> raw = text.lines().toList();
        for (int index = 0; index < raw.size(); index++) {
            if (MERGE_MARK.matcher(raw.get(index)).lookingAt()) {
                throw MigrationException.atLine(
                        Kind.CHECKSUM_MISMATCH,
                        FILE_NAME,
                        index + 1,
                        "this is the mark of a merge that was not finished",
                        "finish it, then run: sequelgate migrate hash");
            }
        }
        for (int index = 1; index < raw.size(); index++) {
            int mark = raw.get(index).indexOf("h1:");
            if (mark < 0) {
                throw MigrationException.atLine(
                        Kind.CHECKSUM_MISMATCH,
                        FILE_NAME,
                        index + 1,
                        "this line has no checksum",
                        "restore the file, or run: sequelgate migrate hash");
            }
            lines.add(new Line(
                    raw.get(index).substring(0, mark).strip(),
                    raw.get(index).substring(mark + 3).strip()));
        }
        AtlasSum sum = new AtlasSum(lines);
        String total = raw.isEmpty() ? "" : raw.get(0).strip();
        if (!total.equals(sum.total())) {
            throw MigrationException.atLine(
                    Kind.CHECKSUM_MISMATCH,
                    FILE_NAME,
                    1,
                    "the first line does not fit the lines below it",
                    "restore the file from version control; " + REHASH);
        }
        return sum;
    }

    /** Compares what is written with what the files have, and names the first difference. */
    static void verify(AtlasSum written, AtlasSum actual, List<MigrationFile> files) throws MigrationException {
        // The totals cover all lines; a record's own equals costs 20 ms at its first call.
        if (written.total().equals(actual.total())) {
            return;
        }
        Map<String, Line> present = actual.lines.stream().collect(Collectors.toMap(Line::file, Function.identity()));
        Map<String, Line> listed =
                written.lines.stream().collect(Collectors.toMap(Line::file, Function.identity(), (one, two) -> one));
        for (int index = 0; index < written.lines.size(); index++) {
            Line expected = written.lines.get(index);
            boolean here = index < actual.lines.size();
            if (here && expected.equals(actual.lines.get(index))) {
                continue;
            }
            if (!present.containsKey(expected.file())) {
                throw difference(index, expected.file(), "removed");
            }
            Line found = actual.lines.get(Math.min(index, actual.lines.size() - 1));
            if (!listed.containsKey(found.file())) {
                throw difference(index, found.file(), "added");
            }
            throw edited(index, expected.file(), written, files);
        }
        throw difference(
                written.lines.size(), actual.lines.get(written.lines.size()).file(), "added");
    }

    private static MigrationException edited(int index, String file, AtlasSum written, List<MigrationFile> files) {
        boolean lineEnds = written.equals(of(files, AtlasSum::withoutCarriageReturns));
        if (!lineEnds) {
            return difference(index, file, "edited");
        }
        return MigrationException.inFile(
                Kind.CHECKSUM_MISMATCH,
                file,
                "line ends were changed to CRLF since " + FILE_NAME + " was written",
                "add a line \"*.sql -text\" to .gitattributes and check the directory out again");
    }

    private static byte[] withoutCarriageReturns(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static MigrationException difference(int index, String file, String reason) {
        return MigrationException.atLine(
                Kind.CHECKSUM_MISMATCH,
                FILE_NAME,
                index + 2,
                "checksum mismatch: " + file + " was " + reason,
                "restore the directory from version control; " + REHASH);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] soFar(MessageDigest running) {
        try {
            return ((MessageDigest) running.clone()).digest();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("this Java's SHA-256 cannot be read while it runs", impossible);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java has no SHA-256", impossible);
        }
    }
}
