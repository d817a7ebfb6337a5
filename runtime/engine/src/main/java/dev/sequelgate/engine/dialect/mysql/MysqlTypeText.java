package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.schema.Type;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Spells types as MySQL's DDL takes them. */
final class MysqlTypeText {
    private MysqlTypeText() {}

    static String of(Type type) {
        if (type instanceof Type.Int integer) {
            return integer(integer.bytes()) + (integer.unsigned() ? " unsigned" : "");
        }
        if (type instanceof Type.Text text) {
            return text(text);
        }
        if (type instanceof Type.Binary binary) {
            return binary(binary.length());
        }
        if (type instanceof Type.Decimal decimal) {
            return "decimal(" + decimal.precision().orElse(10) + ","
                    + decimal.scale().orElse(0) + ")";
        }
        if (type instanceof Type.Real real) {
            return real.bytes() == 4 ? "float" : "double";
        }
        if (type instanceof Type.Time time) {
            return "time" + fraction(time.precision());
        }
        if (type instanceof Type.Timestamp timestamp) {
            return (timestamp.zoned() ? "timestamp" : "datetime") + fraction(timestamp.precision());
        }
        if (type instanceof Type.InlineEnum values) {
            return values.values().stream().map(MysqlTypeText::literal).collect(Collectors.joining(",", "enum(", ")"));
        }
        if (type instanceof Type.Spatial spatial) {
            return spatial.shape();
        }
        return type instanceof Type.Named named ? named.text() : simple(type);
    }

    /** A backslash means itself only where it is doubled, unless the session says otherwise. */
    static String literal(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String simple(Type type) {
        if (type instanceof Type.Bool) {
            return "tinyint(1)";
        }
        if (type instanceof Type.Date) {
            return "date";
        }
        if (type instanceof Type.Json) {
            return "json";
        }
        if (type instanceof Type.Uuid) {
            return "char(36) binary";
        }
        throw new IllegalArgumentException("MySQL has no type " + type);
    }

    private static String integer(int bytes) {
        return switch (bytes) {
            case 1 -> "tinyint";
            case 2 -> "smallint";
            case 3 -> "mediumint";
            case 4 -> "int";
            default -> "bigint";
        };
    }

    private static String text(Type.Text text) {
        return switch (text.kind()) {
            case CHAR -> "char(" + text.length().orElse(1) + ")";
            case VARCHAR -> "varchar(" + text.length().orElse(255) + ")";
            case TEXT, CASE_INSENSITIVE -> sized("text", text.length());
        };
    }

    private static String binary(OptionalInt length) {
        return length.isPresent() && !isLarge(length.getAsInt())
                ? "varbinary(" + length.getAsInt() + ")"
                : sized("blob", length);
    }

    private static boolean isLarge(int length) {
        return length == 65_535 || length == 16_777_215;
    }

    private static String sized(String word, OptionalInt length) {
        if (length.isEmpty() || length.getAsInt() > 16_777_215) {
            return "long" + word;
        }
        return length.getAsInt() <= 255 ? "tiny" + word : length.getAsInt() <= 65_535 ? word : "medium" + word;
    }

    private static String fraction(OptionalInt precision) {
        return precision.orElse(0) == 0 ? "" : "(" + precision.getAsInt() + ")";
    }
}
