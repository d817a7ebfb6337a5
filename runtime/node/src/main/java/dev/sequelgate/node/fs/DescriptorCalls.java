package dev.sequelgate.node.fs;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.Members.ScriptResult;
import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.SystemErrors;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Calls on open files by their numbers. */
final class DescriptorCalls {
    private final NodeRuntime runtime;
    private final Descriptors descriptors;

    DescriptorCalls(NodeRuntime runtime, Descriptors descriptors) {
        this.runtime = runtime;
        this.descriptors = descriptors;
    }

    private interface FileCall {
        @Nullable
        Object run(OpenFile file) throws IOException;
    }

    void addTo(Members members) {
        members.work("open", arguments -> {
                    Place place = Place.of(runtime, arguments[0]);
                    int flags = arguments[1].asInt();
                    int mode = arguments[2].asInt();
                    return () -> open(place, flags, mode);
                })
                .work("close", arguments -> {
                    int descriptor = arguments[0].asInt();
                    return () -> close(descriptor);
                })
                .work("read", arguments -> {
                    Value target = arguments[1];
                    int offset = arguments[2].asInt();
                    int length = arguments[3].asInt();
                    long position = arguments[4].asLong();
                    return on(arguments[0], "read", file -> read(file, target, offset, length, position));
                })
                .work("write", arguments -> {
                    ByteBuffer source = ByteBuffer.wrap(WholeFileCalls.content(runtime, arguments[1]));
                    long position = arguments[2].asLong();
                    return on(arguments[0], "write", file -> write(file, source, position));
                })
                .work("fstat", arguments -> on(arguments[0], "fstat", OpenFile::attributes))
                .work("ftruncate", arguments -> {
                    long length = arguments[1].asLong();
                    return on(arguments[0], "ftruncate", file -> {
                        file.truncate(length);
                        return null;
                    });
                })
                .work("fsync", arguments -> on(arguments[0], "fsync", file -> sync(file, true)))
                .work("fdatasync", arguments -> on(arguments[0], "fdatasync", file -> sync(file, false)))
                .function(
                        "placeOf",
                        arguments -> descriptors
                                .get(arguments[0].asInt(), arguments[1].asString())
                                .place()
                                .path()
                                .toString());
    }

    private Members.Work on(Value descriptor, String syscall, FileCall call) {
        int number = descriptor.asInt();
        return () -> {
            try {
                return call.run(descriptors.get(number, syscall));
            } catch (IOException failure) {
                throw SystemErrors.of(SystemErrors.code(failure, null), syscall, "");
            } catch (java.nio.channels.NonReadableChannelException
                    | java.nio.channels.NonWritableChannelException otherMode) {
                throw SystemErrors.of("EBADF", syscall, "");
            }
        };
    }

    private Object open(Place place, int flags, int mode) {
        try {
            return descriptors.add(DiskFile.open(place, flags, mode));
        } catch (IOException failure) {
            throw place.fault(failure, "open");
        }
    }

    private @Nullable Object close(int descriptor) throws IOException {
        descriptors.close(descriptor);
        return null;
    }

    private Object read(OpenFile file, Value target, int offset, int length, long position) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int count = Math.max(length == 0 ? 0 : file.read(bytes, position), 0);
        return (ScriptResult) () -> {
            runtime.write(target, offset, bytes.array(), count);
            return count;
        };
    }

    private static Object write(OpenFile file, ByteBuffer source, long position) throws IOException {
        int length = source.remaining();
        file.write(source, position);
        return length;
    }

    private static @Nullable Object sync(OpenFile file, boolean metadata) throws IOException {
        file.sync(metadata);
        return null;
    }
}
