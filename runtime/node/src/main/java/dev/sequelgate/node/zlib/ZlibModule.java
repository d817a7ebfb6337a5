package dev.sequelgate.node.zlib;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NativeModule;
import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.Utf8;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;

/** What the core module {@code zlib} needs of Java. */
public final class ZlibModule implements NativeModule {
    private static final int FINISH = 4;
    private static final int CHUNK = 64 * 1024;

    @Override
    public String name() {
        return "zlib";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        return new Members(runtime)
                .function("open", arguments -> stream(runtime, codec(runtime, arguments)))
                .work("whole", arguments -> {
                    Codec codec = codec(runtime, arguments);
                    byte[] input = bytes(runtime, arguments[4]);
                    int flush = arguments[5].asInt();
                    long limit = arguments[6].asLong();
                    return () -> {
                        try (codec) {
                            return whole(codec, input, flush, limit);
                        }
                    };
                })
                .function("crc32", arguments -> crc32(bytes(runtime, arguments[0]), arguments[1].asLong()))
                .build();
    }

    /** Arguments: Node's constant of the format, level, strategy, dictionary. */
    private static Codec codec(NodeRuntime runtime, Value[] arguments) {
        Format format = Format.of(arguments[0].asInt());
        byte[] dictionary = arguments[3].isNull() ? new byte[0] : runtime.bytes(arguments[3]);
        return format.compresses()
                ? new Compressor(format, arguments[1].asInt(), arguments[2].asInt(), dictionary)
                : new Decompressor(format, dictionary);
    }

    private static byte[] bytes(NodeRuntime runtime, Value data) {
        return data.isString() ? Utf8.encode(data.asString()) : runtime.bytes(data);
    }

    private static byte[] whole(Codec codec, byte[] input, int flush, long limit) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(Math.max(64, input.length / 2));
        byte[] chunk = new byte[CHUNK];
        codec.input(input, flush);
        int count;
        do {
            count = codec.output(chunk);
            if (all.size() + (long) count > limit) {
                throw NodeException.rangeError(
                        "ERR_BUFFER_TOO_LARGE", "Cannot create a Buffer larger than " + limit + " bytes");
            }
            all.write(chunk, 0, count);
        } while (count == chunk.length);
        if (flush == FINISH && !codec.ended()) {
            throw Faults.truncated();
        }
        return all.toByteArray();
    }

    private static ProxyObject stream(NodeRuntime runtime, Codec codec) {
        return new Members(runtime)
                .function("input", arguments -> {
                    codec.input(bytes(runtime, arguments[0]), arguments[1].asInt());
                    return null;
                })
                .work("output", arguments -> {
                    byte[] chunk = new byte[arguments[0].asInt()];
                    return () -> Arrays.copyOf(chunk, codec.output(chunk));
                })
                .function("unused", arguments -> codec.unused())
                .function("ended", arguments -> codec.ended())
                .function("parameters", arguments -> {
                    if (codec instanceof Compressor compressor) {
                        compressor.parameters(arguments[0].asInt(), arguments[1].asInt());
                    }
                    return null;
                })
                .function("reset", arguments -> {
                    codec.reset();
                    return null;
                })
                .function("close", arguments -> {
                    codec.close();
                    return null;
                })
                .build();
    }

    /** Java's checksum starts at zero only, so one that goes on is computed here. */
    private static long crc32(byte[] bytes, long start) {
        if (start == 0) {
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            return checksum.getValue();
        }
        int value = ~(int) start;
        for (byte octet : bytes) {
            value ^= octet & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                value = value >>> 1 ^ ((value & 1) == 0 ? 0 : 0xEDB88320);
            }
        }
        return ~value & 0xffffffffL;
    }
}
