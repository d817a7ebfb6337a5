package dev.sequelgate.engine.schema;

import java.util.List;
import java.util.Optional;

/**
 * A table with everything that belongs to it.
 *
 * @param partitioned true for the parent of partitions
 * @param partitionOf true when this table is a partition of another one
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
        Optional<String> comment)
        implements Relation {
    public Table {
        columns = List.copyOf(columns);
        uniques = List.copyOf(uniques);
        checks = List.copyOf(checks);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
    }
}
