package dev.sequelgate.engine.dialect.sqlite;

import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.TablePart;
import dev.sequelgate.engine.schema.Check;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Index;
import dev.sequelgate.engine.schema.Key;
import dev.sequelgate.engine.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What changes make of a table. */
final class ResultTable {
    private final Table from;
    private final Map<Identifier, Column> columns = new LinkedHashMap<>();
    private final List<Key> uniques;
    private final List<Check> checks;
    private final List<ForeignKey> foreignKeys;
    private final List<Index> indexes;
    private final SortedMap<String, String> options;
    private Optional<Key> primaryKey;

    private ResultTable(Table from) {
        this.from = from;
        from.columns().forEach(column -> columns.put(column.name(), column));
        this.uniques = new ArrayList<>(from.uniques());
        this.checks = new ArrayList<>(from.checks());
        this.foreignKeys = new ArrayList<>(from.foreignKeys());
        this.indexes = new ArrayList<>(from.indexes());
        this.options = new TreeMap<>(from.options());
        this.primaryKey = from.primaryKey();
    }

    static Table of(Table from, List<Change> changes) {
        ResultTable result = new ResultTable(from);
        changes.forEach(result::apply);
        return result.table();
    }

    private void apply(Change change) {
        if (change instanceof Change.AddColumn add) {
            columns.put(add.column().name(), add.column());
        } else if (change instanceof Change.DropColumn drop) {
            columns.remove(drop.column().name());
        } else if (change instanceof Change.AlterColumn alter) {
            columns.put(alter.to().name(), alter.to());
        } else if (change instanceof Change.DropPart drop) {
            drop(drop.part());
        } else if (change instanceof Change.AddPart add) {
            add(add.part());
        } else if (change instanceof Change.SetOption option) {
            option.to()
                    .ifPresentOrElse(
                            value -> options.put(option.option(), value), () -> options.remove(option.option()));
        }
    }

    private void drop(TablePart part) {
        if (part instanceof TablePart.PrimaryKey) {
            primaryKey = Optional.empty();
        } else if (part instanceof TablePart.Unique unique) {
            uniques.removeIf(key -> new TablePart.Unique(key).structure().equals(unique.structure()));
        } else if (part instanceof TablePart.Condition condition) {
            checks.removeIf(check -> new TablePart.Condition(check).structure().equals(condition.structure()));
        } else if (part instanceof TablePart.Reference reference) {
            foreignKeys.removeIf(key -> new TablePart.Reference(key).structure().equals(reference.structure()));
        } else if (part instanceof TablePart.Lookup lookup) {
            indexes.removeIf(index -> index.name().equals(lookup.index().name()));
        }
    }

    private void add(TablePart part) {
        if (part instanceof TablePart.PrimaryKey key) {
            primaryKey = Optional.of(key.key());
        } else if (part instanceof TablePart.Unique unique) {
            uniques.add(unique.key());
        } else if (part instanceof TablePart.Condition condition) {
            checks.add(condition.check());
        } else if (part instanceof TablePart.Reference reference) {
            foreignKeys.add(reference.foreignKey());
        } else if (part instanceof TablePart.Lookup lookup) {
            indexes.add(lookup.index());
        }
    }

    private Table table() {
        return new Table(
                from.name(),
                List.copyOf(columns.values()),
                primaryKey,
                uniques,
                checks,
                foreignKeys,
                indexes,
                false,
                Optional.empty(),
                Optional.empty(),
                options);
    }
}
