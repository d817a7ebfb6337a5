package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.dialect.TypeParser;
import dev.sequelgate.engine.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads column types as MySQL's catalog and its DDL spell them. */
public class MysqlTypeParser implements TypeParser {
    /** The words, what stands in parentheses, and the words behind them. */
    private static final Pattern TYPE = Pattern.compile("(?s)\\s*([A-Za-z][\\w ]*)(?:\\((.*)\\))?([^()]*)");

    /** What a model may write behind a type. */
    private static final Pattern MORE = Pattern.compile(
            "(?is)\\s+(?:check|generated|as|default|not|null|unique|primary|references|comment|collate|character\\s+set"
                    + "|charset|auto_increment|on)\\b.*");

    private static final Pattern VALUE = Pattern.compile("'((?:[^'\\\\]|''|\\\\.)*)'", Pattern.DOTALL);
    private static final List<String> SHAPES = List.of(
            "geometry",
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "geometrycollection",
            "geomcollection");

    private static final int TINY = 255;
    private static final int ORDINARY = 65_535;
    private static final int MEDIUM = 16_777_215;

    @Override
    public Type parse(String text) {
        Matcher matcher = TYPE.matcher(MORE.matcher(text).replaceFirst(""));
        if (!matcher.matches()) {
            return named(text);
        }
        String word = matcher.group(1).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        String argument = matcher.group(2) == null ? "" : matcher.group(2).strip();
        String attributes = matcher.group(3).toLowerCase(Locale.ROOT);
        boolean unsigned = attributes.contains("unsigned") || attributes.contains("zerofill");
        // "int unsigned" has no parentheses between its words.
        for (String attribute : List.of(" unsigned", " zerofill", " signed", " binary")) {
            if (word.contains(attribute)) {
                unsigned |= !attribute.equals(" signed") && !attribute.equals(" binary");
                word = word.substring(0, word.indexOf(attribute));
            }
        }
        return known(word, argument, unsigned).orElseGet(() -> named(text));
    }

    /** @param word in lower case, without what stands in parentheses and behind them */
    protected Optional<Type> known(String word, String argument, boolean unsigned) {
        OptionalInt number = number(argument);
        Type type = switch (word) {
            case "tinyint" -> number.orElse(0) == 1 && !unsigned ? new Type.Bool() : new Type.Int(1, unsigned);
            case "bool", "boolean" -> new Type.Bool();
            case "smallint" -> new Type.Int(2, unsigned);
            case "mediumint" -> new Type.Int(3, unsigned);
            case "int", "integer" -> new Type.Int(4, unsigned);
            case "bigint" -> new Type.Int(8, unsigned);
            case "serial" -> new Type.Int(8, true);
            case "decimal", "numeric", "dec", "fixed" -> decimal(argument);
            // FLOAT(p) chooses by the precision in bits; FLOAT(m,d) does not.
            case "float" -> new Type.Real(number.orElse(0) > 24 ? 8 : 4);
            case "double", "double precision", "real" -> new Type.Real(8);
            case "char", "character" -> text(Type.Text.Kind.CHAR, OptionalInt.of(number.orElse(1)));
            case "varchar", "character varying" -> text(Type.Text.Kind.VARCHAR, number);
            case "tinytext" -> text(Type.Text.Kind.TEXT, OptionalInt.of(TINY));
            case "text" -> text(Type.Text.Kind.TEXT, OptionalInt.of(ORDINARY));
            case "mediumtext" -> text(Type.Text.Kind.TEXT, OptionalInt.of(MEDIUM));
            case "longtext" -> text(Type.Text.Kind.TEXT, OptionalInt.empty());
            case "tinyblob" -> new Type.Binary(OptionalInt.of(TINY));
            case "blob" -> new Type.Binary(OptionalInt.of(ORDINARY));
            case "mediumblob" -> new Type.Binary(OptionalInt.of(MEDIUM));
            case "longblob" -> new Type.Binary(OptionalInt.empty());
            case "varbinary" -> new Type.Binary(number);
            case "date" -> new Type.Date();
            case "time" -> new Type.Time(false, OptionalInt.of(number.orElse(0)));
            case "datetime" -> new Type.Timestamp(false, OptionalInt.of(number.orElse(0)));
            case "timestamp" -> new Type.Timestamp(true, OptionalInt.of(number.orElse(0)));
            case "json" -> new Type.Json(false);
            case "year" -> new Type.Named("year");
            case "enum" -> new Type.InlineEnum(values(argument));
            default -> SHAPES.contains(word) ? new Type.Spatial(false, word, OptionalInt.empty()) : null;
        };
        return Optional.ofNullable(type);
    }

    private static Type text(Type.Text.Kind kind, OptionalInt length) {
        return new Type.Text(kind, length);
    }

    private static Type decimal(String argument) {
        String[] parts = argument.split(",", -1);
        return new Type.Decimal(
                OptionalInt.of(number(parts[0]).orElse(10)),
                OptionalInt.of(parts.length > 1 ? number(parts[1]).orElse(0) : 0));
    }

    private static OptionalInt number(String text) {
        String first = text.split(",", -1)[0].strip();
        return first.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(first)) : OptionalInt.empty();
    }

    private static List<String> values(String argument) {
        List<String> values = new ArrayList<>();
        Matcher matcher = VALUE.matcher(argument);
        while (matcher.find()) {
            values.add(matcher.group(1).replace("''", "'").replaceAll("\\\\(.)", "$1"));
        }
        return values;
    }

    private static Type named(String text) {
        return new Type.Named(text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    }
}
