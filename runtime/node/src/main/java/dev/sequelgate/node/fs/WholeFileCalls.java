package dev.sequelgate.node.fs;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.SystemErrors;
import dev.sequelgate.node.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Reading and writing files as a whole, by path or by descriptor. */
final class WholeFileCalls {
    private static final int CHUNK = 64 * 1024;
    private static final long OWN_POSITION = -1;

    private final NodeRuntime runtime;
    private final Descriptors descriptors;

    WholeFileCalls(NodeRuntime runtime, Descriptors descriptors) {
        this.runtime = runtime;
        this.descriptors = descriptors;
    }

    void addTo(Members members) {
        members.work("readFile", arguments -> {
                    Source source = source(arguments[0]);
                    int flags = arguments[1].asInt();
                    String encoding = arguments[2].asString();
                    return () -> decoded(read(source, flags), encoding);
                })
                .work("writeFile", arguments -> {
                    Source source = source(arguments[0]);
                    byte[] content = content(runtime, arguments[1]);
                    int flags = arguments[2].asInt();
                    int mode = arguments[3].asInt();
                    boolean flush = arguments[4].asBoolean();
                    return () -> write(source, content, flags, mode, flush);
                });
    }

    /** A path, or a descriptor that stays open afterwards. */
    private record Source(@Nullable Place place, int descriptor) {}

    private Source source(Value pathOrDescriptor) {
        return pathOrDescriptor.isNumber()
                ? new Source(null, pathOrDescriptor.asInt())
                : new Source(Place.of(runtime, pathOrDescriptor), -1);
    }

    static byte[] content(NodeRuntime runtime, Value content) {
        return content.isString() ? Utf8.encode(content.asString()) : runtime.bytes(content);
    }

    private static Object decoded(byte[] bytes, String encoding) {
        Charset charset = switch (encoding.toLowerCase(Locale.ROOT)) {
            case "utf8", "utf-8" -> StandardCharsets.UTF_8;
            case "latin1", "binary" -> StandardCharsets.ISO_8859_1;
            default -> null;
        };
        return charset == null ? bytes : new String(bytes, charset);
    }

    private OpenFile open(Source source, int flags, int mode, String syscall) {
        Place place = source.place();
        if (place == null) {
            return descriptors.get(source.descriptor(), syscall);
        }
        try {
            return DiskFile.open(place, flags, mode);
        } catch (IOException failure) {
            throw place.fault(failure, "open");
        }
    }

    private byte[] read(Source source, int flags) throws IOException {
        OpenFile file = open(source, flags, 0666, "read");
        try {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
            while (file.read(chunk.clear(), OWN_POSITION) >= 0) {
                all.write(chunk.array(), 0, chunk.position());
            }
            return all.toByteArray();
        } catch (IOException failure) {
            throw SystemErrors.of(SystemErrors.code(failure, null), "read", "");
        } catch (java.nio.channels.NonReadableChannelException writeOnly) {
            throw SystemErrors.of("EBADF", "read", "");
        } finally {
            if (source.place() != null) {
                file.close();
            }
        }
    }

    private @Nullable Object write(Source source, byte[] content, int flags, int mode, boolean flush)
            throws IOException {
        OpenFile file = open(source, flags, mode, "write");
        try {
            file.write(ByteBuffer.wrap(content), OWN_POSITION);
            if (flush) {
                file.sync(true);
            }
            return null;
        } catch (IOException failure) {
            throw SystemErrors.of(SystemErrors.code(failure, null), "write", "");
        } catch (java.nio.channels.NonWritableChannelException readOnly) {
            throw SystemErrors.of("EBADF", "write", "");
        } finally {
            if (source.place() != null) {
                file.close();
            }
        }
    }
}
