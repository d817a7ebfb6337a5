package dev.sequelgate.node;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** The operating system's process as the application sees it: its standard streams and its end. */
public interface HostProcess {
    InputStream input();

    OutputStream output();

    OutputStream errors();

    /** Whether the standard stream of this number is a terminal. */
    boolean isTerminal(int descriptor);

    /** Whether its standard streams are the JVM's own descriptors, which a child process can inherit. */
    default boolean sharesDescriptors() {
        return false;
    }

    /** Ends the process. One that returns leaves the end to {@link NodeRuntime#run()}, which then returns the code. */
    void exit(int code);

    /** The JVM's own process. */
    static HostProcess jvm() {
        return new HostProcess() {
            // Not System.out: it encodes, buffers and may have been replaced.
            private final InputStream input = new FileInputStream(FileDescriptor.in);
            private final OutputStream output = new FileOutputStream(FileDescriptor.out);
            private final OutputStream errors = new FileOutputStream(FileDescriptor.err);

            @Override
            public InputStream input() {
                return input;
            }

            @Override
            public OutputStream output() {
                return output;
            }

            @Override
            public OutputStream errors() {
                return errors;
            }

            /** As far as the operating system names its descriptors. */
            @Override
            public boolean isTerminal(int descriptor) {
                try {
                    String target =
                            Path.of("/proc/self/fd/" + descriptor).toRealPath().toString();
                    return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
                } catch (IOException unnamed) {
                    return false;
                }
            }

            @Override
            public boolean sharesDescriptors() {
                return true;
            }

            @Override
            public void exit(int code) {
                System.exit(code);
            }
        };
    }
}
