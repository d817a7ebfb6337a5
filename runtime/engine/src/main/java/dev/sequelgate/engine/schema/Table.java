package dev.sequelgate.engine.schema;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table with everything that belongs to it.
 *
 * @param partitioned true for the parent of partitions
 * @param partitionOf the table of which this one is a partition
 * @param options what only one dialect knows, by its own words, such as {@code ENGINE}; empty where only columns were read
 */
public record Table(
        QualifiedName name,
        List<Column> columns,
        Optional<Key> primaryKey,
        List<Key> uniques,
        List<Check> checks,
        List<ForeignKey> foreignKeys,
        List<Index> indexes,
        boolean partitioned,
        Optional<QualifiedName> partitionOf,
        Optional<String> comment,
        SortedMap<String, String> options)
        implements Relation {
    public Table {
        columns = List.copyOf(columns);
        uniques = List.copyOf(uniques);
        checks = List.copyOf(checks);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    public Table(
            QualifiedName name,
            List<Column> columns,
            Optional<Key> primaryKey,
            List<Key> uniques,
            List<Check> checks,
            List<ForeignKey> foreignKeys,
            List<Index> indexes,
            boolean partitioned,
            Optional<QualifiedName> partitionOf,
            Optional<String> comment) {
        this(
                name,
                columns,
                primaryKey,
                uniques,
                checks,
                foreignKeys,
                indexes,
                partitioned,
                partitionOf,
                comment,
                new TreeMap<>());
    }
}
