package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.ModelType;
import dev.sequelgate.engine.dialect.TypeFit;
import dev.sequelgate.engine.dialect.TypePairs;
import dev.sequelgate.engine.schema.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Judges one pair of a model's type and a column's type: the measured table, then the sizes. */
final class PostgresTypeFit {
    /** The shortest and longest text that Sequelize sends for a type, in characters. */
    private static final Map<String, Lengths> LENGTHS = Map.ofEntries(
            Map.entry("TINYINT", new Lengths(1, 4)),
            Map.entry("SMALLINT", new Lengths(1, 6)),
            Map.entry("MEDIUMINT", new Lengths(1, 8)),
            Map.entry("INTEGER", new Lengths(1, 11)),
            Map.entry("BIGINT", new Lengths(1, 20)),
            Map.entry("FLOAT", new Lengths(1, 24)),
            Map.entry("REAL", new Lengths(1, 24)),
            Map.entry("DOUBLE", new Lengths(1, 24)),
            Map.entry("BOOLEAN", new Lengths(4, 5)),
            // 2020-01-02 03:04:05.678 +00:00
            Map.entry("DATE", new Lengths(30, 30)),
            Map.entry("DATEONLY", new Lengths(10, 10)),
            Map.entry("TIME", new Lengths(5, 15)),
            Map.entry("UUID", new Lengths(36, 36)),
            Map.entry("CIDR", new Lengths(9, 43)),
            Map.entry("INET", new Lengths(2, 43)),
            Map.entry("MACADDR", new Lengths(17, 17)));

    private record Lengths(int shortest, int longest) {}

    private final TypePairs pairs;

    PostgresTypeFit(TypePairs pairs) {
        this.pairs = pairs;
    }

    TypeFit of(ModelType model, Type declared, Type actual) {
        if (same(declared, actual)) {
            return TypeFit.SAME;
        }
        if (model.key().equals("ENUM") && isNumber(actual)) {
            return enumOnNumber(model.values());
        }
        if (isEnumArray(declared) && isEnumArray(actual)) {
            // Sequelize casts to the type that it would have named itself, wherever it writes the value as a literal.
            return TypeFit.NOT_COMPARABLE;
        }
        if (declared instanceof Type.Spatial wanted && actual instanceof Type.Spatial found) {
            return shape(wanted, found);
        }
        Optional<String> row = PostgresTypeKinds.ofModel(model, declared);
        Optional<String> column = PostgresTypeKinds.ofColumn(actual);
        TypeFit fit = row.isPresent() && column.isPresent() ? pairs.fit(row.get(), column.get()) : TypeFit.UNKNOWN;
        return switch (fit) {
            case SAME, OTHER -> size(row.orElse(""), model, declared, actual, TypeFit.OTHER);
            // 1.5 does not parse as an integer, but 1 does: what is lost is room, not meaning.
            case PARSED -> isNumber(declared) && isNumber(actual) ? TypeFit.NARROWER : fit;
            case NOT_COMPARABLE -> size(row.orElse(""), model, declared, actual, fit);
            case NARROWER, INCOMPATIBLE, UNKNOWN -> fit;
        };
    }

    private static boolean same(Type declared, Type actual) {
        if (declared instanceof Type.EnumOf && actual instanceof Type.EnumOf) {
            return true;
        }
        if (declared instanceof Type.ArrayOf one && actual instanceof Type.ArrayOf other) {
            if (one.element() instanceof Type.EnumOf wanted && other.element() instanceof Type.EnumOf found) {
                return wanted.name().name().equals(found.name().name());
            }
            return same(one.element(), other.element());
        }
        if (declared instanceof Type.Spatial one && actual instanceof Type.Spatial other) {
            return one.geography() == other.geography()
                    && one.shape().equalsIgnoreCase(other.shape())
                    && one.srid().orElse(0) == other.srid().orElse(0);
        }
        if (declared instanceof Type.Named named && actual instanceof Type.EnumOf enumOf) {
            return named.text().replace("\"", "").equals(enumOf.name().name().value());
        }
        return declared.equals(actual);
    }

    /** A column of one shape takes no other; reference systems are left to PostGIS, whose versions differ in what they add. */
    private static TypeFit shape(Type.Spatial wanted, Type.Spatial found) {
        if (found.shape().isEmpty() || found.shape().equalsIgnoreCase(wanted.shape())) {
            return TypeFit.OTHER;
        }
        return wanted.shape().isEmpty() ? TypeFit.NARROWER : TypeFit.INCOMPATIBLE;
    }

    private static boolean isEnumArray(Type type) {
        return type instanceof Type.ArrayOf array && array.element() instanceof Type.EnumOf;
    }

    private static boolean isNumber(Type type) {
        return type instanceof Type.Int || type instanceof Type.Decimal || type instanceof Type.Real;
    }

    private static TypeFit enumOnNumber(List<String> values) {
        long numbers = values.stream().filter(value -> value.matches("-?\\d+")).count();
        if (numbers == 0) {
            return TypeFit.INCOMPATIBLE;
        }
        return numbers == values.size() ? TypeFit.OTHER : TypeFit.PARSED;
    }

    /** @param roomy the answer when there is room for every value */
    private static TypeFit size(String row, ModelType model, Type declared, Type actual, TypeFit roomy) {
        if (declared instanceof Type.ArrayOf one && actual instanceof Type.ArrayOf other) {
            ModelType element = model.element().orElse(model);
            return size(element.key(), element, one.element(), other.element(), roomy);
        }
        if (actual instanceof Type.Text text && text.length().isPresent()) {
            return lengths(row, model, declared)
                    .map(lengths -> inText(lengths, text.length().getAsInt(), roomy))
                    .orElse(roomy);
        }
        return holds(declared, actual) ? roomy : TypeFit.NARROWER;
    }

    private static TypeFit inText(Lengths lengths, int room, TypeFit roomy) {
        if (lengths.shortest > room) {
            return TypeFit.INCOMPATIBLE;
        }
        return lengths.longest > room ? TypeFit.NARROWER : roomy;
    }

    private static Optional<Lengths> lengths(String row, ModelType model, Type declared) {
        if (declared instanceof Type.Text text) {
            return Optional.of(new Lengths(0, text.length().orElse(Integer.MAX_VALUE)));
        }
        if (model.key().equals("ENUM") && !model.values().isEmpty()) {
            return Optional.of(new Lengths(
                    model.values().stream()
                            .mapToInt(PostgresTypeFit::characters)
                            .min()
                            .getAsInt(),
                    model.values().stream()
                            .mapToInt(PostgresTypeFit::characters)
                            .max()
                            .getAsInt()));
        }
        if (declared instanceof Type.Json || declared instanceof Type.Binary) {
            return Optional.of(new Lengths(0, Integer.MAX_VALUE));
        }
        return Optional.ofNullable(LENGTHS.get(row));
    }

    private static int characters(String value) {
        return value.codePointCount(0, value.length());
    }

    private static boolean holds(Type declared, Type actual) {
        if (actual instanceof Type.Int room) {
            return !(declared instanceof Type.Int value) || value.bytes() <= room.bytes();
        }
        if (actual instanceof Type.Real room) {
            return !(declared instanceof Type.Real value) || value.bytes() <= room.bytes();
        }
        if (actual instanceof Type.Decimal room && room.precision().isPresent()) {
            int wholeDigits = room.precision().getAsInt() - room.scale().orElse(0);
            return wholeDigits >= wholeDigits(declared);
        }
        return true;
    }

    /** Digits before the point that a value of the type may have. */
    private static int wholeDigits(Type declared) {
        if (declared instanceof Type.Int value) {
            return switch (value.bytes()) {
                case 1 -> 3;
                case 2 -> 5;
                case 3 -> 8;
                case 4 -> 10;
                default -> 19;
            };
        }
        if (declared instanceof Type.Decimal value) {
            OptionalInt precision = value.precision();
            return precision.isPresent() ? precision.getAsInt() - value.scale().orElse(0) : Integer.MAX_VALUE;
        }
        return declared instanceof Type.Real ? Integer.MAX_VALUE : 0;
    }
}
