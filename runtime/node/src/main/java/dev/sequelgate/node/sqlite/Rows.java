package dev.sequelgate.node.sqlite;

import dev.sequelgate.node.NodeRuntime;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** What a statement gave: rows, and what it changed. */
record Rows(List<String> columns, List<List<@Nullable Object>> rows, long lastId, long changes) {
    static final Rows NONE = new Rows(List.of(), List.of(), 0, 0);

    static List<String> columns(ResultSet result) throws SQLException {
        ResultSetMetaData names = result.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= names.getColumnCount(); column++) {
            columns.add(names.getColumnLabel(column));
        }
        return columns;
    }

    /** The row that the result stands on. */
    static List<@Nullable Object> cells(ResultSet result, int width) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>(width);
        for (int column = 1; column <= width; column++) {
            Object cell = result.getObject(column);
            // JavaScript's numbers are doubles, as the add-on makes them.
            cells.add(cell instanceof Long large ? (Object) large.doubleValue() : cell);
        }
        return cells;
    }

    /** On the loop's thread. */
    ProxyObject script(NodeRuntime runtime) {
        List<Object> found = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell instanceof byte[] bytes ? runtime.buffer(bytes) : cell));
            found.add(ProxyArray.fromList(new ArrayList<Object>(cells)));
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("columns", ProxyArray.fromList(new ArrayList<Object>(columns)));
        members.put("rows", ProxyArray.fromList(found));
        members.put("lastID", (double) lastId);
        members.put("changes", (double) changes);
        return ProxyObject.fromMap(members);
    }
}
