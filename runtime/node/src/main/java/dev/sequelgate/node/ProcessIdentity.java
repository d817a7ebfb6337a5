package dev.sequelgate.node;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * The Unix user and groups that the process runs as.
 *
 * @param umask empty where the system does not tell it
 */
record ProcessIdentity(long uid, long euid, long gid, long egid, List<Long> groups, OptionalInt umask) {
    private static final Path LINUX = Path.of("/proc/self/status");
    private static final int REAL = 0;
    private static final int EFFECTIVE = 1;

    ProcessIdentity {
        groups = List.copyOf(groups);
    }

    static ProcessIdentity read() {
        if (!Files.isReadable(LINUX)) {
            UnixSystem system = new UnixSystem();
            return new ProcessIdentity(
                    system.getUid(),
                    system.getUid(),
                    system.getGid(),
                    system.getGid(),
                    Arrays.stream(system.getGroups()).boxed().toList(),
                    OptionalInt.empty());
        }
        try {
            List<String> lines = Files.readAllLines(LINUX, StandardCharsets.UTF_8);
            List<Long> users = numbers(field(lines, "Uid:"));
            List<Long> groups = numbers(field(lines, "Gid:"));
            return new ProcessIdentity(
                    users.get(REAL),
                    users.get(EFFECTIVE),
                    groups.get(REAL),
                    groups.get(EFFECTIVE),
                    numbers(field(lines, "Groups:")),
                    OptionalInt.of(Integer.parseInt(field(lines, "Umask:"), 8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + LINUX, unreadable);
        }
    }

    private static String field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).trim())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(LINUX + " has no line " + name));
    }

    private static List<Long> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\\s+")).map(Long::valueOf).toList();
    }
}
