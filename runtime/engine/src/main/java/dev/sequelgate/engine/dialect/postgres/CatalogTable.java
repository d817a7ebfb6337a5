package dev.sequelgate.engine.dialect.postgres;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All objects of one kind as {@code catalog.sql} gives them: a list of values for each property. */
final class CatalogTable {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, List<@Nullable String>> properties = new HashMap<>();

    private CatalogTable() {}

    static CatalogTable read(byte[] document) {
        CatalogTable table = new CatalogTable();
        try (JsonParser parser = JSON.createParser(document)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                table.properties.put(parser.currentName(), values(parser));
            }
        } catch (IOException malformed) {
            throw new UncheckedIOException("the catalog query returned unreadable JSON", malformed);
        }
        return table;
    }

    /** json_agg of no rows is null instead of an array. */
    private static List<@Nullable String> values(JsonParser parser) throws IOException {
        List<@Nullable String> values = new ArrayList<>();
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                values.add(token == JsonToken.VALUE_NULL ? null : parser.getText());
            }
        }
        return values;
    }

    Property property(String name) {
        List<@Nullable String> values = properties.get(name);
        if (values == null) {
            throw new IllegalStateException("catalog.sql gives no property " + name);
        }
        return new Property(name, values);
    }

    int size() {
        return properties.values().iterator().next().size();
    }

    /** One property of all objects, by the object's position. */
    record Property(String name, List<@Nullable String> values) {
        String text(int row) {
            String value = values.get(row);
            if (value == null) {
                throw new IllegalStateException("catalog.sql gives no value for " + name);
            }
            return value;
        }

        Optional<String> optional(int row) {
            return Optional.ofNullable(values.get(row));
        }

        boolean present(int row) {
            return values.get(row) != null;
        }

        boolean flag(int row) {
            return text(row).equals("true");
        }

        int number(int row) {
            return Integer.parseInt(text(row));
        }

        /** Numbers separated by spaces. */
        List<Integer> numbers(int row) {
            List<Integer> numbers = new ArrayList<>(2);
            for (String number : words(row)) {
                numbers.add(Integer.valueOf(number));
            }
            return numbers;
        }

        List<String> words(int row) {
            String text = text(row);
            if (text.isEmpty()) {
                return List.of();
            }
            return text.indexOf(' ') < 0 ? List.of(text) : List.of(text.split(" "));
        }
    }
}
