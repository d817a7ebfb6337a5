package dev.sequelgate.sample.models;

import dev.sequelgate.engine.capture.Attribute;
import dev.sequelgate.engine.capture.Model;
import dev.sequelgate.engine.capture.Registry;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Relation;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.sample.models.Probe.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A model set beside the database that {@code sync()} made of it. */
record Scene(String set, Registry registry, Schema schema, Dependents dependents) {
    /** A foreign key with the table that it belongs to. */
    record Reference(Table table, ForeignKey key) {}

    /**
     * A column of one model.
     *
     * @param attributes usually one; two associations that are each other's reverse may make two of one column
     */
    record Mapped(Model model, List<Attribute> attributes) {
        Attribute attribute() {
            return attributes.get(0);
        }

        /** True for the column that says when a row was deleted, which no INSERT writes. */
        boolean writtenByDeletion() {
            return model.deletedAt().filter(attribute().name()::equals).isPresent();
        }

        Map<String, Value> with(Value value) {
            Map<String, Value> values = new LinkedHashMap<>();
            attributes.forEach(attribute -> values.put(attribute.name(), value));
            return values;
        }
    }

    /** The tables that models map to. */
    List<Table> tables() {
        return schema.tables().stream()
                .filter(table -> !models(table.name()).isEmpty())
                .toList();
    }

    List<Model> models(QualifiedName relation) {
        return registry.models().stream()
                .filter(model -> same(model.schema().orElse("public"), relation.schema())
                        && same(model.table(), relation.name()))
                .toList();
    }

    /** Every model that has the column. */
    List<Mapped> mapped(Relation relation, Column column) {
        return models(relation.name()).stream()
                .flatMap(model -> mapped(model, column).stream())
                .toList();
    }

    Optional<Mapped> mapped(Model model, Relation relation, Identifier column) {
        return relation.column(column).flatMap(found -> mapped(model, found));
    }

    private Optional<Mapped> mapped(Model model, Column column) {
        List<Attribute> attributes = model.attributes().stream()
                .filter(attribute -> !attribute.virtual() && same(attribute.column(), column.name()))
                .toList();
        return attributes.isEmpty() ? Optional.empty() : Optional.of(new Mapped(model, attributes));
    }

    List<Reference> references() {
        List<Reference> all = new ArrayList<>();
        tables().forEach(table -> table.foreignKeys().forEach(key -> all.add(new Reference(table, key))));
        return all;
    }

    /** As findings spell a relation. */
    String name(QualifiedName relation) {
        return relation.schema().equals(schema.defaultNamespace())
                ? relation.name().value()
                : relation.toString();
    }

    static String quoted(QualifiedName name) {
        return quoted(name.schema()) + "." + quoted(name.name());
    }

    static String quoted(Identifier name) {
        return "\"" + name.value().replace("\"", "\"\"") + "\"";
    }

    /** As the models write it, or as the server stores what is not quoted. */
    private boolean same(String written, Identifier stored) {
        return written.equals(stored.value())
                || (!registry.options().quoteIdentifiers()
                        && written.toLowerCase(Locale.ROOT).equals(stored.value()));
    }
}
