package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.capture.DesiredTable;
import dev.sequelgate.engine.capture.DesiredTable.Declared;
import dev.sequelgate.engine.dialect.Renderer;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Key;
import dev.sequelgate.engine.schema.Relation;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.Type;
import dev.sequelgate.engine.schema.View;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges the foreign keys of one table by what they refer to, never by their names. */
final class ForeignKeyJudgement {
    private final DesiredTable desired;
    private final Table actual;
    private final ActualSchema schema;
    private final Renderer renderer;
    private final Findings findings;

    ForeignKeyJudgement(DesiredTable desired, Table actual, ActualSchema schema, Renderer renderer, Findings findings) {
        this.desired = desired;
        this.actual = actual;
        this.schema = schema;
        this.renderer = renderer;
        this.findings = findings;
    }

    void judge() {
        Set<ForeignKey> wanted = new HashSet<>();
        for (Declared<ForeignKey> declared : desired.foreignKeys()) {
            List<ForeignKey> found = actual.foreignKeys().stream()
                    .filter(key -> sameReference(declared.value(), key))
                    .toList();
            wanted.addAll(found);
            if (found.isEmpty()) {
                missing(declared);
            } else if (found.stream().noneMatch(key -> sameActions(declared.value(), key))) {
                report(
                        FindingCode.FOREIGN_KEY_DIFFERS,
                        declared,
                        actions(found.get(0)),
                        actions(declared.value()),
                        "none needed");
            }
        }
        for (ForeignKey key : actual.foreignKeys()) {
            if (!wanted.contains(key)) {
                findings.add(
                        FindingCode.FOREIGN_KEY_EXTRA,
                        desired.models().get(0),
                        desired.name(),
                        names(key.columns()),
                        "a foreign key to " + key.referencedTable(),
                        "nothing",
                        "none needed");
            }
        }
    }

    private void missing(Declared<ForeignKey> declared) {
        ForeignKey key = declared.value();
        Optional<Relation> target = schema.relation(key.referencedTable());
        boolean impossible = target.filter(View.class::isInstance).isPresent()
                || key.columns().stream()
                        .anyMatch(column -> actual.column(column).isEmpty());
        if (!impossible && !followedARename(key, target)) {
            ForeignKey complete = key.referencedColumns().isEmpty() ? toPrimaryKey(key, target) : key;
            report(
                    FindingCode.FOREIGN_KEY_MISSING,
                    declared,
                    "no foreign key",
                    "a foreign key to " + key.referencedTable() + " (" + names(complete.referencedColumns()) + ")",
                    remedy(complete, target));
        }
    }

    /** What the model refers to is gone, and reported as that; the database still refers to what may be its new name. */
    private boolean followedARename(ForeignKey key, Optional<Relation> target) {
        boolean gone = target.isEmpty()
                || key.referencedColumns().stream()
                        .anyMatch(column -> target.get().column(column).isEmpty());
        return gone
                && actual.foreignKeys().stream()
                        .anyMatch(other -> other.columns().equals(key.columns()));
    }

    /** Without a key of its own, Sequelize means {@code id} where it writes the reference itself. */
    private static ForeignKey toPrimaryKey(ForeignKey key, Optional<Relation> target) {
        List<Identifier> columns = target.filter(Table.class::isInstance)
                .map(Table.class::cast)
                .flatMap(Table::primaryKey)
                .map(Key::columns)
                .orElse(List.of(Identifier.of("id")));
        return new ForeignKey(
                key.name(),
                key.columns(),
                key.referencedTable(),
                columns,
                key.onDelete(),
                key.onUpdate(),
                key.deferrable(),
                key.initiallyDeferred(),
                key.validated());
    }

    private String remedy(ForeignKey key, Optional<Relation> target) {
        String statement = renderer.addForeignKey(desired.name(), key);
        String referenced = key.referencedTable() + " (" + names(key.referencedColumns()) + ")";
        if (target.isEmpty()) {
            return "the database has no table " + key.referencedTable()
                    + ": create it first, or correct `references`; then " + statement;
        }
        if (!sameKindOfType(key, target.get())) {
            return "the database refuses a foreign key between columns of such different types: give "
                    + desired.name() + " (" + names(key.columns()) + ") and " + referenced
                    + " one type first, or set constraints: false; then " + statement;
        }
        if (target.get() instanceof Table table && !unique(table, key.referencedColumns())) {
            return "the database refuses a foreign key to columns that are not unique: make " + referenced
                    + " unique first, or set constraints: false; then " + statement;
        }
        return statement;
    }

    private boolean sameKindOfType(ForeignKey key, Relation target) {
        for (int i = 0;
                i < Math.min(key.columns().size(), key.referencedColumns().size());
                i++) {
            Optional<Type> from = actual.column(key.columns().get(i)).map(Column::type);
            Optional<Type> to = target.column(key.referencedColumns().get(i)).map(Column::type);
            if (from.isPresent() && to.isPresent() && !kind(from.get()).equals(kind(to.get()))) {
                return false;
            }
        }
        return true;
    }

    /** Numbers of all sizes can refer to each other, and so can texts of all lengths. */
    private static Class<? extends Type> kind(Type type) {
        return type instanceof Type.Decimal || type instanceof Type.Real ? Type.Int.class : type.getClass();
    }

    private static boolean unique(Table table, List<Identifier> columns) {
        Set<Identifier> wanted = Set.copyOf(columns);
        return wanted.isEmpty()
                || table.primaryKey()
                        .filter(key -> Set.copyOf(key.columns()).equals(wanted))
                        .isPresent()
                || table.uniques().stream()
                        .anyMatch(key -> Set.copyOf(key.columns()).equals(wanted))
                || table.indexes().stream()
                        .anyMatch(index -> index.unique()
                                && index.predicate().isEmpty()
                                && index.parts().stream()
                                        .flatMap(part -> part.column().stream())
                                        .collect(Collectors.toSet())
                                        .equals(wanted));
    }

    private static boolean sameReference(ForeignKey wanted, ForeignKey found) {
        return wanted.columns().equals(found.columns())
                && wanted.referencedTable().equals(found.referencedTable())
                && (wanted.referencedColumns().isEmpty()
                        || wanted.referencedColumns().equals(found.referencedColumns()));
    }

    private static boolean sameActions(ForeignKey wanted, ForeignKey found) {
        return wanted.onDelete() == found.onDelete() && wanted.onUpdate() == found.onUpdate();
    }

    private static String actions(ForeignKey key) {
        return "on delete " + text(key.onDelete()) + ", on update " + text(key.onUpdate());
    }

    private static String text(ForeignKey.Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String names(List<Identifier> columns) {
        return columns.stream().map(Identifier::value).collect(Collectors.joining(","));
    }

    private void report(FindingCode code, Declared<ForeignKey> declared, String found, String expected, String remedy) {
        findings.add(
                code, declared.model(), desired.name(), names(declared.value().columns()), found, expected, remedy);
    }
}
