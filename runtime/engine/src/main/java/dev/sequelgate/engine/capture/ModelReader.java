package dev.sequelgate.engine.capture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sequelgate.engine.capture.Model.DeclaredIndex;
import dev.sequelgate.engine.capture.Model.UniqueKey;
import dev.sequelgate.engine.capture.Registry.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one model of the captured registry. */
final class ModelReader {
    private final JsonNode node;
    private final List<Problem> problems;
    private final String name;

    ModelReader(JsonNode node, List<Problem> problems) {
        this.node = node;
        this.problems = problems;
        this.name = Fields.text(node, "name").orElse("(unnamed)");
    }

    /** Empty, with a problem noted, when there is nothing to judge. */
    Optional<Model> read() {
        JsonNode table = node.path("table");
        Optional<String> tableName = table.isTextual()
                ? Fields.text(node, "table")
                : Fields.text(table, "table").or(() -> Fields.text(table, "tableName"));
        if (tableName.isEmpty()) {
            problem("the model has no table name that can be read");
            return Optional.empty();
        }
        List<Attribute> attributes = attributes();
        return Optional.of(new Model(
                name,
                tableName.get(),
                Fields.text(table, "schema"),
                Fields.text(node, "file"),
                Fields.integer(node, "line"),
                attributes,
                uniqueKeys(),
                indexes(),
                timestamps(),
                deletedAt(),
                implicitUniques(),
                Fields.text(node, "comment"),
                options()));
    }

    private List<Attribute> attributes() {
        Map<String, Attribute> byName = new LinkedHashMap<>();
        for (JsonNode column : node.path("columns")) {
            new AttributeReader(name, column, problems)
                    .read()
                    .ifPresent(attribute -> byName.put(attribute.name(), attribute));
        }
        return List.copyOf(byName.values());
    }

    private List<UniqueKey> uniqueKeys() {
        List<UniqueKey> keys = new ArrayList<>();
        Set<List<String>> seen = new LinkedHashSet<>();
        JsonNode declared = node.path("uniqueKeys");
        declared.fieldNames().forEachRemaining(key -> {
            List<String> columns = fieldNames(declared.path(key).path("fields"));
            if (columns.isEmpty()) {
                problem("the unique key " + key + " names no column");
            } else if (seen.add(columns)) {
                keys.add(new UniqueKey(key, columns));
            }
        });
        for (JsonNode column : node.path("columns")) {
            boolean alone = column.path("unique").isBoolean() && Fields.flag(column, "unique");
            Optional<String> stored = Fields.text(column, "column").or(() -> Fields.text(column, "attr"));
            if (alone && !Fields.flag(column, "virtual") && stored.isPresent() && seen.add(List.of(stored.get()))) {
                keys.add(new UniqueKey(stored.get(), List.of(stored.get())));
            }
        }
        return keys;
    }

    /** Fields are plain texts or objects that hold the column under one of several names. */
    private static List<String> fieldNames(JsonNode fields) {
        List<String> names = new ArrayList<>();
        for (JsonNode field : fields) {
            fieldName(field).ifPresent(names::add);
        }
        return names;
    }

    private static Optional<String> fieldName(JsonNode field) {
        if (field.isTextual() && !field.textValue().isBlank()) {
            return Optional.of(field.textValue());
        }
        return Fields.text(field, "column")
                .or(() -> Fields.text(field, "name"))
                .or(() -> Fields.text(field, "attribute"));
    }

    private List<DeclaredIndex> indexes() {
        List<DeclaredIndex> indexes = new ArrayList<>();
        for (JsonNode index : node.path("indexes")) {
            List<DeclaredIndex.Field> fields = new ArrayList<>();
            for (JsonNode field : index.path("fields")) {
                boolean expression = Fields.flag(field, "expr");
                fields.add(new DeclaredIndex.Field(
                        expression ? Optional.empty() : fieldName(field),
                        Fields.text(field, "order").orElse("").equalsIgnoreCase("DESC")));
            }
            if (fields.isEmpty()) {
                problem("the index " + Fields.text(index, "name").orElse("without a name") + " names no column");
                continue;
            }
            boolean unique = Fields.flag(index, "unique")
                    || Fields.text(index, "type").orElse("").equalsIgnoreCase("UNIQUE");
            indexes.add(new DeclaredIndex(
                    Fields.text(index, "name"),
                    unique,
                    Fields.text(index, "using"),
                    partial(index),
                    fields,
                    Fields.text(index, "sql")));
        }
        return indexes;
    }

    private static boolean partial(JsonNode index) {
        return Fields.flag(index, "partial")
                || Fields.text(index, "sql").orElse("").matches("(?is).*\\)\\s*WHERE\\s.*");
    }

    /** The columns that an INSERT always carries. A deletion time is not one of them: only a deletion writes it. */
    private Set<String> timestamps() {
        Set<String> names = new LinkedHashSet<>();
        JsonNode options = node.path("options");
        for (String option : List.of("createdAt", "updatedAt", "version")) {
            Fields.text(options, option).ifPresent(names::add);
        }
        for (JsonNode column : node.path("columns")) {
            String attribute = Fields.text(column, "attr").orElse("");
            boolean deletion =
                    attribute.equals(Fields.text(options, "deletedAt").orElse("deletedAt"));
            boolean date = Fields.text(column.path("type"), "key").orElse("").equals("DATE");
            if (Fields.flag(column, "autoGenerated") && date && !deletion) {
                names.add(attribute);
            }
        }
        return names;
    }

    private Optional<String> deletedAt() {
        JsonNode options = node.path("options");
        return Fields.flag(options, "paranoid") ? Fields.text(options, "deletedAt") : Optional.empty();
    }

    private Set<String> implicitUniques() {
        return new LinkedHashSet<>(Fields.texts(node.path("implicitUniques")));
    }

    private void problem(String message) {
        problems.add(new Problem(name, Optional.empty(), message));
    }

    private SortedMap<String, String> options() {
        SortedMap<String, String> options = new TreeMap<>();
        for (String option : List.of("engine", "charset", "collate")) {
            Fields.text(node, option).ifPresent(value -> options.put(option.toUpperCase(Locale.ROOT), value));
        }
        Fields.text(node, "rowFormat").ifPresent(value -> options.put("ROW_FORMAT", value.toUpperCase(Locale.ROOT)));
        return options;
    }
}
