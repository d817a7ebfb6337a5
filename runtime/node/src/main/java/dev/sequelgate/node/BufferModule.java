package dev.sequelgate.node;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Text to bytes and back in the encodings that an interpreter would convert byte by byte. */
final class BufferModule implements NativeModule {
    @Override
    public String name() {
        return "buffer";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        return new Members(runtime)
                .function(
                        "encode",
                        arguments -> runtime.arrayBuffer(encode(arguments[0].asString(), arguments[1].asString())))
                .function(
                        "decode",
                        arguments -> decode(
                                arguments[0].asString(),
                                slice(arguments[1], arguments[2].asInt(), arguments[3].asInt())))
                .function("isCharset", arguments -> isCharset(arguments[0].asString()))
                .function(
                        "decodeCharset",
                        arguments -> decodeCharset(
                                arguments[0].asString(),
                                slice(arguments[1], arguments[2].asInt(), arguments[3].asInt()),
                                arguments[4].asBoolean()))
                .build();
    }

    private static byte[] slice(Value arrayBuffer, int offset, int length) {
        byte[] bytes = new byte[length];
        arrayBuffer.readBuffer(offset, bytes, 0, length);
        return bytes;
    }

    private static byte[] encode(String encoding, String text) {
        return switch (encoding) {
            case "hex" -> fromHex(text);
            case "base64", "base64url" -> fromBase64(text);
            case "utf16le" -> fromUtf16(text);
            case "latin1", "ascii" -> fromLatin1(text);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String decode(String encoding, byte[] bytes) {
        return switch (encoding) {
            case "hex" -> HexFormat.of().formatHex(bytes);
            case "base64" -> Base64.getEncoder().encodeToString(bytes);
            case "base64url" -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            case "utf16le" -> toUtf16(bytes);
            case "latin1" -> new String(bytes, StandardCharsets.ISO_8859_1);
            case "ascii" -> toAscii(bytes);
            default -> new String(bytes, StandardCharsets.UTF_8);
        };
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException unheardOf) {
            return false;
        }
    }

    /** Null where malformed bytes are to be refused and there are some. */
    private static @Nullable String decodeCharset(String name, byte[] bytes, boolean fatal) {
        CodingErrorAction action = fatal ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
        try {
            return Charset.forName(name)
                    .newDecoder()
                    .onMalformedInput(action)
                    .onUnmappableCharacter(action)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }

    /** Each UTF-16 unit's low byte, as Node takes it. */
    private static byte[] fromLatin1(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }

    private static String toAscii(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] &= 0x7f;
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static byte[] fromUtf16(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    /** Lone surrogates stay as they are; an odd byte at the end is dropped. */
    private static String toUtf16(byte[] bytes) {
        CharBuffer units = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer();
        return units.toString();
    }

    /** Stops at the first pair that is no hexadecimal byte. */
    private static byte[] fromHex(String text) {
        byte[] bytes = new byte[text.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = Character.digit(text.charAt(2 * i), 16);
            int low = Character.digit(text.charAt(2 * i + 1), 16);
            if (high < 0 || low < 0 || text.charAt(2 * i) > 'f' || text.charAt(2 * i + 1) > 'f') {
                return Arrays.copyOf(bytes, i);
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return bytes;
    }

    /** Either alphabet; what belongs to neither is passed over, and padding ends the text. */
    private static byte[] fromBase64(String text) {
        byte[] bytes = new byte[text.length() * 3 / 4 + 3];
        int count = 0;
        int bits = 0;
        int held = 0;
        for (int i = 0; i < text.length() && text.charAt(i) != '='; i++) {
            int value = base64Value(text.charAt(i));
            if (value >= 0) {
                held = held << 6 | value;
                bits += 6;
                if (bits >= 8) {
                    bits -= 8;
                    bytes[count++] = (byte) (held >> bits);
                }
            }
        }
        return Arrays.copyOf(bytes, count);
    }

    private static int base64Value(char unit) {
        if (unit >= 'A' && unit <= 'Z') {
            return unit - 'A';
        }
        if (unit >= 'a' && unit <= 'z') {
            return unit - 'a' + 26;
        }
        if (unit >= '0' && unit <= '9') {
            return unit - '0' + 52;
        }
        return switch (unit) {
            case '+', '-' -> 62;
            case '/', '_' -> 63;
            default -> -1;
        };
    }
}
