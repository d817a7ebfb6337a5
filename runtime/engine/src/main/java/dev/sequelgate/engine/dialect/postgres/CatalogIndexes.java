package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.postgres.CatalogTable.Property;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Index;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the indexes that no constraint owns. */
final class CatalogIndexes {
    private static final String NO_COLLATION = "0";
    private static final String DEFAULT_COLLATION = "100";
    private static final int DESCENDING = 1;

    private final CatalogTable indexes;
    private final Map<String, Map<Integer, String>> expressions = new HashMap<>();
    private final Map<String, String> collations;
    private final Map<String, String> operatorClasses;

    CatalogIndexes(
            CatalogTable indexes, CatalogTable expressions, CatalogTable collations, CatalogTable operatorClasses) {
        this.indexes = indexes;
        this.collations = names(collations);
        this.operatorClasses = names(operatorClasses);
        Property index = expressions.property("index");
        Property part = expressions.property("part");
        Property text = expressions.property("text");
        for (int row = 0; row < expressions.size(); row++) {
            this.expressions
                    .computeIfAbsent(index.text(row), absent -> new HashMap<>())
                    .put(part.number(row), text.text(row));
        }
    }

    private static Map<String, String> names(CatalogTable table) {
        Map<String, String> names = new HashMap<>();
        Property id = table.property("id");
        Property name = table.property("name");
        for (int row = 0; row < table.size(); row++) {
            names.put(id.text(row), name.text(row));
        }
        return names;
    }

    /** @param statements by the index's oid; none where they were not read */
    void addTo(
            Map<String, RelationDraft> relations,
            Map<String, Map<Integer, String>> comments,
            Map<String, String> statements) {
        Property relation = indexes.property("relation");
        Property id = indexes.property("id");
        Property name = indexes.property("name");
        Property unique = indexes.property("unique");
        Property method = indexes.property("method");
        Property columns = indexes.property("columns");
        Property keys = indexes.property("keys");
        Property predicate = indexes.property("predicate");
        for (int row = 0; row < indexes.size(); row++) {
            RelationDraft owner = relations.get(relation.text(row));
            if (owner == null) {
                throw new IllegalStateException("catalog.sql gives the index " + name.text(row) + " of no relation");
            }
            List<Integer> numbers = columns.numbers(row);
            int keyCount = keys.number(row);
            owner.indexes.add(new Index(
                    Identifier.of(name.text(row)),
                    unique.flag(row),
                    method.text(row),
                    parts(owner, row, numbers.subList(0, keyCount)),
                    owner.names(numbers.subList(keyCount, numbers.size())),
                    predicate.optional(row),
                    Optional.ofNullable(
                            comments.getOrDefault(id.text(row), Map.of()).get(0)),
                    Optional.ofNullable(statements.get(id.text(row)))));
        }
    }

    private List<Index.Part> parts(RelationDraft owner, int row, List<Integer> numbers) {
        List<Integer> options = indexes.property("options").numbers(row);
        List<String> partCollations = indexes.property("collations").words(row);
        List<String> partClasses = indexes.property("operatorClasses").words(row);
        Map<Integer, String> texts =
                expressions.getOrDefault(indexes.property("id").text(row), Map.of());
        List<Index.Part> parts = new ArrayList<>(numbers.size());
        for (int part = 0; part < numbers.size(); part++) {
            // Column number 0 stands for an expression.
            Optional<Column> column =
                    numbers.get(part) == 0 ? Optional.empty() : Optional.of(owner.column(numbers.get(part)));
            parts.add(new Index.Part(
                    column.map(Column::name),
                    column.isPresent() ? Optional.empty() : Optional.ofNullable(texts.get(part + 1)),
                    (options.get(part) & DESCENDING) != 0,
                    collation(partCollations.get(part), column.flatMap(Column::collation)),
                    Optional.ofNullable(operatorClasses.get(partClasses.get(part)))));
        }
        return parts;
    }

    /** Empty when the index sorts as the column does. */
    private Optional<String> collation(String id, Optional<String> ofColumn) {
        if (id.equals(NO_COLLATION)) {
            return Optional.empty();
        }
        Optional<String> name = id.equals(DEFAULT_COLLATION)
                ? ofColumn.map(differing -> "default")
                : Optional.ofNullable(collations.get(id));
        return name.equals(ofColumn) ? Optional.empty() : name;
    }
}
