package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.dialect.ModelType;
import dev.sequelgate.engine.schema.Type;
import java.util.Map;
import java.util.Optional;

/** The words by which the tables of type pairs know column types and model types. */
final class MysqlTypeKinds {
    /** The Sequelize type whose values a model most likely sends when it wrote the type as SQL text. */
    private static final Map<String, String> MODEL_OF_COLUMN = Map.ofEntries(
            Map.entry("int1", "TINYINT"),
            Map.entry("int2", "SMALLINT"),
            Map.entry("int3", "MEDIUMINT"),
            Map.entry("int4", "INTEGER"),
            Map.entry("int8", "BIGINT"),
            Map.entry("bool", "BOOLEAN"),
            Map.entry("decimal", "DECIMAL"),
            Map.entry("float", "FLOAT"),
            Map.entry("double", "DOUBLE"),
            Map.entry("varchar", "STRING"),
            Map.entry("char", "CHAR"),
            Map.entry("text", "TEXT"),
            Map.entry("varbinary", "BLOB"),
            Map.entry("binary", "BLOB"),
            Map.entry("blob", "BLOB"),
            Map.entry("date", "DATEONLY"),
            Map.entry("time", "TIME"),
            Map.entry("datetime", "DATE"),
            Map.entry("timestamp", "DATE"),
            Map.entry("json", "JSON"),
            Map.entry("uuid", "UUID"),
            Map.entry("enum", "ENUM"));

    private MysqlTypeKinds() {}

    static Optional<String> ofModel(ModelType model, Type declared) {
        if (model.writtenAsSql()) {
            return ofColumn(declared).map(MODEL_OF_COLUMN::get);
        }
        boolean binary = model.binary() && model.key().equals("STRING");
        return Optional.of(binary ? "STRING.BINARY" : model.key());
    }

    /** The column's word; empty for types that the tables do not know. */
    static Optional<String> ofColumn(Type type) {
        if (type instanceof Type.Int integer) {
            return Optional.of("int" + integer.bytes());
        }
        if (type instanceof Type.Real real) {
            return Optional.of(real.bytes() == 4 ? "float" : "double");
        }
        if (type instanceof Type.Text text) {
            return Optional.of(
                    switch (text.kind()) {
                        case CHAR -> "char";
                        case VARCHAR -> "varchar";
                        case TEXT, CASE_INSENSITIVE -> "text";
                    });
        }
        if (type instanceof Type.Timestamp timestamp) {
            return Optional.of(timestamp.zoned() ? "timestamp" : "datetime");
        }
        if (type instanceof Type.Spatial spatial) {
            return Optional.of(spatial.shape());
        }
        if (type instanceof Type.Named named) {
            return Optional.of(word(named.text()));
        }
        return simple(type);
    }

    private static String word(String text) {
        String word = text.replaceFirst("[ (].*", "");
        return word.equals("bit") && !text.equals("bit(1)") ? "bits" : word;
    }

    private static Optional<String> simple(Type type) {
        if (type instanceof Type.Bool) {
            return Optional.of("bool");
        }
        if (type instanceof Type.Decimal) {
            return Optional.of("decimal");
        }
        if (type instanceof Type.Binary) {
            return Optional.of("blob");
        }
        if (type instanceof Type.Date) {
            return Optional.of("date");
        }
        if (type instanceof Type.Time) {
            return Optional.of("time");
        }
        if (type instanceof Type.Json) {
            return Optional.of("json");
        }
        if (type instanceof Type.Uuid) {
            return Optional.of("uuid");
        }
        return type instanceof Type.InlineEnum ? Optional.of("enum") : Optional.empty();
    }
}
