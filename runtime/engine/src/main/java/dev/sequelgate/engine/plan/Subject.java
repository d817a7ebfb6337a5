package dev.sequelgate.engine.plan;

import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.ObjectKey.Kind;
import dev.sequelgate.engine.schema.QualifiedName;
import java.util.Optional;

/** The object that a change makes, drops or replaces as such; empty for changes of an object's parts. */
final class Subject implements Change.Visitor<Optional<ObjectKey>> {
    static final Subject OF = new Subject();

    private Subject() {}

    private static Optional<ObjectKey> key(Kind kind, QualifiedName name) {
        return Optional.of(ObjectKey.of(kind, name));
    }

    @Override
    public Optional<ObjectKey> createNamespace(Change.CreateNamespace change) {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectKey> dropNamespace(Change.DropNamespace change) {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectKey> createDefinition(Change.CreateDefinition change) {
        return Optional.of(change.definition().key());
    }

    @Override
    public Optional<ObjectKey> dropDefinition(Change.DropDefinition change) {
        return Optional.of(change.definition().key());
    }

    @Override
    public Optional<ObjectKey> replaceDefinition(Change.ReplaceDefinition change) {
        return Optional.of(change.to().key());
    }

    @Override
    public Optional<ObjectKey> createEnum(Change.CreateEnum change) {
        return key(Kind.ENUM, change.type().name());
    }

    @Override
    public Optional<ObjectKey> dropEnum(Change.DropEnum change) {
        return key(Kind.ENUM, change.type().name());
    }

    @Override
    public Optional<ObjectKey> extendEnum(Change.ExtendEnum change) {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectKey> replaceEnum(Change.ReplaceEnum change) {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectKey> createTable(Change.CreateTable change) {
        return key(Kind.TABLE, change.table().name());
    }

    @Override
    public Optional<ObjectKey> dropTable(Change.DropTable change) {
        return key(Kind.TABLE, change.table().name());
    }

    @Override
    public Optional<ObjectKey> renameTable(Change.RenameTable change) {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectKey> addColumn(Change.AddColumn change) {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectKey> dropColumn(Change.DropColumn change) {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectKey> renameColumn(Change.RenameColumn change) {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectKey> alterColumn(Change.AlterColumn change) {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectKey> addPart(Change.AddPart change) {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectKey> dropPart(Change.DropPart change) {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectKey> setOption(Change.SetOption change) {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectKey> setComment(Change.SetComment change) {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectKey> createView(Change.CreateView change) {
        return key(Kind.VIEW, change.view().name());
    }

    @Override
    public Optional<ObjectKey> dropView(Change.DropView change) {
        return key(Kind.VIEW, change.view().name());
    }

    @Override
    public Optional<ObjectKey> replaceView(Change.ReplaceView change) {
        return key(Kind.VIEW, change.to().name());
    }
}
