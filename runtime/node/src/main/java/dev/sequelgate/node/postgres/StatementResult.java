package dev.sequelgate.node.postgres;

import dev.sequelgate.node.JsonBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Field;
import org.postgresql.core.Tuple;

/**
 * What one statement of a query gave: its columns and rows as the server's text, and its command tag.
 *
 * @param fields empty when the statement returns no rows
 * @param tag for example {@code INSERT 0 1}; null for an empty statement
 */
record StatementResult(
        Optional<List<Field>> fields,
        List<Tuple> tuples,
        @Nullable String tag) {
    /** How {@link #rows} writes a column: the characters that JavaScript sends, one per column. */
    private static final char NUMBER = 'n';

    private static final char BOOLEAN = 'b';
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final int TYPICAL_CELL = 24;

    /** The columns in the order and with the names of node-postgres' field descriptions, as a JSON array. */
    String fieldsJson() {
        JsonBytes json = new JsonBytes(1024).raw('[');
        String separator = "";
        for (Field field : fields.orElseGet(List::of)) {
            json.raw(separator)
                    .raw("{\"name\":")
                    .string(field.getColumnLabel())
                    .raw(",\"tableID\":" + Integer.toUnsignedLong(field.getTableOid()))
                    .raw(",\"columnID\":" + field.getPositionInTable())
                    .raw(",\"dataTypeID\":" + Integer.toUnsignedLong(field.getOID()))
                    .raw(",\"dataTypeSize\":" + field.getLength())
                    .raw(",\"dataTypeModifier\":" + field.getMod())
                    .raw(",\"format\":\"text\"}");
            separator = ",";
        }
        return json.raw(']').toString();
    }

    /**
     * All rows as one JSON array, of arrays or of objects.
     *
     * <p>A number that JSON does not know (NaN, Infinity) is written as a string.
     *
     * @param kinds one character per column: {@code n} number, {@code b} boolean, anything else text
     */
    String rows(String kinds, boolean asArrays) {
        List<Field> columns = fields.orElseGet(List::of);
        int width = columns.size();
        byte[][] heads = new byte[width][];
        for (int i = 0; i < width; i++) {
            String name =
                    asArrays ? "" : new JsonBytes(64).string(columns.get(i).getColumnLabel()) + ":";
            heads[i] = ((i == 0 ? "" : ",") + name).getBytes(StandardCharsets.UTF_8);
        }
        JsonBytes json = new JsonBytes(tuples.size() * width * TYPICAL_CELL).raw('[');
        boolean first = true;
        for (Tuple tuple : tuples) {
            if (!first) {
                json.raw(',');
            }
            first = false;
            json.raw(asArrays ? '[' : '{');
            for (int i = 0; i < width; i++) {
                json.raw(heads[i]);
                cell(json, tuple.get(i), kinds.charAt(i));
            }
            json.raw(asArrays ? ']' : '}');
        }
        return json.raw(']').toString();
    }

    private static void cell(JsonBytes json, byte @Nullable [] text, char kind) {
        if (text != null && kind == NUMBER && isJsonNumber(text)) {
            json.raw(text);
        } else if (text != null && kind == BOOLEAN) {
            json.raw(text.length == 1 && text[0] == 't' ? TRUE : FALSE);
        } else {
            json.string(text);
        }
    }

    private static boolean isJsonNumber(byte[] text) {
        int first = text.length > 1 && text[0] == '-' ? 1 : 0;
        return text.length > first && text[first] >= '0' && text[first] <= '9';
    }
}
