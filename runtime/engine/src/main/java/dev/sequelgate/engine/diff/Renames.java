package dev.sequelgate.engine.diff;

import dev.sequelgate.engine.schema.Check;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Dependency;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Index;
import dev.sequelgate.engine.schema.Key;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tables and columns that somebody says have a new name; nothing is ever taken for a rename without that word. */
public final class Renames {
    private final List<Change.RenameTable> tables;
    private final List<ColumnHint> columns;

    private record ColumnHint(String table, String from, String to) {}

    private Renames(List<Change.RenameTable> tables, List<ColumnHint> columns) {
        this.tables = List.copyOf(tables);
        this.columns = List.copyOf(columns);
    }

    public static Renames none() {
        return new Renames(List.of(), List.of());
    }

    /**
     * @param hints {@code users=members} for a table, {@code users.name=full_name} for a column (the table's new name)
     * @throws IllegalArgumentException naming the hint that cannot be read
     */
    public static Renames parse(List<String> hints) {
        List<Change.RenameTable> tables = new ArrayList<>();
        List<ColumnHint> columns = new ArrayList<>();
        for (String hint : hints) {
            int equals = hint.indexOf('=');
            if (equals <= 0 || equals == hint.length() - 1) {
                throw new IllegalArgumentException("--rename '" + hint
                        + "' cannot be read; write OLD=NEW for a table, TABLE.OLD=NEW for a column");
            }
            String from = hint.substring(0, equals);
            String to = hint.substring(equals + 1);
            int dot = from.lastIndexOf('.');
            if (dot > 0) {
                columns.add(new ColumnHint(
                        from.substring(0, dot), from.substring(dot + 1), to.substring(to.lastIndexOf('.') + 1)));
            } else {
                tables.add(new Change.RenameTable(QualifiedName.of("public", from), QualifiedName.of("public", to)));
            }
        }
        return new Renames(tables, columns);
    }

    /** The differences after the renames, and the renames before them. */
    public List<Change> between(Schema from, Schema to, Scope scope) {
        List<Change> changes = new ArrayList<>();
        Schema renamed = from;
        for (Change.RenameTable rename : tables) {
            if (renamed.table(rename.from()).isPresent()
                    && to.table(rename.to()).isPresent()) {
                changes.add(rename);
                renamed = mapped(renamed, name -> name.equals(rename.from()) ? rename.to() : name);
            }
        }
        for (ColumnHint hint : columns) {
            QualifiedName table = qualified(hint.table());
            Identifier old = Identifier.of(hint.from());
            Identifier wanted = Identifier.of(hint.to());
            boolean known = renamed.table(table)
                            .flatMap(each -> each.column(old))
                            .isPresent()
                    && to.table(table).flatMap(each -> each.column(wanted)).isPresent();
            if (known) {
                changes.add(new Change.RenameColumn(table, old, wanted));
                renamed = withColumn(renamed, table, old, wanted);
            }
        }
        changes.addAll(SchemaDiff.between(renamed, to, scope));
        return changes;
    }

    /** For each table that loses one column and gains one of the same type: the word that would make it a rename. */
    public List<String> proposals(List<Change> changes) {
        List<String> proposals = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.DropColumn drop) {
                changes.stream()
                        .filter(other -> other instanceof Change.AddColumn add
                                && add.table().equals(drop.table())
                                && add.column().typeText().equals(drop.column().typeText()))
                        .map(Change.AddColumn.class::cast)
                        .forEach(add -> proposals.add("if " + drop.table().name() + "."
                                + drop.column().name()
                                + " is now called " + add.column().name() + ", say --rename "
                                + drop.table().name()
                                + "." + drop.column().name() + "="
                                + add.column().name()));
            } else if (change instanceof Change.DropTable drop) {
                changes.stream()
                        .filter(other -> other instanceof Change.CreateTable create
                                && names(create.table()).equals(names(drop.table())))
                        .map(Change.CreateTable.class::cast)
                        .forEach(create ->
                                proposals.add("if " + drop.table().name().name() + " is now called "
                                        + create.table().name().name() + ", say --rename "
                                        + drop.table().name().name() + "="
                                        + create.table().name().name()));
            }
        }
        return proposals;
    }

    private static List<Identifier> names(Table table) {
        return table.columns().stream().map(Column::name).sorted().toList();
    }

    private static QualifiedName qualified(String table) {
        int dot = table.indexOf('.');
        return dot < 0
                ? QualifiedName.of("public", table)
                : QualifiedName.of(table.substring(0, dot), table.substring(dot + 1));
    }

    private static Schema mapped(Schema schema, UnaryOperator<QualifiedName> name) {
        return new Schema(
                schema.defaultNamespace(),
                schema.tables().stream().map(table -> mapped(table, name)).toList(),
                schema.views(),
                schema.enums(),
                schema.namespaces(),
                schema.definitions(),
                schema.dependencies().stream()
                        .map(dependency -> new Dependency(
                                mapped(dependency.user(), name), mapped(dependency.used(), name), dependency.column()))
                        .toList());
    }

    private static ObjectKey mapped(ObjectKey key, UnaryOperator<QualifiedName> name) {
        return key.kind() == ObjectKey.Kind.TABLE ? ObjectKey.of(key.kind(), name.apply(key.name())) : key;
    }

    private static Table mapped(Table table, UnaryOperator<QualifiedName> name) {
        QualifiedName renamed = name.apply(table.name());
        return new Table(
                renamed,
                table.columns(),
                table.primaryKey(),
                table.uniques(),
                table.checks(),
                table.foreignKeys().stream()
                        .map(key -> new ForeignKey(
                                key.name(),
                                key.columns(),
                                name.apply(key.referencedTable()),
                                key.referencedColumns(),
                                key.onDelete(),
                                key.onUpdate(),
                                key.deferrable(),
                                key.initiallyDeferred(),
                                key.validated()))
                        .toList(),
                table.indexes().stream()
                        .map(index -> withStatement(
                                index,
                                index.statement()
                                        .map(text -> text.replace(
                                                " ON " + table.name().schema() + "."
                                                        + table.name().name() + " ",
                                                " ON " + renamed.schema() + "." + renamed.name() + " "))))
                        .toList(),
                table.partitioned(),
                table.partitionOf().map(name),
                table.comment(),
                table.options());
    }

    private static Index withStatement(Index index, Optional<String> statement) {
        return new Index(
                index.name(),
                index.unique(),
                index.method(),
                index.parts(),
                index.included(),
                index.predicate(),
                index.comment(),
                statement);
    }

    private static Schema withColumn(Schema schema, QualifiedName table, Identifier old, Identifier wanted) {
        UnaryOperator<Identifier> name = each -> each.equals(old) ? wanted : each;
        return new Schema(
                schema.defaultNamespace(),
                schema.tables().stream()
                        .map(each -> withColumn(each, table, name, old, wanted))
                        .toList(),
                schema.views(),
                schema.enums(),
                schema.namespaces(),
                schema.definitions(),
                schema.dependencies());
    }

    private static Table withColumn(
            Table each, QualifiedName table, UnaryOperator<Identifier> name, Identifier old, Identifier wanted) {
        boolean own = each.name().equals(table);
        UnaryOperator<Identifier> ownName = own ? name : UnaryOperator.identity();
        return new Table(
                each.name(),
                each.columns().stream().map(column -> renamed(column, ownName)).toList(),
                each.primaryKey().map(key -> renamed(key, ownName)),
                each.uniques().stream().map(key -> renamed(key, ownName)).toList(),
                each.checks().stream()
                        .map(check -> own
                                ? new Check(check.name(), renamed(check.expression(), old, wanted), check.validated())
                                : check)
                        .toList(),
                each.foreignKeys().stream()
                        .map(key -> new ForeignKey(
                                key.name(),
                                key.columns().stream().map(ownName).toList(),
                                key.referencedTable(),
                                key.referencedTable().equals(table)
                                        ? key.referencedColumns().stream()
                                                .map(name)
                                                .toList()
                                        : key.referencedColumns(),
                                key.onDelete(),
                                key.onUpdate(),
                                key.deferrable(),
                                key.initiallyDeferred(),
                                key.validated()))
                        .toList(),
                each.indexes().stream()
                        .map(index -> own ? renamed(index, ownName, old, wanted) : index)
                        .toList(),
                each.partitioned(),
                each.partitionOf(),
                each.comment(),
                each.options());
    }

    private static Column renamed(Column column, UnaryOperator<Identifier> name) {
        return new Column(
                name.apply(column.name()),
                column.type(),
                column.typeText(),
                column.nullable(),
                column.defaultText(),
                column.source(),
                column.collation(),
                column.comment());
    }

    private static Key renamed(Key key, UnaryOperator<Identifier> name) {
        return new Key(key.name(), key.columns().stream().map(name).toList());
    }

    private static Index renamed(Index index, UnaryOperator<Identifier> name, Identifier old, Identifier wanted) {
        return new Index(
                index.name(),
                index.unique(),
                index.method(),
                index.parts().stream()
                        .map(part -> new Index.Part(
                                part.column().map(name),
                                part.expression().map(text -> renamed(text, old, wanted)),
                                part.descending(),
                                part.collation(),
                                part.operatorClass()))
                        .toList(),
                index.included().stream().map(name).toList(),
                index.predicate().map(text -> renamed(text, old, wanted)),
                index.comment(),
                index.statement().map(text -> {
                    int on = text.indexOf(" ON ");
                    return on < 0 ? text : text.substring(0, on) + renamed(text.substring(on), old, wanted);
                }));
    }

    /** The server changes expressions with the column; what it prints names the column as a word of its own. */
    private static String renamed(String expression, Identifier old, Identifier wanted) {
        return expression.replaceAll(
                "(?<![\\w$'\"])" + java.util.regex.Pattern.quote(old.value()) + "(?![\\w$'\"])",
                java.util.regex.Matcher.quoteReplacement(wanted.value()));
    }
}
