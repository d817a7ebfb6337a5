package dev.sequelgate.engine.schema;

import java.util.List;
import java.util.Optional;

/** A view, materialized view or foreign table: readable columns without keys of their own. */
public record View(QualifiedName name, List<Column> columns, Kind kind, String definition, Optional<String> comment)
        implements Relation {
    public View {
        columns = List.copyOf(columns);
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
