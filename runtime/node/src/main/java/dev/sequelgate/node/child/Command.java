package dev.sequelgate.node.child;

import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Value;

/**
 * What is to be started.
 *
 * @param environment lines `NAME=value`
 * @param stdio for each of the three standard streams `pipe`, `ignore`, `inherit`, or the path of a file
 */
record Command(
        List<String> words, Path directory, List<String> environment, List<String> stdio, boolean inheritsDescriptors) {
    static final String PIPE = "pipe";
    static final String INHERIT = "inherit";
    private static final String IGNORE = "ignore";
    private static final Pattern ERROR_NUMBER = Pattern.compile("error=(\\d+)");
    private static final Map<Integer, String> CODES =
            Map.of(2, "ENOENT", 7, "E2BIG", 8, "ENOEXEC", 11, "EAGAIN", 12, "ENOMEM", 13, "EACCES", 20, "ENOTDIR");

    static Command read(NodeRuntime runtime, Value options) {
        return new Command(
                strings(options.getMember("words")),
                runtime.workingDirectory().resolve(options.getMember("cwd").asString()),
                strings(options.getMember("env")),
                strings(options.getMember("stdio")),
                runtime.process().sharesDescriptors());
    }

    private static List<String> strings(Value array) {
        List<String> strings = new ArrayList<>();
        for (long i = 0; i < array.getArraySize(); i++) {
            strings.add(array.getArrayElement(i).asString());
        }
        return strings;
    }

    /** Throws an error that has only `code` and `errno`. */
    Process start() {
        List<String> found = new ArrayList<>(words);
        ProcessBuilder builder = new ProcessBuilder(found).directory(directory.toFile());
        Map<String, String> variables = builder.environment();
        variables.clear();
        for (String line : environment) {
            int equals = line.indexOf('=', 1);
            variables.put(line.substring(0, equals), line.substring(equals + 1));
        }
        found.set(0, located(words.get(0), variables.getOrDefault("PATH", "/usr/local/bin:/bin:/usr/bin")));
        builder.redirectInput(redirect(0)).redirectOutput(redirect(1)).redirectError(redirect(2));
        try {
            return builder.start();
        } catch (IOException refused) {
            Matcher number = ERROR_NUMBER.matcher(String.valueOf(refused.getMessage()));
            int errno = number.find() ? Integer.parseInt(number.group(1)) : 2;
            String code = CODES.getOrDefault(errno, "ENOENT");
            throw NodeException.error(code, code).with("errno", -errno);
        }
    }

    /** Java would search the JVM's own path; Node searches the one that the child gets. */
    private static String located(String name, String path) {
        if (name.indexOf('/') >= 0 || File.separatorChar != '/') {
            return name;
        }
        String refused = "";
        for (String folder : path.split(":", -1)) {
            Path candidate = Path.of(folder.isEmpty() ? "." : folder, name);
            if (Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
                return candidate.toString();
            }
            if (Files.isRegularFile(candidate)) {
                refused = candidate.toString();
            }
        }
        return refused.isEmpty() ? "/nonexistent/" + name : refused;
    }

    boolean pumps(int stream) {
        return stdio.get(stream).equals(INHERIT) && !inheritsDescriptors;
    }

    private Redirect redirect(int stream) {
        String kind = stdio.get(stream);
        if (kind.equals(PIPE) || pumps(stream)) {
            return Redirect.PIPE;
        }
        if (kind.equals(INHERIT)) {
            return Redirect.INHERIT;
        }
        if (stream == 0) {
            return Redirect.from(new File(kind.equals(IGNORE) ? "/dev/null" : kind));
        }
        return kind.equals(IGNORE) ? Redirect.DISCARD : Redirect.appendTo(new File(kind));
    }
}
