package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.TypeParser;
import dev.sequelgate.engine.schema.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads what {@code format_type} prints and what people and Sequelize write in DDL; clauses that may follow a type in a
 * column definition are passed over.
 */
final class PostgresTypeParser implements TypeParser {
    private static final Set<String> CLAUSES = Set.of(
            "check",
            "collate",
            "compression",
            "constraint",
            "default",
            "generated",
            "not",
            "null",
            "primary",
            "references",
            "storage",
            "unique");
    private static final Set<String> RANGES =
            Set.of("int4range", "int8range", "numrange", "tsrange", "tstzrange", "daterange");
    /** Types of well-known extensions: whichever schema an extension was created in, the type is the same. */
    private static final Set<String> EXTENSION_TYPES = Set.of(
            "citext",
            "cube",
            "geography",
            "geometry",
            "halfvec",
            "hstore",
            "lquery",
            "ltree",
            "ltxtquery",
            "raster",
            "sparsevec",
            "vector");
    /** Spellings of the server's other types, and what the catalog calls them. */
    private static final Map<String, String> OTHER_SPELLINGS = Map.of("varbit", "bit varying");

    private static final Map<String, String> SHAPES = Map.of(
            "POINT", "Point",
            "LINESTRING", "LineString",
            "POLYGON", "Polygon",
            "MULTIPOINT", "MultiPoint",
            "MULTILINESTRING", "MultiLineString",
            "MULTIPOLYGON", "MultiPolygon",
            "GEOMETRYCOLLECTION", "GeometryCollection");
    private static final int SPHEROID_SRID = 4326;
    private static final int LARGEST_REAL_PRECISION = 24;
    private static final int NAME_LENGTH = 63;

    @Override
    public Type parse(String text) {
        TypeText spelling = new TypeText(text);
        Optional<TypeText.Token> first = spelling.name();
        if (first.isEmpty()) {
            return new Type.Named(text.strip());
        }
        Type scalar = scalar(first.get(), spelling);
        Type type = spelling.arraySuffix() ? new Type.ArrayOf(scalar) : scalar;
        boolean understood = spelling.peek()
                .map(rest -> rest.kind() == TypeText.Kind.WORD && CLAUSES.contains(rest.text()))
                .orElse(true);
        return understood ? type : new Type.Named(text.strip());
    }

    private static Type scalar(TypeText.Token first, TypeText spelling) {
        TypeText.Token name = first;
        Optional<TypeText.Token> schema = Optional.empty();
        while (spelling.skip(".")) {
            Optional<TypeText.Token> next = spelling.name();
            if (next.isEmpty()) {
                break;
            }
            schema = Optional.of(name);
            name = next.get();
        }
        boolean ownSchema = schema.map(TypeText.Token::text)
                .map(text -> text.equals("pg_catalog") || text.equals("public"))
                .orElse(true);
        if (!ownSchema && !EXTENSION_TYPES.contains(name.text())) {
            return new Type.Named(quoteIfNeeded(schema.map(TypeText.Token::text).orElse("")) + "."
                    + quoteIfNeeded(name.text()) + modifiers(spelling.arguments()));
        }
        if (name.kind() == TypeText.Kind.QUOTED && name.text().equals("char")) {
            return new Type.Named("\"char\"");
        }
        return known(name.text(), spelling);
    }

    private static Type known(String name, TypeText spelling) {
        return switch (name) {
            case "bool", "boolean" -> new Type.Bool();
            case "smallint", "int2", "smallserial", "serial2" -> integer(2, spelling);
            case "int", "integer", "int4", "serial", "serial4" -> integer(4, spelling);
            case "bigint", "int8", "bigserial", "serial8" -> integer(8, spelling);
            case "numeric", "decimal", "dec" -> decimal(spelling.arguments());
            case "real", "float4" -> real(4, spelling);
            case "float8" -> real(8, spelling);
            case "double" -> spelling.skip("precision") ? real(8, spelling) : named(name, spelling);
            case "float" -> {
                OptionalInt precision = number(spelling.arguments(), 0);
                yield new Type.Real(precision.orElse(53) <= LARGEST_REAL_PRECISION ? 4 : 8);
            }
            case "varchar" -> varchar(spelling);
            case "character", "char", "nchar" -> character(spelling);
            case "national" ->
                spelling.skip("character") || spelling.skip("char") ? character(spelling) : named(name, spelling);
            case "bpchar" -> new Type.Text(Type.Text.Kind.CHAR, number(spelling.arguments(), 0));
            case "name" -> new Type.Text(Type.Text.Kind.VARCHAR, OptionalInt.of(NAME_LENGTH));
            case "text" -> new Type.Text(Type.Text.Kind.TEXT, OptionalInt.empty());
            case "citext" -> new Type.Text(Type.Text.Kind.CASE_INSENSITIVE, OptionalInt.empty());
            case "bytea" -> new Type.Binary(OptionalInt.empty());
            case "date" -> new Type.Date();
            case "time" -> {
                OptionalInt precision = number(spelling.arguments(), 0);
                yield new Type.Time(zoned(spelling), precision);
            }
            case "timetz" -> new Type.Time(true, number(spelling.arguments(), 0));
            case "timestamp" -> {
                OptionalInt precision = number(spelling.arguments(), 0);
                yield new Type.Timestamp(zoned(spelling), precision);
            }
            case "timestamptz" -> new Type.Timestamp(true, number(spelling.arguments(), 0));
            case "interval" -> interval(spelling);
            case "uuid" -> new Type.Uuid();
            case "json" -> new Type.Json(false);
            case "jsonb" -> new Type.Json(true);
            case "geometry" -> spatial(false, spelling.arguments());
            case "geography" -> spatial(true, spelling.arguments());
            case "bit" ->
                new Type.Named(
                        spelling.skip("varying")
                                ? "bit varying" + modifiers(spelling.arguments())
                                : "bit(" + number(spelling.arguments(), 0).orElse(1) + ")");
            default -> RANGES.contains(name) ? new Type.Range(name) : named(name, spelling);
        };
    }

    private static Type named(String name, TypeText spelling) {
        return new Type.Named(
                OTHER_SPELLINGS.getOrDefault(name, quoteIfNeeded(name)) + modifiers(spelling.arguments()));
    }

    /** A width in parentheses, which some spellings have and the server refuses, says nothing about the type. */
    private static Type integer(int bytes, TypeText spelling) {
        spelling.arguments();
        return new Type.Int(bytes, false);
    }

    private static Type real(int bytes, TypeText spelling) {
        spelling.arguments();
        return new Type.Real(bytes);
    }

    private static Type decimal(List<String> arguments) {
        OptionalInt precision = number(arguments, 0);
        OptionalInt scale = number(arguments, 1);
        return new Type.Decimal(precision, precision.isPresent() && scale.isEmpty() ? OptionalInt.of(0) : scale);
    }

    private static Type varchar(TypeText spelling) {
        return new Type.Text(Type.Text.Kind.VARCHAR, number(spelling.arguments(), 0));
    }

    private static Type character(TypeText spelling) {
        if (spelling.skip("varying")) {
            return varchar(spelling);
        }
        OptionalInt length = number(spelling.arguments(), 0);
        return new Type.Text(Type.Text.Kind.CHAR, length.isPresent() ? length : OptionalInt.of(1));
    }

    private static boolean zoned(TypeText spelling) {
        if (spelling.skip("with", "time", "zone")) {
            return true;
        }
        spelling.skip("without", "time", "zone");
        return false;
    }

    private static Type interval(TypeText spelling) {
        spelling.arguments();
        while (spelling.skip("year")
                || spelling.skip("month")
                || spelling.skip("day")
                || spelling.skip("hour")
                || spelling.skip("minute")
                || spelling.skip("second")
                || spelling.skip("to")) {
            spelling.arguments();
        }
        return new Type.Interval();
    }

    private static Type spatial(boolean geography, List<String> arguments) {
        String shape = arguments.isEmpty() ? "" : shape(arguments.get(0));
        OptionalInt srid = number(arguments, 1);
        if (geography && !arguments.isEmpty() && srid.isEmpty()) {
            srid = OptionalInt.of(SPHEROID_SRID);
        }
        return new Type.Spatial(geography, shape, srid.orElse(0) == 0 ? OptionalInt.empty() : srid);
    }

    /** The catalog's spelling, with the suffix for further dimensions; empty for any shape. */
    private static String shape(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        int end = upper.length();
        while (end > 0 && (upper.charAt(end - 1) == 'Z' || upper.charAt(end - 1) == 'M')) {
            end--;
        }
        if (upper.substring(0, end).equals("GEOMETRY")) {
            return upper.substring(end);
        }
        return SHAPES.getOrDefault(upper.substring(0, end), text.substring(0, end)) + upper.substring(end);
    }

    private static OptionalInt number(List<String> arguments, int position) {
        if (position >= arguments.size() || !arguments.get(position).matches("-?\\d{1,9}")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(arguments.get(position)));
    }

    private static String modifiers(List<String> arguments) {
        return arguments.isEmpty() ? "" : "(" + String.join(",", arguments) + ")";
    }

    /** As {@code format_type} prints a name. */
    private static String quoteIfNeeded(String name) {
        return name.matches("[a-z_][a-z0-9_$]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
