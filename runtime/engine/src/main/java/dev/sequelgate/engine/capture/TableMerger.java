package dev.sequelgate.engine.capture;

import dev.sequelgate.engine.capture.Attribute.Default;
import dev.sequelgate.engine.capture.DesiredTable.Declaration;
import dev.sequelgate.engine.capture.DesiredTable.Declared;
import dev.sequelgate.engine.capture.DesiredTable.DesiredColumn;
import dev.sequelgate.engine.capture.DesiredTable.DesiredIndex;
import dev.sequelgate.engine.capture.Registry.Problem;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.ModelTypes.Site;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Key;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one desired table of all the models that map to it. */
final class TableMerger {
    private final Registry registry;
    private final Dialect dialect;
    private final ModelNames names;
    private final List<Problem> problems;

    TableMerger(Registry registry, Dialect dialect, ModelNames names, List<Problem> problems) {
        this.registry = registry;
        this.dialect = dialect;
        this.names = names;
        this.problems = problems;
    }

    DesiredTable merge(QualifiedName table, List<Model> models) {
        Map<Identifier, List<Declaration>> declarations = new LinkedHashMap<>();
        List<Declared<Key>> primaryKeys = new ArrayList<>();
        List<Declared<Key>> uniques = new ArrayList<>();
        List<Declared<ForeignKey>> foreignKeys = new ArrayList<>();
        List<DesiredIndex> indexes = new ArrayList<>();
        List<Key> implied = new ArrayList<>();
        for (Model model : models) {
            List<Identifier> keyColumns = new ArrayList<>();
            for (Attribute attribute : model.attributes()) {
                if (attribute.virtual()) {
                    continue;
                }
                Identifier column = names.column(attribute.column());
                declarations
                        .computeIfAbsent(column, name -> new ArrayList<>())
                        .add(declaration(table, model, attribute));
                if (attribute.primaryKey()) {
                    keyColumns.add(column);
                }
                attribute
                        .reference()
                        .map(reference -> foreignKey(model, column, reference))
                        .ifPresent(key -> foreignKeys.add(new Declared<>(model, key)));
            }
            if (!keyColumns.isEmpty()) {
                primaryKeys.add(new Declared<>(model, new Key(Optional.empty(), keyColumns)));
            }
            uniques(model).forEach(key -> uniques.add(new Declared<>(model, key)));
            implied.addAll(impliedUniques(model));
            model.indexes().stream()
                    .filter(index -> !isConstraint(model, index))
                    .map(index -> index(model, index))
                    .forEach(indexes::add);
        }
        List<DesiredColumn> columns = new ArrayList<>();
        declarations.forEach((name, all) -> columns.add(column(name, all, models.size())));
        return new DesiredTable(table, models, columns, primaryKeys, uniques, foreignKeys, indexes, implied);
    }

    private Declaration declaration(QualifiedName table, Model model, Attribute attribute) {
        Site site = new Site(table.schema(), model.table(), attribute.column(), registry.sequelizeMajor());
        Optional<Type> type =
                attribute.type().flatMap(declared -> dialect.modelTypes().columnType(declared, site));
        if (attribute.type().isPresent() && type.isEmpty()) {
            problems.add(new Problem(
                    model.name(),
                    Optional.of(attribute.name()),
                    "its type " + attribute.type().get() + " does not exist on " + dialect.name()));
        }
        return new Declaration(model, attribute, attribute.type(), type);
    }

    private DesiredColumn column(Identifier name, List<Declaration> declarations, int models) {
        Type type = declarations.stream()
                .flatMap(declaration -> declaration.type().stream())
                .findFirst()
                .orElse(new Type.Named("unknown"));
        boolean everyModelFillsIt =
                declarations.stream().map(Declaration::model).distinct().count() == models;
        boolean nullable = !everyModelFillsIt
                || declarations.stream()
                        .anyMatch(declaration -> declaration.attribute().nullable());
        boolean key = declarations.stream()
                .anyMatch(declaration -> declaration.attribute().primaryKey());
        boolean sequence = declarations.stream()
                .anyMatch(declaration -> declaration.attribute().autoIncrement());
        boolean identity = declarations.stream()
                .anyMatch(declaration -> declaration.attribute().identity());
        Column.Source source =
                identity ? Column.Source.IDENTITY_BY_DEFAULT : sequence ? Column.Source.SEQUENCE : Column.Source.PLAIN;
        Optional<String> defaultText = source == Column.Source.PLAIN
                ? declarations.stream()
                        .filter(declaration -> declaration
                                .modelType()
                                .filter(model -> !dialect.modelTypes().takesDefault(model))
                                .isEmpty())
                        .map(declaration -> declaration.attribute().defaultValue())
                        .filter(value -> value.kind() == Default.Kind.DATABASE)
                        .flatMap(value -> value.sql().stream())
                        .findFirst()
                : Optional.empty();
        Optional<String> comment = declarations.stream()
                .flatMap(declaration -> declaration.attribute().comment().stream())
                .findFirst();
        Column column = new Column(
                name,
                type,
                declarations.stream()
                        .flatMap(declaration -> declaration.modelType().stream())
                        .findFirst()
                        .map(model -> dialect.modelTypes().typeText(model, type))
                        .orElseGet(() -> dialect.modelTypes().typeText(type)),
                nullable && !key && source == Column.Source.PLAIN,
                defaultText,
                source,
                Optional.empty(),
                comment,
                source == Column.Source.PLAIN ? "" : dialect.modelTypes().numberedOptions());
        return new DesiredColumn(column, declarations);
    }

    /** Sequelize 7 lists its unique constraints among the indexes, too. */
    private boolean isConstraint(Model model, Model.DeclaredIndex index) {
        return registry.sequelizeMajor() >= 7
                && index.name()
                        .filter(name -> model.uniqueKeys().stream()
                                .anyMatch(key -> key.name().equals(name)))
                        .isPresent();
    }

    private List<Key> uniques(Model model) {
        return keys(model, false);
    }

    private List<Key> impliedUniques(Model model) {
        return keys(model, true);
    }

    private List<Key> keys(Model model, boolean implied) {
        return model.uniqueKeys().stream()
                .filter(key -> model.implicitUniques().contains(key.name()) == implied)
                .map(key -> new Key(
                        names.unique(key.name()),
                        key.columns().stream().map(names::column).toList()))
                .toList();
    }

    private DesiredIndex index(Model model, Model.DeclaredIndex declared) {
        List<Identifier> columns = declared.fields().stream()
                .flatMap(field -> field.column().stream())
                .map(names::column)
                .toList();
        boolean expressions = columns.size() < declared.fields().size();
        boolean partial = declared.partial() && dialect.partialIndexes();
        return new DesiredIndex(
                model, declared.unique(), columns, !expressions && !partial, partial, expressions, declared.sql());
    }

    private ForeignKey foreignKey(Model model, Identifier column, Attribute.Reference reference) {
        QualifiedName referenced = names.referenced(model, reference);
        List<Identifier> key = reference.key().map(names::column).map(List::of).orElseGet(() -> primaryKey(referenced));
        return new ForeignKey(
                Optional.empty(),
                List.of(column),
                referenced,
                key,
                dialect.action(action(reference.onDelete())),
                dialect.action(action(reference.onUpdate())),
                reference.deferrable() && dialect.deferrableReferences(),
                reference.initiallyDeferred() && dialect.deferrableReferences(),
                true);
    }

    /** Empty when no model has the table; it then means whatever the primary key is. */
    private List<Identifier> primaryKey(QualifiedName table) {
        return registry.models().stream()
                .filter(model -> names.table(model).equals(table))
                .flatMap(model -> model.attributes().stream())
                .filter(Attribute::primaryKey)
                .map(attribute -> names.column(attribute.column()))
                .distinct()
                .toList();
    }

    private static ForeignKey.Action action(Optional<String> declared) {
        return switch (declared.orElse("NO ACTION")) {
            case "CASCADE" -> ForeignKey.Action.CASCADE;
            case "RESTRICT" -> ForeignKey.Action.RESTRICT;
            case "SET NULL" -> ForeignKey.Action.SET_NULL;
            case "SET DEFAULT" -> ForeignKey.Action.SET_DEFAULT;
            default -> ForeignKey.Action.NO_ACTION;
        };
    }
}
