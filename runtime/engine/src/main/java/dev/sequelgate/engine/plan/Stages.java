package dev.sequelgate.engine.plan;

import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.TablePart;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.ObjectKey.Kind;
import java.util.Set;

/** When each change has its turn. */
final class Stages implements Change.Visitor<Stages.Stage> {
    /** What happens one after the other. */
    enum Stage {
        /** A new value of an enum can be used only when it is committed. */
        ENUM_VALUES,
        NAMESPACES,
        EXTENSIONS,
        DROP_DEPENDENTS,
        DROP_REFERENCES,
        DROP_PARTS,
        TYPES,
        OBJECTS,
        COLUMNS,
        DROP_COLUMNS,
        PARTS,
        REFERENCES,
        VIEWS,
        TRIGGERS,
        COMMENTS,
        DROP_TABLES,
        DROP_OBJECTS,
        DROP_TYPES,
        DROP_NAMESPACES
    }

    private static final Set<Kind> TABLES_OWN = Set.of(Kind.RULE, Kind.TRIGGER, Kind.POLICY);

    private final Set<ObjectKey> late;
    private final Set<ObjectKey> early;

    /**
     * @param late what can be made only when tables have their columns
     * @param early what has to go before tables lose theirs, or before it is made again
     */
    Stages(Set<ObjectKey> late, Set<ObjectKey> early) {
        this.late = late;
        this.early = early;
    }

    private Stage made(ObjectKey key) {
        if (late.contains(key)) {
            return Stage.VIEWS;
        }
        return switch (key.kind()) {
            case NAMESPACE -> Stage.NAMESPACES;
            case EXTENSION -> Stage.EXTENSIONS;
            case ENUM -> Stage.TYPES;
            case TYPE, DOMAIN, SEQUENCE, FUNCTION, PROCEDURE, TABLE -> Stage.OBJECTS;
            case VIEW -> Stage.VIEWS;
            case RULE, TRIGGER, POLICY -> Stage.TRIGGERS;
        };
    }

    @Override
    public Stage createNamespace(Change.CreateNamespace change) {
        return Stage.NAMESPACES;
    }

    @Override
    public Stage dropNamespace(Change.DropNamespace change) {
        return Stage.DROP_NAMESPACES;
    }

    @Override
    public Stage createDefinition(Change.CreateDefinition change) {
        return made(change.definition().key());
    }

    @Override
    public Stage dropDefinition(Change.DropDefinition change) {
        ObjectKey key = change.definition().key();
        boolean dependent = TABLES_OWN.contains(key.kind()) || early.contains(key);
        return dependent ? Stage.DROP_DEPENDENTS : Stage.DROP_OBJECTS;
    }

    @Override
    public Stage replaceDefinition(Change.ReplaceDefinition change) {
        return made(change.to().key());
    }

    @Override
    public Stage createEnum(Change.CreateEnum change) {
        return Stage.TYPES;
    }

    @Override
    public Stage dropEnum(Change.DropEnum change) {
        return Stage.DROP_TYPES;
    }

    @Override
    public Stage extendEnum(Change.ExtendEnum change) {
        return Stage.ENUM_VALUES;
    }

    @Override
    public Stage replaceEnum(Change.ReplaceEnum change) {
        return Stage.TYPES;
    }

    @Override
    public Stage createTable(Change.CreateTable change) {
        return Stage.OBJECTS;
    }

    @Override
    public Stage dropTable(Change.DropTable change) {
        return Stage.DROP_TABLES;
    }

    @Override
    public Stage renameTable(Change.RenameTable change) {
        return Stage.NAMESPACES;
    }

    @Override
    public Stage addColumn(Change.AddColumn change) {
        return Stage.COLUMNS;
    }

    @Override
    public Stage dropColumn(Change.DropColumn change) {
        return Stage.DROP_COLUMNS;
    }

    @Override
    public Stage renameColumn(Change.RenameColumn change) {
        return Stage.NAMESPACES;
    }

    @Override
    public Stage alterColumn(Change.AlterColumn change) {
        return Stage.COLUMNS;
    }

    @Override
    public Stage addPart(Change.AddPart change) {
        return change.part() instanceof TablePart.Reference ? Stage.REFERENCES : Stage.PARTS;
    }

    @Override
    public Stage dropPart(Change.DropPart change) {
        return change.part() instanceof TablePart.Reference ? Stage.DROP_REFERENCES : Stage.DROP_PARTS;
    }

    @Override
    public Stage setOption(Change.SetOption change) {
        return Stage.COMMENTS;
    }

    @Override
    public Stage setComment(Change.SetComment change) {
        return Stage.COMMENTS;
    }

    @Override
    public Stage createView(Change.CreateView change) {
        return Stage.VIEWS;
    }

    @Override
    public Stage dropView(Change.DropView change) {
        return Stage.DROP_DEPENDENTS;
    }

    @Override
    public Stage replaceView(Change.ReplaceView change) {
        return Stage.VIEWS;
    }
}
