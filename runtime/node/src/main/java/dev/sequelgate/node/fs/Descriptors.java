package dev.sequelgate.node.fs;

import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.SystemErrors;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The numbered open files of the application. */
final class Descriptors {
    private static final int FIRST = 10;

    private final Map<Integer, OpenFile> files = new HashMap<>();
    private int next = FIRST;

    Descriptors(NodeRuntime runtime) {
        for (int standard = 0; standard < 3; standard++) {
            files.put(standard, new StandardStream(runtime.process(), standard));
        }
    }

    synchronized int add(OpenFile file) {
        while (files.containsKey(next)) {
            next++;
        }
        files.put(next, file);
        return next;
    }

    synchronized OpenFile get(int descriptor, String syscall) {
        OpenFile file = files.get(descriptor);
        if (file == null) {
            throw SystemErrors.of("EBADF", syscall, "");
        }
        return file;
    }

    void close(int descriptor) throws IOException {
        OpenFile file;
        synchronized (this) {
            file = files.remove(descriptor);
            next = Math.min(next, Math.max(descriptor, FIRST));
        }
        if (file == null) {
            throw SystemErrors.of("EBADF", "close", "");
        }
        file.close();
    }
}
