package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One row of the catalog, by column names. */
record CatalogRow(Map<String, String> cells) {
    static List<CatalogRow> all(ResultSet rows) throws SQLException {
        ResultSetMetaData names = rows.getMetaData();
        List<CatalogRow> all = new ArrayList<>();
        while (rows.next()) {
            Map<String, String> cells = new HashMap<>();
            for (int column = 1; column <= names.getColumnCount(); column++) {
                String value = rows.getString(column);
                if (value != null) {
                    cells.put(names.getColumnLabel(column), value);
                }
            }
            all.add(new CatalogRow(cells));
        }
        return all;
    }

    /** Empty where the cell is null. */
    String text(String name) {
        return cells.getOrDefault(name, "");
    }

    /** Empty where the cell is null, but not where it holds nothing. */
    Optional<String> notNull(String name) {
        return Optional.ofNullable(cells.get(name));
    }

    /** Empty where the cell is null or holds nothing. */
    Optional<String> present(String name) {
        return Optional.ofNullable(cells.get(name)).filter(value -> !value.isEmpty());
    }

    OptionalInt number(String name) {
        return present(name)
                .map(value -> OptionalInt.of(Integer.parseInt(value)))
                .orElse(OptionalInt.empty());
    }

    boolean says(String name, String value) {
        return text(name).equalsIgnoreCase(value);
    }

    Identifier name(String name) {
        return Identifier.of(text(name));
    }

    QualifiedName relation() {
        return new QualifiedName(name("namespace"), name("relation"));
    }
}
