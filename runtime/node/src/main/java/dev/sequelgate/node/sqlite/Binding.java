package dev.sequelgate.node.sqlite;

import dev.sequelgate.node.NodeRuntime;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of one call.
 *
 * @param names with their signs; empty where the values stand by position
 */
record Binding(List<String> names, List<@Nullable Object> values) {
    /** On the loop's thread, where JavaScript's values may be touched. */
    static @Nullable Binding read(NodeRuntime runtime, Value given) {
        if (given.isNull()) {
            return null;
        }
        List<String> names = new ArrayList<>();
        Value written = given.getMember("names");
        for (int i = 0; !written.isNull() && i < written.getArraySize(); i++) {
            names.add(written.getArrayElement(i).asString());
        }
        List<@Nullable Object> values = new ArrayList<>();
        Value all = given.getMember("values");
        for (int i = 0; i < all.getArraySize(); i++) {
            values.add(value(runtime, all.getArrayElement(i)));
        }
        return new Binding(names, values);
    }

    private static @Nullable Object value(NodeRuntime runtime, Value value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isString()) {
            return value.asString();
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? 1 : 0;
        }
        if (value.isNumber()) {
            return value.asInt();
        }
        return value.hasMember("blob")
                ? runtime.bytes(value.getMember("blob"))
                : (Object) value.getMember("real").asDouble();
    }

    void apply(PreparedStatement statement, ParameterNames parameters) throws SQLException, SqliteFault {
        for (int i = 0; i < values.size(); i++) {
            OptionalInt position = names.isEmpty() ? OptionalInt.of(i + 1) : parameters.position(names.get(i));
            if (position.isEmpty() || position.getAsInt() < 1 || position.getAsInt() > parameters.count()) {
                throw SqliteFault.outOfRange();
            }
            statement.setObject(position.getAsInt(), values.get(i));
        }
    }
}
