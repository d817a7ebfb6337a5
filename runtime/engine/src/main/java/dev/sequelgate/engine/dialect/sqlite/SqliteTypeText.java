package dev.sequelgate.engine.dialect.sqlite;

import dev.sequelgate.engine.schema.Type;
import java.util.Locale;
import java.util.OptionalInt;

/** Spells types as Sequelize's DDL for SQLite does. */
final class SqliteTypeText {
    private SqliteTypeText() {}

    static String of(Type type) {
        if (type instanceof Type.Int integer) {
            return switch (integer.bytes()) {
                case 1 -> "TINYINT";
                case 2 -> "SMALLINT";
                case 3 -> "MEDIUMINT";
                case 4 -> "INTEGER";
                default -> "BIGINT";
            };
        }
        if (type instanceof Type.Text text) {
            return switch (text.kind()) {
                case CHAR -> "CHAR" + sized(text.length());
                case VARCHAR -> "VARCHAR" + sized(text.length());
                case TEXT, CASE_INSENSITIVE -> "TEXT";
            };
        }
        if (type instanceof Type.Decimal decimal) {
            return decimal.precision().isEmpty()
                    ? "DECIMAL"
                    : "DECIMAL(" + decimal.precision().getAsInt()
                            + (decimal.scale().isPresent()
                                    ? "," + decimal.scale().getAsInt()
                                    : "") + ")";
        }
        return type instanceof Type.Named named ? named.text().toUpperCase(Locale.ROOT) : simple(type);
    }

    private static String sized(OptionalInt length) {
        return length.isPresent() ? "(" + length.getAsInt() + ")" : "";
    }

    private static String simple(Type type) {
        if (type instanceof Type.Bool) {
            return "TINYINT(1)";
        }
        if (type instanceof Type.Real) {
            return "DOUBLE PRECISION";
        }
        if (type instanceof Type.Binary) {
            return "BLOB";
        }
        if (type instanceof Type.Date) {
            return "DATE";
        }
        if (type instanceof Type.Time) {
            return "TIME";
        }
        if (type instanceof Type.Timestamp) {
            return "DATETIME";
        }
        if (type instanceof Type.Uuid) {
            return "UUID";
        }
        if (type instanceof Type.Json json) {
            return json.binary() ? "JSONB" : "JSON";
        }
        throw new IllegalArgumentException("SQLite has no word for the type " + type);
    }
}
