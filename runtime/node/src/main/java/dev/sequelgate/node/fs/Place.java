package dev.sequelgate.node.fs;

import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.SystemErrors;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.graalvm.polyglot.Value;

/** A path as the application wrote it, which errors repeat, and where it leads. */
record Place(String given, Path path) {
    static Place of(NodeRuntime runtime, Value path) {
        String given = path.asString();
        try {
            return new Place(given, runtime.workingDirectory().resolve(given));
        } catch (InvalidPathException unmappable) {
            throw NodeException.error(
                    "EILSEQ",
                    "EILSEQ: this JVM cannot write the file name '" + given
                            + "' in the locale's character set; start it with LC_ALL=C.UTF-8");
        }
    }

    NodeException fault(IOException cause, String syscall) {
        return SystemErrors.of(SystemErrors.code(cause, path), syscall, given);
    }

    NodeException fault(IOException cause, String syscall, Place destination) {
        return SystemErrors.of(SystemErrors.code(cause, path), syscall, given, destination.given());
    }

    NodeException fault(String code, String syscall) {
        return SystemErrors.of(code, syscall, given);
    }

    /** The absolute path without {@code .} and {@code ..}; links are not followed. */
    Path normal() {
        return path.normalize();
    }
}
