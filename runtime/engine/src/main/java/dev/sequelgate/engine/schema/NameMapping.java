package dev.sequelgate.engine.schema;

import java.util.List;

/** Gives the tables and columns of a schema other names, wherever they stand but for expressions. */
public abstract class NameMapping {
    /** What a table or view is called afterwards. */
    protected abstract QualifiedName name(QualifiedName relation);

    /**
     * What a column is called afterwards.
     *
     * @param relation as it is called afterwards
     */
    protected abstract Identifier name(QualifiedName relation, Identifier column);

    public final Schema of(Schema actual) {
        return new Schema(
                actual.defaultNamespace(),
                actual.tables().stream().map(this::table).toList(),
                actual.views().stream().map(this::view).toList(),
                actual.enums(),
                actual.namespaces(),
                actual.definitions(),
                actual.dependencies(),
                actual.nameCase());
    }

    private Table table(Table table) {
        QualifiedName name = name(table.name());
        return new Table(
                name,
                columns(name, table.columns()),
                table.primaryKey().map(key -> key(name, key)),
                table.uniques().stream().map(key -> key(name, key)).toList(),
                table.checks(),
                table.foreignKeys().stream().map(key -> foreignKey(name, key)).toList(),
                table.indexes().stream().map(index -> index(name, index)).toList(),
                table.partitioned(),
                table.partitionOf(),
                table.comment(),
                table.options());
    }

    private View view(View view) {
        QualifiedName name = name(view.name());
        return new View(
                name,
                columns(name, view.columns()),
                view.kind(),
                view.definition(),
                view.comment(),
                view.indexes(),
                view.options());
    }

    private List<Column> columns(QualifiedName table, List<Column> columns) {
        return columns.stream().map(column -> column(table, column)).toList();
    }

    private Column column(QualifiedName table, Column column) {
        return new Column(
                name(table, column.name()),
                column.type(),
                column.typeText(),
                column.nullable(),
                column.defaultText(),
                column.source(),
                column.collation(),
                column.comment(),
                column.options());
    }

    private Key key(QualifiedName table, Key key) {
        return new Key(key.name(), names(table, key.columns()));
    }

    private ForeignKey foreignKey(QualifiedName table, ForeignKey key) {
        QualifiedName referenced = name(key.referencedTable());
        return new ForeignKey(
                key.name(),
                names(table, key.columns()),
                referenced,
                names(referenced, key.referencedColumns()),
                key.onDelete(),
                key.onUpdate(),
                key.deferrable(),
                key.initiallyDeferred(),
                key.validated());
    }

    private Index index(QualifiedName table, Index index) {
        List<Index.Part> parts = index.parts().stream()
                .map(part -> new Index.Part(
                        part.column().map(column -> name(table, column)),
                        part.expression(),
                        part.descending(),
                        part.collation(),
                        part.operatorClass(),
                        part.prefix()))
                .toList();
        return new Index(
                index.name(),
                index.unique(),
                index.method(),
                parts,
                names(table, index.included()),
                index.predicate(),
                index.comment(),
                index.statement());
    }

    private List<Identifier> names(QualifiedName table, List<Identifier> names) {
        return names.stream().map(name -> name(table, name)).toList();
    }
}
