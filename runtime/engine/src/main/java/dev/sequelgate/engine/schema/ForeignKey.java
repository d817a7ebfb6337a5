package dev.sequelgate.engine.schema;

import java.util.List;
import java.util.Optional;

/** A reference from columns of this table to columns of another, or of the same, table. */
public record ForeignKey(
        Optional<Identifier> name,
        List<Identifier> columns,
        QualifiedName referencedTable,
        List<Identifier> referencedColumns,
        Action onDelete,
        Action onUpdate,
        boolean deferrable,
        boolean initiallyDeferred,
        boolean validated) {
    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }

    /** What happens to the referencing row. */
    public enum Action {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT
    }
}
