package dev.sequelgate.node;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** Texts of bytes and bytes of texts, in the encodings that an interpreter is slow at. */
final class BufferModule implements NativeModule {
    @Override
    public String name() {
        return "buffer";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        return new Members(runtime)
                .function("decode", arguments -> decode(runtime.bytes(arguments[0]), arguments[1].asString()))
                .function(
                        "encode",
                        arguments -> runtime.arrayBuffer(encode(arguments[0].asString(), arguments[1].asString())))
                .function("isUtf8", arguments -> isUtf8(runtime.bytes(arguments[0])))
                .build();
    }

    private static String decode(byte[] bytes, String encoding) {
        return switch (encoding) {
            case "latin1" -> new String(bytes, StandardCharsets.ISO_8859_1);
            case "ascii" -> new String(sevenBits(bytes), StandardCharsets.ISO_8859_1);
            case "utf16le" -> new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16LE);
            case "hex" -> HexFormat.of().formatHex(bytes);
            case "base64" -> Base64.getEncoder().encodeToString(bytes);
            case "base64url" -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            default -> throw new IllegalArgumentException(encoding);
        };
    }

    private static byte[] sevenBits(byte[] bytes) {
        byte[] low = bytes.clone();
        for (int i = 0; i < low.length; i++) {
            low[i] &= 0x7f;
        }
        return low;
    }

    private static byte[] encode(String text, String encoding) {
        return switch (encoding) {
            case "latin1", "ascii" -> lowBytes(text);
            case "utf16le" -> utf16(text);
            case "hex" -> hex(text);
            case "base64", "base64url" -> base64(text);
            default -> throw new IllegalArgumentException(encoding);
        };
    }

    /** Node keeps the low byte of each character. */
    private static byte[] lowBytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }

    /** Lone surrogates too, which Java's own encoder replaces. */
    private static byte[] utf16(String text) {
        byte[] bytes = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
        }
        return bytes;
    }

    /** As far as the text is hexadecimal. */
    private static byte[] hex(String text) {
        int length = 0;
        while (length + 1 < text.length()
                && HexFormat.isHexDigit(text.charAt(length))
                && HexFormat.isHexDigit(text.charAt(length + 1))) {
            length += 2;
        }
        return HexFormat.of().parseHex(text, 0, length);
    }

    /** Both alphabets; what belongs to neither is passed over, and the first '=' ends it. */
    private static byte[] base64(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && text.charAt(i) != '='; i++) {
            char each = text.charAt(i);
            if (each == '-' || each == '+') {
                clean.append('+');
            } else if (each == '_' || each == '/') {
                clean.append('/');
            } else if (each < 128 && Character.isLetterOrDigit(each)) {
                clean.append(each);
            }
        }
        if (clean.length() % 4 == 1) {
            clean.setLength(clean.length() - 1);
        }
        return Base64.getDecoder().decode(clean.toString());
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
