package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.Renderer;
import dev.sequelgate.engine.schema.Type;
import java.util.OptionalInt;

/** Spells types as PostgreSQL's own {@code format_type} does. */
final class PostgresTypeText {
    private final Renderer renderer;

    PostgresTypeText(Renderer renderer) {
        this.renderer = renderer;
    }

    String of(Type type) {
        if (type instanceof Type.Int integer) {
            return integer.bytes() <= 2 ? "smallint" : integer.bytes() == 8 ? "bigint" : "integer";
        }
        if (type instanceof Type.Real real) {
            return real.bytes() == 4 ? "real" : "double precision";
        }
        if (type instanceof Type.Decimal decimal) {
            return "numeric"
                    + (decimal.precision().isEmpty()
                            ? ""
                            : "(" + decimal.precision().getAsInt() + ","
                                    + decimal.scale().orElse(0) + ")");
        }
        if (type instanceof Type.Text text) {
            return switch (text.kind()) {
                case CHAR -> "character" + argument(text.length());
                case VARCHAR -> "character varying" + argument(text.length());
                case TEXT -> "text";
                case CASE_INSENSITIVE -> "citext";
            };
        }
        if (type instanceof Type.Time time) {
            return "time" + argument(time.precision()) + zone(time.zoned());
        }
        if (type instanceof Type.Timestamp timestamp) {
            return "timestamp" + argument(timestamp.precision()) + zone(timestamp.zoned());
        }
        if (type instanceof Type.Spatial spatial) {
            String name = spatial.geography() ? "geography" : "geometry";
            String srid = spatial.srid().isPresent() ? "," + spatial.srid().getAsInt() : "";
            return spatial.shape().isEmpty() ? name : name + "(" + spatial.shape() + srid + ")";
        }
        if (type instanceof Type.EnumOf enumOf) {
            return renderer.quote(enumOf.name());
        }
        if (type instanceof Type.ArrayOf array) {
            return of(array.element()) + "[]";
        }
        if (type instanceof Type.Range range) {
            return range.name();
        }
        if (type instanceof Type.Json json) {
            return json.binary() ? "jsonb" : "json";
        }
        return simple(type);
    }

    private static String simple(Type type) {
        if (type instanceof Type.Bool) {
            return "boolean";
        }
        if (type instanceof Type.Binary) {
            return "bytea";
        }
        if (type instanceof Type.Date) {
            return "date";
        }
        if (type instanceof Type.Interval) {
            return "interval";
        }
        if (type instanceof Type.Uuid) {
            return "uuid";
        }
        return type instanceof Type.Named named ? named.text() : type.toString();
    }

    private static String argument(OptionalInt number) {
        return number.isPresent() ? "(" + number.getAsInt() + ")" : "";
    }

    private static String zone(boolean zoned) {
        return zoned ? " with time zone" : " without time zone";
    }
}
