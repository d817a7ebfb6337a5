package dev.sequelgate.engine.diff;

import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.NameMapping;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import java.util.List;

/** A schema as it is after a rename, where no server can say so without doing it. */
public final class Renamed extends NameMapping {
    private final Change rename;

    private Renamed(Change rename) {
        this.rename = rename;
    }

    /** @param renames in their order; other changes are left out */
    public static Schema of(Schema schema, List<Change> renames) {
        Schema renamed = schema;
        for (Change rename : renames) {
            renamed = new Renamed(rename).of(renamed);
        }
        return renamed;
    }

    @Override
    protected QualifiedName name(QualifiedName relation) {
        return rename instanceof Change.RenameTable table && table.from().equals(relation) ? table.to() : relation;
    }

    @Override
    protected Identifier name(QualifiedName relation, Identifier column) {
        return rename instanceof Change.RenameColumn renamed
                        && renamed.table().equals(relation)
                        && renamed.from().equals(column)
                ? renamed.to()
                : column;
    }
}
