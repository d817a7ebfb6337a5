package dev.sequelgate.node.zlib;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NativeModule;
import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.Utf8;
import java.util.zip.CRC32;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;

/** What the core module {@code zlib} needs of Java. */
public final class ZlibModule implements NativeModule {
    @Override
    public String name() {
        return "zlib";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        return new Members(runtime)
                .function("open", arguments -> members(runtime, codec(runtime, arguments)))
                .work("convert", arguments -> {
                    Codec codec = codec(runtime, arguments);
                    byte[] input = bytes(runtime, arguments[4]);
                    Flush flush = Flush.of(arguments[5].asInt());
                    return () -> {
                        try {
                            return codec.write(input, flush);
                        } finally {
                            codec.close();
                        }
                    };
                })
                .function("crc32", arguments -> crc(bytes(runtime, arguments[0]), arguments[1].asLong()))
                .build();
    }

    private static byte[] bytes(NodeRuntime runtime, Value data) {
        return data.isString() ? Utf8.encode(data.asString()) : runtime.bytes(data);
    }

    /** Arguments: kind, level, strategy, dictionary or null. */
    private static Codec codec(NodeRuntime runtime, Value[] arguments) {
        String kind = arguments[0].asString();
        byte[] dictionary = arguments[3].isNull() ? new byte[0] : runtime.bytes(arguments[3]);
        return switch (kind) {
            case "deflate", "deflateRaw", "gzip" ->
                new Compression(kind, arguments[1].asInt(), arguments[2].asInt(), dictionary);
            default -> new Decompression(kind, dictionary);
        };
    }

    private static ProxyObject members(NodeRuntime runtime, Codec codec) {
        return new Members(runtime)
                .work("write", arguments -> {
                    byte[] input = bytes(runtime, arguments[0]);
                    Flush flush = Flush.of(arguments[1].asInt());
                    return () -> codec.write(input, flush);
                })
                .function("parameters", arguments -> {
                    if (codec instanceof Compression compression) {
                        compression.parameters(arguments[0].asInt(), arguments[1].asInt());
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

    /** Goes on from an earlier sum, which Java's own class cannot be set to. */
    private static long crc(byte[] data, long before) {
        if (before == 0) {
            CRC32 sum = new CRC32();
            sum.update(data);
            return sum.getValue();
        }
        int sum = ~(int) before;
        for (byte value : data) {
            sum ^= value & 0xff;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                sum = sum >>> 1 ^ (0xEDB88320 & -(sum & 1));
            }
        }
        return ~sum & 0xffffffffL;
    }
}
