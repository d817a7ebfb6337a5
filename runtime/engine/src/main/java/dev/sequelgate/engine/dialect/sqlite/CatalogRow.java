package dev.sequelgate.engine.dialect.sqlite;

import dev.sequelgate.engine.schema.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row of the catalog, by column names. */
record CatalogRow(Map<String, String> cells) {
    static List<CatalogRow> of(Connection connection, String query) throws SQLException {
        List<CatalogRow> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                Map<String, String> cells = new HashMap<>();
                for (int column = 1; column <= width; column++) {
                    String value = rows.getString(column);
                    if (value != null) {
                        cells.put(rows.getMetaData().getColumnLabel(column), value);
                    }
                }
                all.add(new CatalogRow(cells));
            }
        }
        return all;
    }

    /** Empty where the cell is null. */
    String text(String name) {
        return cells.getOrDefault(name, "");
    }

    /** Empty where the cell is null. */
    Optional<String> present(String name) {
        return Optional.ofNullable(cells.get(name));
    }

    /** Zero where the cell is null. */
    int number(String name) {
        return present(name).map(Integer::parseInt).orElse(0);
    }

    /** Whether a flag is set. */
    boolean says(String name) {
        return number(name) != 0;
    }

    Identifier name(String name) {
        return Identifier.of(text(name));
    }
}
