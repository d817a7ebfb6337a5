package dev.sequelgate.engine.dialect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The type of an attribute in Sequelize's own words, before any database has given it a meaning.
 *
 * @param key such as {@code STRING} or {@code DOUBLE}; empty when the model gave the type as SQL text
 * @param sql the type as Sequelize, or the model itself, spells it in SQL
 * @param element what an ARRAY holds
 * @param values of an ENUM, in declared order
 * @param length characters, or the display width of a number
 * @param subtype what a RANGE spans, such as {@code INTEGER}
 * @param shape of a GEOMETRY, such as {@code POINT}
 */
public record ModelType(
        String key,
        Optional<String> sql,
        Optional<ModelType> element,
        List<String> values,
        OptionalInt length,
        OptionalInt precision,
        OptionalInt scale,
        boolean unsigned,
        boolean binary,
        Optional<String> subtype,
        Optional<String> shape,
        OptionalInt srid) {
    public ModelType {
        values = List.copyOf(values);
    }

    /** A type that the model wrote as SQL text. */
    public static ModelType text(String sql) {
        return of("").withSql(sql);
    }

    public static ModelType of(String key) {
        return new ModelType(
                key,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty());
    }

    public ModelType withSql(String text) {
        return new ModelType(
                key,
                Optional.of(text),
                element,
                values,
                length,
                precision,
                scale,
                unsigned,
                binary,
                subtype,
                shape,
                srid);
    }

    /** True when the model gave SQL text instead of one of Sequelize's types. */
    public boolean writtenAsSql() {
        return key.isEmpty();
    }

    /** The type as a person who wrote the model would recognise it. */
    @Override
    public String toString() {
        if (writtenAsSql()) {
            return "'" + sql.orElse("") + "'";
        }
        String argument = element.map(ModelType::toString)
                .or(() -> subtype)
                .or(() -> shape)
                .orElseGet(() -> key.equals("ENUM") ? String.join(", ", values) : numbers());
        return key + (binary ? ".BINARY" : "") + (argument.isEmpty() ? "" : "(" + argument + ")");
    }

    private String numbers() {
        if (precision.isPresent()) {
            return precision.getAsInt() + (scale.isPresent() ? "," + scale.getAsInt() : "");
        }
        return length.isPresent() ? Integer.toString(length.getAsInt()) : "";
    }
}
