package dev.sequelgate.engine.capture;

import dev.sequelgate.engine.dialect.ModelType;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Key;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One table as all the models that map to it describe it together.
 *
 * @param models in the order of their definition
 * @param uniques declared by a person
 * @param impliedUniques added by belongsToMany, without anyone asking for them
 */
public record DesiredTable(
        QualifiedName name,
        List<Model> models,
        List<DesiredColumn> columns,
        List<Declared<Key>> primaryKeys,
        List<Declared<Key>> uniques,
        List<Declared<ForeignKey>> foreignKeys,
        List<DesiredIndex> indexes,
        List<Key> impliedUniques) {
    public DesiredTable {
        models = List.copyOf(models);
        columns = List.copyOf(columns);
        primaryKeys = List.copyOf(primaryKeys);
        uniques = List.copyOf(uniques);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
        impliedUniques = List.copyOf(impliedUniques);
    }

    /**
     * An index of a model's options; expressions and predicates are in its statement only.
     *
     * @param columns in order; expressions are left out
     * @param plain true when it has neither expressions nor a predicate
     * @param sql the statement that Sequelize would create it with
     */
    public record DesiredIndex(
            Model model,
            boolean unique,
            List<Identifier> columns,
            boolean plain,
            boolean partial,
            boolean expressions,
            Optional<String> sql) {
        public DesiredIndex {
            columns = List.copyOf(columns);
        }
    }

    /** Something together with the model that declares it. */
    public record Declared<T>(Model model, T value) {}

    /**
     * A column with every attribute that maps to it.
     *
     * @param column nullable when any model leaves it out or allows null
     */
    public record DesiredColumn(Column column, List<Declaration> declarations) {
        public DesiredColumn {
            declarations = List.copyOf(declarations);
        }

        public Identifier name() {
            return column.name();
        }

        /** With the type as the model wrote it, which may say more than a type, such as a CHECK. */
        private Column asSynced() {
            return declarations.stream()
                    .flatMap(declaration -> declaration.modelType().stream())
                    .findFirst()
                    .filter(ModelType::writtenAsSql)
                    .flatMap(ModelType::sql)
                    .map(sql -> new Column(
                            column.name(),
                            new Type.Named(sql),
                            sql,
                            column.nullable(),
                            column.defaultText(),
                            column.source(),
                            column.collation(),
                            column.comment(),
                            column.options()))
                    .orElse(column);
        }
    }

    /**
     * One attribute with the column type that it asks for.
     *
     * @param type empty when the database has no such type
     */
    public record Declaration(Model model, Attribute attribute, Optional<ModelType> modelType, Optional<Type> type) {}

    public Optional<DesiredColumn> column(Identifier wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    /** The table that {@code sync()} creates: also with what nobody asked for, but still without its indexes. */
    public Table asSynced() {
        Table table = asTable();
        List<Key> all = new ArrayList<>(table.uniques());
        impliedUniques.stream().filter(key -> !all.contains(key)).forEach(all::add);
        return new Table(
                table.name(),
                columns.stream().map(DesiredColumn::asSynced).toList(),
                table.primaryKey(),
                all,
                table.checks(),
                table.foreignKeys(),
                table.indexes(),
                table.partitioned(),
                table.partitionOf(),
                table.comment(),
                table.options());
    }

    /** The table as a statement would create it, without its indexes. */
    public Table asTable() {
        Optional<String> comment =
                models.stream().flatMap(model -> model.comment().stream()).findFirst();
        return new Table(
                name,
                columns.stream().map(DesiredColumn::column).toList(),
                primaryKeys.stream().map(Declared::value).findFirst(),
                distinct(uniques),
                List.of(),
                distinct(foreignKeys),
                List.of(),
                false,
                Optional.empty(),
                comment,
                models.get(0).options());
    }

    private static <T> List<T> distinct(List<Declared<T>> declared) {
        Set<T> values = new LinkedHashSet<>();
        declared.forEach(each -> values.add(each.value()));
        return List.copyOf(values);
    }
}
