package dev.sequelgate.engine.schema;

import java.util.List;
import java.util.Optional;

/**
 * A view, materialized view or foreign table: readable columns without keys of their own.
 *
 * @param definition the query
 * @param indexes those of a materialized view
 * @param options what only one dialect knows, such as {@code WITH (security_barrier=true)}; else empty
 */
public record View(
        QualifiedName name,
        List<Column> columns,
        Kind kind,
        String definition,
        Optional<String> comment,
        List<Index> indexes,
        String options)
        implements Relation {
    public View {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
    }

    public View(QualifiedName name, List<Column> columns, Kind kind, String definition, Optional<String> comment) {
        this(name, columns, kind, definition, comment, List.of(), "");
    }

    /** What kind of readable object this is. */
    public enum Kind {
        VIEW,
        MATERIALIZED,
        FOREIGN,
        /** Any relation that an extension created: readable like the others, but not the application's to change. */
        EXTENSION
    }
}
