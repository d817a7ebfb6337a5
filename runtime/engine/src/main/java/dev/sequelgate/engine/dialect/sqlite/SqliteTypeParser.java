package dev.sequelgate.engine.dialect.sqlite;

import dev.sequelgate.engine.dialect.TypeParser;
import dev.sequelgate.engine.schema.Type;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads declared types, which SQLite keeps as they are written and mostly takes as a hint. */
final class SqliteTypeParser implements TypeParser {
    /** The words, what stands in parentheses, and the words behind them. */
    private static final Pattern TYPE = Pattern.compile("(?s)\\s*([A-Za-z_][\\w ]*)(?:\\(([^()]*)\\))?.*");

    /** What a model may write behind a type. */
    private static final Pattern MORE = Pattern.compile(
            "(?is)\\s+(?:check|generated|as|default|not|null|unique|primary|references|collate|autoincrement|on)\\b.*");

    @Override
    public Type parse(String text) {
        Matcher matcher = TYPE.matcher(MORE.matcher(text).replaceFirst(""));
        if (!matcher.matches()) {
            return new Type.Named(text.strip().toLowerCase(Locale.ROOT));
        }
        String words = matcher.group(1).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        String argument = matcher.group(2) == null ? "" : matcher.group(2).strip();
        return known(words, argument).orElseGet(() -> new Type.Named(words));
    }

    private static Optional<Type> known(String words, String argument) {
        OptionalInt number = number(argument, 0);
        String first = words.replaceFirst(" .*", "");
        Type type = switch (first) {
            case "tinyint" -> number.orElse(0) == 1 ? new Type.Bool() : new Type.Int(1, words.contains("unsigned"));
            case "boolean", "bool" -> new Type.Bool();
            case "smallint", "int2" -> integer(2, words);
            case "mediumint" -> integer(3, words);
            case "int", "integer", "int4" -> integer(4, words);
            case "bigint", "int8" -> integer(8, words);
            case "real", "float", "double" -> new Type.Real(8);
            case "decimal", "numeric" -> new Type.Decimal(number, number(argument, 1));
            case "varchar", "nvarchar", "character varying" -> new Type.Text(Type.Text.Kind.VARCHAR, number);
            case "char", "nchar", "character" -> new Type.Text(Type.Text.Kind.CHAR, number);
            case "text", "clob" -> new Type.Text(Type.Text.Kind.TEXT, OptionalInt.empty());
            case "blob", "tinyblob", "mediumblob", "longblob" -> new Type.Binary(OptionalInt.empty());
            case "date" -> new Type.Date();
            case "time" -> new Type.Time(false, OptionalInt.empty());
            case "datetime", "timestamp" -> new Type.Timestamp(false, OptionalInt.empty());
            case "uuid" -> new Type.Uuid();
            case "json" -> new Type.Json(false);
            case "jsonb" -> new Type.Json(true);
            default -> null;
        };
        return Optional.ofNullable(type);
    }

    private static Type integer(int bytes, String words) {
        return new Type.Int(bytes, words.contains("unsigned"));
    }

    private static OptionalInt number(String arguments, int index) {
        String[] parts = arguments.split(",", -1);
        String part = index < parts.length ? parts[index].strip() : "";
        return part.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(part)) : OptionalInt.empty();
    }
}
