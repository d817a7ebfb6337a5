package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.capture.DesiredTable;
import dev.sequelgate.engine.capture.DesiredTable.Declared;
import dev.sequelgate.engine.capture.DesiredTable.DesiredIndex;
import dev.sequelgate.engine.capture.Model;
import dev.sequelgate.engine.dialect.Renderer;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Index;
import dev.sequelgate.engine.schema.Key;
import dev.sequelgate.engine.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges primary key, uniques and indexes of one table, by their columns and never by their names. */
final class KeyJudgement {
    private final DesiredTable desired;
    private final Table actual;
    private final ActualSchema schema;
    private final Renderer renderer;
    private final Findings findings;
    private final ForeignKeyJudgement foreignKeys;

    KeyJudgement(DesiredTable desired, Table actual, ActualSchema schema, Renderer renderer, Findings findings) {
        this.desired = desired;
        this.actual = actual;
        this.schema = schema;
        this.renderer = renderer;
        this.findings = findings;
        this.foreignKeys = new ForeignKeyJudgement(desired, actual, schema, renderer, findings);
    }

    void judge() {
        desired.primaryKeys().forEach(this::primaryKey);
        desired.uniques()
                .forEach(unique -> unique(unique.model(), unique.value().columns()));
        desired.indexes().forEach(this::index);
        foreignKeys.judge();
        extraUniques();
        extraIndexes();
    }

    private void primaryKey(Declared<Key> wanted) {
        List<Identifier> columns = wanted.value().columns();
        Optional<Key> found = actual.primaryKey();
        boolean same = found.filter(key -> Set.copyOf(key.columns()).equals(Set.copyOf(columns)))
                .isPresent();
        if (!same && exist(columns)) {
            report(
                    FindingCode.PRIMARY_KEY_DIFFERS,
                    wanted.model(),
                    columns,
                    found.map(key -> "primary key (" + names(key.columns()) + ")")
                            .orElse("no primary key"),
                    "primary key (" + names(columns) + ")",
                    found.map(key -> replacement(key, wanted.value()))
                            .orElseGet(() -> renderer.addPrimaryKey(desired.name(), wanted.value())));
        }
    }

    private String replacement(Key old, Key wanted) {
        String statement = renderer.replacePrimaryKey(desired.name(), old, wanted);
        boolean referenced = schema.schema().tables().stream()
                .flatMap(table -> table.foreignKeys().stream())
                .anyMatch(key -> key.referencedTable().equals(desired.name())
                        && Set.copyOf(key.referencedColumns()).equals(Set.copyOf(old.columns())));
        return referenced
                ? "foreign keys refer to the primary key that is there: drop them first; then " + statement
                : statement;
    }

    private void unique(Model model, List<Identifier> columns) {
        if (exist(columns) && !uniqueInDatabase(Set.copyOf(columns))) {
            uniqueMissing(model, columns, renderer.addUnique(desired.name(), new Key(Optional.empty(), columns)));
        }
    }

    private void uniqueMissing(Model model, List<Identifier> columns, String remedy) {
        report(
                FindingCode.UNIQUE_MISSING,
                model,
                columns,
                columns.isEmpty()
                        ? "no unique index over expressions"
                        : "nothing keeps (" + names(columns) + ") unique",
                columns.isEmpty() ? "the one that the model's options declare" : "unique (" + names(columns) + ")",
                remedy);
    }

    /**
     * Exactly these columns: a unique of fewer columns keeps these unique too, but an upsert names its columns and
     * finds only the exact one.
     */
    private boolean uniqueInDatabase(Set<Identifier> columns) {
        return actual.primaryKey()
                        .filter(key -> Set.copyOf(key.columns()).equals(columns))
                        .isPresent()
                || actual.uniques().stream()
                        .anyMatch(key -> Set.copyOf(key.columns()).equals(columns))
                || actual.indexes().stream()
                        .anyMatch(index -> index.unique()
                                && plain(index)
                                && columnSet(index).equals(columns));
    }

    private void index(DesiredIndex wanted) {
        boolean implied = wanted.unique()
                && desired.impliedUniques().stream()
                        .anyMatch(key -> Set.copyOf(key.columns()).equals(Set.copyOf(wanted.columns())));
        if (implied || !exist(wanted.columns())) {
            return;
        }
        if (wanted.unique()) {
            boolean kept = wanted.plain()
                    ? uniqueInDatabase(Set.copyOf(wanted.columns()))
                    : actual.indexes().stream().anyMatch(index -> index.unique() && sameShape(wanted, index));
            if (!kept) {
                uniqueMissing(wanted.model(), wanted.columns(), statement(wanted));
            }
        } else if (!served(wanted)) {
            report(
                    FindingCode.INDEX_MISSING,
                    wanted.model(),
                    wanted.columns(),
                    "no index on (" + names(wanted.columns()) + ")",
                    "an index on (" + names(wanted.columns()) + ")",
                    statement(wanted));
        }
    }

    private static String statement(DesiredIndex wanted) {
        return wanted.sql()
                .map(sql -> sql.endsWith(";") ? sql : sql + ";")
                .orElse("create the index as the model's options declare it");
    }

    /** An index, or the index behind a key, that starts with the wanted columns. */
    private boolean served(DesiredIndex wanted) {
        if (!wanted.plain()) {
            return actual.indexes().stream().anyMatch(index -> sameShape(wanted, index));
        }
        return keys().anyMatch(columns -> startsWith(columns, wanted.columns()))
                || actual.indexes().stream()
                        .anyMatch(index -> plain(index) && startsWith(columns(index), wanted.columns()));
    }

    /** The server rewrites predicates and expressions, so that only their presence can be compared. */
    private static boolean sameShape(DesiredIndex wanted, Index index) {
        boolean expressions =
                index.parts().stream().anyMatch(part -> part.expression().isPresent());
        return wanted.partial() == index.predicate().isPresent()
                && wanted.expressions() == expressions
                && Set.copyOf(wanted.columns()).equals(columnSet(index));
    }

    private void extraUniques() {
        Set<Set<Identifier>> wanted = new HashSet<>();
        desired.impliedUniques().forEach(key -> wanted.add(Set.copyOf(key.columns())));
        desired.uniques().forEach(unique -> wanted.add(Set.copyOf(unique.value().columns())));
        desired.indexes().forEach(index -> wanted.add(Set.copyOf(index.columns())));
        desired.primaryKeys().forEach(key -> wanted.add(Set.copyOf(key.value().columns())));
        List<List<Identifier>> found = new ArrayList<>();
        actual.uniques().forEach(key -> found.add(key.columns()));
        actual.indexes().stream()
                .filter(index -> index.unique() && plain(index))
                .forEach(index -> found.add(columns(index)));
        for (List<Identifier> columns : found) {
            if (!wanted.contains(Set.copyOf(columns))) {
                report(
                        FindingCode.UNIQUE_EXTRA,
                        desired.models().get(0),
                        columns,
                        "unique (" + names(columns) + ")",
                        "nothing",
                        "none needed");
            }
        }
    }

    private void extraIndexes() {
        Set<List<Identifier>> wanted =
                desired.indexes().stream().map(DesiredIndex::columns).collect(Collectors.toSet());
        for (Index index : actual.indexes()) {
            if (!index.unique() && !wanted.contains(columns(index)) && !servesForeignKey(index)) {
                report(
                        FindingCode.INDEX_EXTRA,
                        desired.models().get(0),
                        columns(index),
                        "the index " + index.name(),
                        "nothing",
                        "none needed");
            }
        }
    }

    /** Some servers make such an index by themselves, and elsewhere people should. */
    private boolean servesForeignKey(Index index) {
        return actual.foreignKeys().stream().anyMatch(key -> key.columns().equals(columns(index)));
    }

    private Stream<List<Identifier>> keys() {
        List<List<Identifier>> keys = new ArrayList<>();
        actual.primaryKey().ifPresent(key -> keys.add(key.columns()));
        actual.uniques().forEach(key -> keys.add(key.columns()));
        return keys.stream();
    }

    private boolean exist(Collection<Identifier> columns) {
        return columns.stream().allMatch(column -> actual.column(column).isPresent());
    }

    private static boolean plain(Index index) {
        return index.predicate().isEmpty()
                && index.parts().stream().allMatch(part -> part.column().isPresent());
    }

    private static List<Identifier> columns(Index index) {
        return index.parts().stream().flatMap(part -> part.column().stream()).toList();
    }

    private static Set<Identifier> columnSet(Index index) {
        return new HashSet<>(columns(index));
    }

    private static boolean startsWith(List<Identifier> columns, List<Identifier> wanted) {
        return columns.size() >= wanted.size()
                && columns.subList(0, wanted.size()).equals(wanted);
    }

    private static String names(List<Identifier> columns) {
        return columns.stream().map(Identifier::value).collect(Collectors.joining(", "));
    }

    private void report(
            FindingCode code, Model model, List<Identifier> columns, String found, String expected, String remedy) {
        findings.add(code, model, desired.name(), names(columns).replace(", ", ","), found, expected, remedy);
    }
}
