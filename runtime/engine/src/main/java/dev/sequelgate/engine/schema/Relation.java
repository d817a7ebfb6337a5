package dev.sequelgate.engine.schema;

import java.util.List;
import java.util.Optional;

/** Anything with columns that a query can read from. */
public sealed interface Relation permits Table, View {
    QualifiedName name();

    List<Column> columns();

    default Optional<Column> column(Identifier name) {
        return columns().stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
