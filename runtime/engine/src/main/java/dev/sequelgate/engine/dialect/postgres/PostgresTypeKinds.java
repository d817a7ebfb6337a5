package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.ModelType;
import dev.sequelgate.engine.schema.Type;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words by which {@code type-pairs-6.txt} and {@code type-pairs-7.txt} know column types and model types. */
final class PostgresTypeKinds {
    /** The Sequelize type whose values a model most likely sends when it wrote the type as SQL text. */
    private static final Map<String, String> MODEL_OF_COLUMN = Map.ofEntries(
            Map.entry("int2", "SMALLINT"),
            Map.entry("int4", "INTEGER"),
            Map.entry("int8", "BIGINT"),
            Map.entry("numeric", "DECIMAL"),
            Map.entry("float4", "REAL"),
            Map.entry("float8", "DOUBLE"),
            Map.entry("bool", "BOOLEAN"),
            Map.entry("varchar", "STRING"),
            Map.entry("char", "CHAR"),
            Map.entry("text", "TEXT"),
            Map.entry("citext", "CITEXT"),
            Map.entry("date", "DATEONLY"),
            Map.entry("time", "TIME"),
            Map.entry("timestamp", "DATE"),
            Map.entry("timestamptz", "DATE"),
            Map.entry("uuid", "UUID"),
            Map.entry("json", "JSON"),
            Map.entry("jsonb", "JSONB"),
            Map.entry("bytea", "BLOB"),
            Map.entry("hstore", "HSTORE"),
            Map.entry("inet", "INET"),
            Map.entry("cidr", "CIDR"),
            Map.entry("macaddr", "MACADDR"),
            Map.entry("macaddr8", "MACADDR8"));

    /** The server's types that Sequelize has none for: a model that names one sends texts. */
    private static final Set<String> WRITTEN_AS_TEXT = Set.of(
            "bit",
            "bit varying",
            "box",
            "circle",
            "interval",
            "jsonpath",
            "line",
            "lseg",
            "money",
            "name",
            "oid",
            "path",
            "pg_lsn",
            "point",
            "polygon",
            "regclass",
            "timetz",
            "tsquery",
            "tsvector",
            "xml");

    private PostgresTypeKinds() {}

    /** The row of the table; empty when nothing is known about such values. */
    static Optional<String> ofModel(ModelType model, Type declared) {
        if (model.writtenAsSql()) {
            return ofWrittenSql(declared);
        }
        if (model.key().equals("ARRAY")) {
            return model.element().map(PostgresTypeKinds::innermost).map(element -> "ARRAY(" + element.key() + ")");
        }
        if (model.key().equals("RANGE")) {
            return Optional.of("RANGE(" + model.subtype().orElse("INTEGER").toUpperCase(Locale.ROOT) + ")");
        }
        boolean bytes = model.binary() && declared instanceof Type.Binary;
        return Optional.of(bytes ? "STRING.BINARY" : model.key());
    }

    private static Optional<String> ofWrittenSql(Type declared) {
        if (declared instanceof Type.ArrayOf array) {
            return ofColumn(array.element())
                    .flatMap(kind -> Optional.ofNullable(MODEL_OF_COLUMN.get(kind)))
                    .map(key -> "ARRAY(" + key + ")");
        }
        return ofColumn(declared).flatMap(kind -> {
            Optional<String> ordinary = Optional.ofNullable(MODEL_OF_COLUMN.get(kind));
            return ordinary.isEmpty() && WRITTEN_AS_TEXT.contains(withoutLength(kind))
                    ? Optional.of("STRING")
                    : ordinary;
        });
    }

    private static String withoutLength(String kind) {
        int parenthesis = kind.indexOf('(');
        return parenthesis < 0 ? kind : kind.substring(0, parenthesis);
    }

    private static ModelType innermost(ModelType type) {
        return type.element().map(PostgresTypeKinds::innermost).orElse(type);
    }

    /** The column's word; empty for types that the table does not know by themselves, such as domains. */
    static Optional<String> ofColumn(Type type) {
        if (type instanceof Type.ArrayOf array) {
            return ofColumn(array.element()).map(element -> element + "[]");
        }
        return Optional.of(plain(type));
    }

    private static String plain(Type type) {
        if (type instanceof Type.Int integer) {
            return "int" + integer.bytes();
        }
        if (type instanceof Type.Real real) {
            return "float" + real.bytes();
        }
        if (type instanceof Type.Text text) {
            return switch (text.kind()) {
                case CHAR -> "char";
                case VARCHAR -> "varchar";
                case TEXT -> "text";
                case CASE_INSENSITIVE -> "citext";
            };
        }
        if (type instanceof Type.Time time) {
            return time.zoned() ? "timetz" : "time";
        }
        if (type instanceof Type.Timestamp timestamp) {
            return timestamp.zoned() ? "timestamptz" : "timestamp";
        }
        if (type instanceof Type.Json json) {
            return json.binary() ? "jsonb" : "json";
        }
        if (type instanceof Type.Range range) {
            return range.name();
        }
        if (type instanceof Type.Named named) {
            return named.text();
        }
        return simple(type);
    }

    private static String simple(Type type) {
        if (type instanceof Type.Bool) {
            return "bool";
        }
        if (type instanceof Type.Decimal) {
            return "numeric";
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
        return type instanceof Type.EnumOf ? "enum" : "geometry";
    }
}
