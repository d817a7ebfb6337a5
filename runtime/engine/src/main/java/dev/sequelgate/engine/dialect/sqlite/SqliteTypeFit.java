package dev.sequelgate.engine.dialect.sqlite;

import dev.sequelgate.engine.dialect.ModelType;
import dev.sequelgate.engine.dialect.TypeFit;
import dev.sequelgate.engine.dialect.TypePairs;
import dev.sequelgate.engine.schema.Type;
import java.util.Map;
import java.util.Optional;

/** Judges one pair of a model's type and a column's type by the measured table: no length or precision matters here. */
final class SqliteTypeFit {
    /** The Sequelize type whose values a model most likely sends when it wrote the type as SQL text. */
    private static final Map<String, String> MODEL_OF_COLUMN = Map.ofEntries(
            Map.entry("int", "INTEGER"),
            Map.entry("bool", "BOOLEAN"),
            Map.entry("decimal", "DECIMAL"),
            Map.entry("real", "DOUBLE"),
            Map.entry("varchar", "STRING"),
            Map.entry("char", "CHAR"),
            Map.entry("text", "TEXT"),
            Map.entry("blob", "BLOB"),
            Map.entry("date", "DATEONLY"),
            Map.entry("time", "TIME"),
            Map.entry("datetime", "DATE"),
            Map.entry("uuid", "UUID"),
            Map.entry("json", "JSON"),
            Map.entry("jsonb", "JSONB"));

    private final TypePairs pairs;

    SqliteTypeFit(TypePairs pairs) {
        this.pairs = pairs;
    }

    TypeFit of(ModelType model, Type declared, Type actual) {
        if (same(declared, actual)) {
            return TypeFit.SAME;
        }
        Optional<String> row = model.writtenAsSql()
                ? kind(declared).map(MODEL_OF_COLUMN::get)
                : Optional.of(model.binary() && model.key().equals("STRING") ? "STRING.BINARY" : model.key());
        TypeFit fit = row.flatMap(key -> kind(actual).map(column -> pairs.fit(key, column)))
                .orElse(TypeFit.UNKNOWN);
        return fit == TypeFit.PARSED
                        && isNumber(declared)
                        && kind(actual).filter("strict-int"::equals).isPresent()
                ? TypeFit.NARROWER
                : fit;
    }

    /** Every whole number has the same room, and a length means nothing. */
    private static boolean same(Type declared, Type actual) {
        return declared.equals(actual)
                || (declared instanceof Type.Int && actual instanceof Type.Int)
                || (declared instanceof Type.Text one
                        && actual instanceof Type.Text other
                        && one.kind() == other.kind()
                        && one.length().equals(other.length()));
    }

    private static boolean isNumber(Type type) {
        return type instanceof Type.Int || type instanceof Type.Decimal || type instanceof Type.Real;
    }

    /** The column's word in the tables of type pairs; empty for those that they do not know. */
    private static Optional<String> kind(Type type) {
        if (type instanceof Type.Text text) {
            return Optional.of(
                    switch (text.kind()) {
                        case CHAR -> "char";
                        case VARCHAR -> "varchar";
                        case TEXT, CASE_INSENSITIVE -> "text";
                    });
        }
        if (type instanceof Type.Json json) {
            return Optional.of(json.binary() ? "jsonb" : "json");
        }
        if (type instanceof Type.Named named) {
            return Optional.of(named.text().isEmpty() ? "none" : named.text());
        }
        return Optional.ofNullable(KINDS.get(type.getClass()));
    }

    private static final Map<Class<? extends Type>, String> KINDS = Map.of(
            Type.Int.class, "int",
            Type.Bool.class, "bool",
            Type.Decimal.class, "decimal",
            Type.Real.class, "real",
            Type.Binary.class, "blob",
            Type.Date.class, "date",
            Type.Time.class, "time",
            Type.Timestamp.class, "datetime",
            Type.Uuid.class, "uuid");
}
