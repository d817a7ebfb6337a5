package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.schema.Column;
import java.util.Optional;

/** Where a column's value comes from when an INSERT does not give one, and the expression where that says more. */
record ColumnDefault(Column.Source source, Optional<String> text) {
    /**
     * @param expression as {@code pg_get_expr} prints it
     * @param ownedSequence the sequence that is dropped with the column
     * @param identity {@code pg_attribute.attidentity}
     * @param generated {@code pg_attribute.attgenerated}
     */
    static ColumnDefault of(
            Optional<String> expression, Optional<String> ownedSequence, String identity, String generated) {
        if (!generated.isEmpty()) {
            return new ColumnDefault(Column.Source.GENERATED, expression);
        }
        if (!identity.isEmpty()) {
            return new ColumnDefault(
                    identity.equals("a") ? Column.Source.IDENTITY_ALWAYS : Column.Source.IDENTITY_BY_DEFAULT,
                    Optional.empty());
        }
        if (expression.isEmpty() || isNull(expression.get())) {
            return new ColumnDefault(Column.Source.PLAIN, Optional.empty());
        }
        if (!expression.get().startsWith("nextval(")) {
            return new ColumnDefault(Column.Source.PLAIN, expression);
        }
        boolean serial = ownedSequence
                .map(sequence -> "nextval('" + sequence.replace("'", "''") + "'::regclass)")
                .equals(expression);
        return new ColumnDefault(Column.Source.SEQUENCE, serial ? Optional.empty() : expression);
    }

    /** The server keeps DEFAULT NULL on types with modifiers, as {@code NULL::character varying}. */
    private static boolean isNull(String expression) {
        return expression.equals("NULL") || expression.startsWith("NULL::");
    }
}
