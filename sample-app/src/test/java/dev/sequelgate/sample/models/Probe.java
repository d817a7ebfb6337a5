package dev.sequelgate.sample.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the queries of one model must do after a sabotage, if the judgement is right.
 *
 * @param select what becomes of a SELECT of all its attributes
 */
record Probe(String model, Select select, List<Insert> inserts) {
    /** The fate of a SELECT. */
    enum Select {
        WORKS,
        FAILS,
        /** Sequelize 7 refuses to read some values that the column holds; the INSERT decides. */
        EITHER
    }

    Probe {
        inserts = List.copyOf(inserts);
    }

    /** Every SELECT and INSERT of the model fails. */
    static Probe allFails(String model) {
        return new Probe(model, Select.FAILS, List.of(Insert.ordinary(false)));
    }

    /** Every SELECT and ordinary INSERT of the model works. */
    static Probe allWorks(String model) {
        return new Probe(model, Select.WORKS, List.of(Insert.ordinary(true)));
    }

    static Probe readable(String model, Insert... inserts) {
        return new Probe(model, Select.WORKS, List.of(inserts));
    }

    /** A model on a view, which nobody writes to. */
    static Probe unreadable(String model) {
        return new Probe(model, Select.FAILS, List.of());
    }

    /**
     * One INSERT of an ordinary row in which some attributes have other values.
     *
     * @param values by attribute
     * @param conflict the columns whose unique an upsert relies on; none is a plain INSERT
     * @param before whether it works on the database as {@code sync()} made it
     * @param after whether it works after the sabotage
     */
    record Insert(String name, Map<String, Value> values, List<String> conflict, boolean before, boolean after) {
        Insert {
            values = Map.copyOf(values);
            conflict = List.copyOf(conflict);
        }

        Insert(String name, Map<String, Value> values, boolean before, boolean after) {
            this(name, values, List.of(), before, after);
        }

        static Insert ordinary(boolean after) {
            return new Insert("ordinary", Map.of(), true, after);
        }

        Map<String, Object> asJson() {
            Map<String, Object> plain = new LinkedHashMap<>();
            values.forEach((attribute, value) -> plain.put(attribute, value.asJson()));
            return conflict.isEmpty()
                    ? Map.of("name", name, "values", plain)
                    : Map.of("name", name, "values", plain, "conflict", conflict);
        }
    }

    /** A value of an attribute in the oracle's words. */
    record Value(String how, Object value) {
        static final Value NULL = new Value("null", "");
        /** Not given at all. */
        static final Value OMITTED = new Value("omit", "");
        /** The largest or longest that the attribute's type promises. */
        static final Value WIDEST = new Value("widest", "");
        /** That of the row which is there. */
        static final Value SEEDED = new Value("seeded", "");

        static Value given(Object value) {
            return new Value("given", value);
        }

        Map<String, Object> asJson() {
            return Map.of("how", how, "value", value);
        }
    }
}
