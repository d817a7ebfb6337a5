package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.dialect.ModelType;
import dev.sequelgate.engine.dialect.TypeFit;
import dev.sequelgate.engine.dialect.TypePairs;
import dev.sequelgate.engine.schema.Type;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Judges one pair of a model's type and a column's type: the measured table, then the sizes. */
final class MysqlTypeFit {
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
            Map.entry("BOOLEAN", new Lengths(1, 1)),
            // 2020-01-02 03:04:05, with a fraction where the column has one
            Map.entry("DATE", new Lengths(19, 26)),
            Map.entry("DATEONLY", new Lengths(10, 10)),
            Map.entry("TIME", new Lengths(5, 15)),
            Map.entry("UUID", new Lengths(36, 36)));

    private static final String ANY_SHAPE = "geometry";

    private record Lengths(int shortest, int longest) {}

    private final TypePairs pairs;

    MysqlTypeFit(TypePairs pairs) {
        this.pairs = pairs;
    }

    TypeFit of(ModelType model, Type declared, Type actual) {
        if (same(declared, actual)) {
            return TypeFit.SAME;
        }
        if (declared instanceof Type.Spatial wanted && actual instanceof Type.Spatial found) {
            return shape(wanted, found);
        }
        Optional<String> row = MysqlTypeKinds.ofModel(model, declared);
        Optional<String> column = MysqlTypeKinds.ofColumn(actual);
        TypeFit fit = row.isPresent() && column.isPresent() ? pairs.fit(row.get(), column.get()) : TypeFit.UNKNOWN;
        return switch (fit) {
            case SAME, OTHER -> size(row.orElse(""), model, declared, actual, TypeFit.OTHER);
            // A number that is too large is refused: what is lost is room, not meaning.
            case PARSED -> onlyRoomIsLost(declared, actual) ? TypeFit.NARROWER : fit;
            case NOT_COMPARABLE -> size(row.orElse(""), model, declared, actual, fit);
            case NARROWER, INCOMPATIBLE, UNKNOWN -> fit;
        };
    }

    private static boolean same(Type declared, Type actual) {
        if (declared instanceof Type.InlineEnum) {
            return actual instanceof Type.InlineEnum;
        }
        if (declared instanceof Type.Uuid && actual instanceof Type.Text text) {
            return text.kind() == Type.Text.Kind.CHAR && text.length().orElse(0) == 36;
        }
        return declared.equals(actual);
    }

    private static TypeFit shape(Type.Spatial wanted, Type.Spatial found) {
        if (found.shape().equals(wanted.shape()) || found.shape().equals(ANY_SHAPE)) {
            return TypeFit.OTHER;
        }
        return wanted.shape().equals(ANY_SHAPE) ? TypeFit.NARROWER : TypeFit.INCOMPATIBLE;
    }

    /** A timestamp begins in 1970 and ends in 2038. */
    private static boolean onlyRoomIsLost(Type declared, Type actual) {
        return (isNumber(declared) && isNumber(actual))
                || (declared instanceof Type.Timestamp && actual instanceof Type.Timestamp);
    }

    private static boolean isNumber(Type type) {
        return type instanceof Type.Int
                || type instanceof Type.Decimal
                || type instanceof Type.Real
                || type instanceof Type.Bool;
    }

    /** @param roomy the answer when there is room for every value */
    private static TypeFit size(String row, ModelType model, Type declared, Type actual, TypeFit roomy) {
        OptionalInt room = room(actual);
        if (room.isPresent()) {
            return lengths(row, model, declared)
                    .map(lengths -> inText(lengths, room.getAsInt(), roomy))
                    .orElse(roomy);
        }
        return holds(declared, actual) ? roomy : TypeFit.NARROWER;
    }

    /** Characters or bytes that the column holds; empty where it is nothing that is as long as its values. */
    private static OptionalInt room(Type actual) {
        if (actual instanceof Type.Text text) {
            return text.length();
        }
        return actual instanceof Type.Binary binary ? binary.length() : OptionalInt.empty();
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
        if (declared instanceof Type.Binary binary) {
            return Optional.of(new Lengths(0, binary.length().orElse(Integer.MAX_VALUE)));
        }
        if (model.key().equals("ENUM") && !model.values().isEmpty()) {
            return Optional.of(new Lengths(
                    model.values().stream()
                            .mapToInt(MysqlTypeFit::characters)
                            .min()
                            .orElse(0),
                    model.values().stream()
                            .mapToInt(MysqlTypeFit::characters)
                            .max()
                            .orElse(0)));
        }
        if (declared instanceof Type.Json) {
            return Optional.of(new Lengths(0, Integer.MAX_VALUE));
        }
        return Optional.ofNullable(LENGTHS.get(row));
    }

    private static int characters(String value) {
        return value.codePointCount(0, value.length());
    }

    private static boolean holds(Type declared, Type actual) {
        if (actual instanceof Type.Int room && declared instanceof Type.Int value) {
            return value.unsigned() == room.unsigned()
                    ? value.bytes() <= room.bytes()
                    : value.unsigned() && value.bytes() < room.bytes();
        }
        if (actual instanceof Type.Real room && declared instanceof Type.Real value) {
            return value.bytes() <= room.bytes();
        }
        if (actual instanceof Type.Decimal room) {
            int scale = room.scale().orElse(0);
            int declaredScale =
                    declared instanceof Type.Decimal value ? value.scale().orElse(0) : 0;
            return room.precision().orElse(10) - scale >= wholeDigits(declared) && scale >= declaredScale;
        }
        return fraction(declared) <= fraction(actual)
                || !(actual instanceof Type.Timestamp || actual instanceof Type.Time);
    }

    /** Digits of a second's fraction. */
    private static int fraction(Type type) {
        if (type instanceof Type.Timestamp timestamp) {
            return timestamp.precision().orElse(0);
        }
        return type instanceof Type.Time time ? time.precision().orElse(0) : 0;
    }

    /** Digits before the point that a value of the type may have. */
    private static int wholeDigits(Type declared) {
        if (declared instanceof Type.Int value) {
            return switch (value.bytes()) {
                case 1 -> 3;
                case 2 -> 5;
                case 3 -> 8;
                case 4 -> 10;
                default -> value.unsigned() ? 20 : 19;
            };
        }
        if (declared instanceof Type.Decimal value) {
            return value.precision().orElse(10) - value.scale().orElse(0);
        }
        return declared instanceof Type.Real ? Integer.MAX_VALUE : 0;
    }
}
