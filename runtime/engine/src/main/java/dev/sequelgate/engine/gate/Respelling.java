package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.capture.DesiredSchema;
import dev.sequelgate.engine.capture.DesiredTable;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Index;
import dev.sequelgate.engine.schema.Key;
import dev.sequelgate.engine.schema.NameCase;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.View;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Spells the names of a database as the models spell them, where the database takes both for the same. */
final class Respelling {
    private final NameCase nameCase;
    private final Map<String, QualifiedName> tables = new HashMap<>();
    private final Map<QualifiedName, Map<String, Identifier>> columns = new HashMap<>();

    private Respelling(DesiredSchema desired, NameCase nameCase) {
        this.nameCase = nameCase;
        for (DesiredTable table : desired.tables()) {
            tables.putIfAbsent(folded(table.name()), table.name());
            Map<String, Identifier> names = new HashMap<>();
            table.columns().forEach(column -> names.putIfAbsent(NameCase.folded(column.name()), column.name()));
            columns.putIfAbsent(table.name(), names);
        }
    }

    static Schema of(Schema actual, DesiredSchema desired) {
        return actual.nameCase() == NameCase.EXACT ? actual : new Respelling(desired, actual.nameCase()).schema(actual);
    }

    private Schema schema(Schema actual) {
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

    private Identifier name(QualifiedName table, Identifier column) {
        return columns.getOrDefault(table, Map.of()).getOrDefault(NameCase.folded(column), column);
    }

    private QualifiedName name(QualifiedName table) {
        return nameCase.tablesFold() ? tables.getOrDefault(folded(table), table) : table;
    }

    private static String folded(QualifiedName table) {
        return table.toString().toLowerCase(Locale.ROOT);
    }
}
