package dev.sequelgate.node.child;

import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.graalvm.polyglot.Value;

/**
 * A program to start.
 *
 * @param file how the application named it, which errors repeat
 * @param streams for standard input, output and errors: {@code pipe}, {@code ignore}, {@code inherit}, or a file to append to
 */
record Command(String file, List<String> words, Path directory, Map<String, String> environment, List<String> streams) {
    static Command of(NodeRuntime runtime, Value options) {
        Map<String, String> environment = new TreeMap<>();
        Value pairs = options.getMember("environment");
        for (long i = 0; i + 1 < pairs.getArraySize(); i += 2) {
            environment.put(
                    pairs.getArrayElement(i).asString(),
                    pairs.getArrayElement(i + 1).asString());
        }
        return new Command(
                options.getMember("file").asString(),
                texts(options.getMember("words")),
                runtime.workingDirectory()
                        .resolve(options.getMember("directory").asString()),
                environment,
                texts(options.getMember("streams")));
    }

    private static List<String> texts(Value array) {
        List<String> texts = new ArrayList<>();
        for (long i = 0; i < array.getArraySize(); i++) {
            texts.add(array.getArrayElement(i).asString());
        }
        return texts;
    }

    Process start() {
        ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectInput(
                streams.get(0).equals("ignore") ? Redirect.from(NOWHERE) : redirect(streams.get(0), true));
        builder.redirectOutput(redirect(streams.get(1), false));
        if (streams.get(2).equals(streams.get(1)) && streams.get(2).startsWith("/")) {
            builder.redirectErrorStream(true);
        } else {
            builder.redirectError(redirect(streams.get(2), false));
        }
        try {
            return builder.start();
        } catch (IOException failure) {
            throw refused(failure);
        }
    }

    private static final File NOWHERE =
            new File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");

    private static Redirect redirect(String stream, boolean input) {
        return switch (stream) {
            case "pipe" -> Redirect.PIPE;
            case "inherit" -> Redirect.INHERIT;
            case "ignore" -> Redirect.DISCARD;
            default -> input ? Redirect.from(new File(stream)) : Redirect.appendTo(new File(stream));
        };
    }

    private NodeException refused(IOException failure) {
        String text = String.valueOf(failure.getMessage());
        String code = "ENOENT";
        int errno = -2;
        if (text.contains("error=13")) {
            code = "EACCES";
            errno = -13;
        } else if (text.contains("error=7")) {
            code = "E2BIG";
            errno = -7;
        } else if (text.contains("error=20")) {
            code = "ENOTDIR";
            errno = -20;
        }
        return NodeException.error(code, "spawn " + file + " " + code)
                .with("errno", errno)
                .with("syscall", "spawn " + file)
                .with("path", file);
    }
}
