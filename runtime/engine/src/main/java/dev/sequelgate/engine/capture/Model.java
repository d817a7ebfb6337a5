package dev.sequelgate.engine.capture;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One model of the application.
 *
 * @param name as the application defined it
 * @param table the table's name as Sequelize writes it
 * @param schema the schema that the model names; empty is the connection's own
 * @param file source file of the definition
 * @param line 1-based line of the definition
 * @param timestamps attributes that Sequelize fills by itself on every INSERT: createdAt, updatedAt and version
 * @param deletedAt the attribute that only a deletion writes, where rows are marked instead of deleted
 * @param options of the table, by MySQL's words: {@code ENGINE}, {@code CHARSET}, {@code COLLATE}, {@code ROW_FORMAT}
 * @param implicitUniques names of unique keys that belongsToMany added without anyone asking for them
 */
public record Model(
        String name,
        String table,
        Optional<String> schema,
        Optional<String> file,
        OptionalInt line,
        List<Attribute> attributes,
        List<UniqueKey> uniqueKeys,
        List<DeclaredIndex> indexes,
        Set<String> timestamps,
        Optional<String> deletedAt,
        Set<String> implicitUniques,
        Optional<String> comment,
        SortedMap<String, String> options) {
    public Model {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        attributes = List.copyOf(attributes);
        uniqueKeys = List.copyOf(uniqueKeys);
        indexes = List.copyOf(indexes);
        timestamps = Set.copyOf(timestamps);
        implicitUniques = Set.copyOf(implicitUniques);
    }

    /** Columns that the application asked to be unique together. */
    public record UniqueKey(String name, List<String> columns) {
        public UniqueKey {
            columns = List.copyOf(columns);
        }
    }

    /**
     * An index of the model's options.
     *
     * @param partial true when it has a WHERE
     * @param sql the statement with which Sequelize would create it
     */
    public record DeclaredIndex(
            Optional<String> name,
            boolean unique,
            Optional<String> method,
            boolean partial,
            List<Field> fields,
            Optional<String> sql) {
        public DeclaredIndex {
            fields = List.copyOf(fields);
        }

        /** @param column empty for an expression */
        public record Field(Optional<String> column, boolean descending) {}
    }
}
