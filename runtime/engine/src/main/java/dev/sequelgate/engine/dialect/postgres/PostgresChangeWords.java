package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.TablePart;
import dev.sequelgate.engine.schema.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/** Says in one line what a change does. */
final class PostgresChangeWords {
    private final PostgresRenderer sql;

    PostgresChangeWords(PostgresRenderer sql) {
        this.sql = sql;
    }

    String describe(Change change) {
        if (change instanceof Change.CreateNamespace create) {
            return "create schema " + sql.quote(create.name());
        } else if (change instanceof Change.DropNamespace drop) {
            return "drop schema " + sql.quote(drop.name());
        } else if (change instanceof Change.CreateDefinition create) {
            return "create " + create.definition().key();
        } else if (change instanceof Change.DropDefinition drop) {
            return "drop " + drop.definition().key();
        } else if (change instanceof Change.ReplaceDefinition replace) {
            return "change " + replace.to().key();
        } else if (change instanceof Change.CreateEnum create) {
            return "create enum " + sql.quote(create.type().name());
        } else if (change instanceof Change.DropEnum drop) {
            return "drop enum " + sql.quote(drop.type().name());
        } else if (change instanceof Change.ExtendEnum extend) {
            return "add " + values(extend.to().values(), extend.from().values()) + " to enum "
                    + sql.quote(extend.to().name());
        } else if (change instanceof Change.ReplaceEnum replace) {
            String gone = values(replace.from().values(), replace.to().values());
            return (gone.isEmpty() ? "reorder" : "take " + gone + " from") + " enum "
                    + sql.quote(replace.to().name());
        } else if (change instanceof Change.CreateTable create) {
            return "create table " + sql.quote(create.table().name());
        } else if (change instanceof Change.DropTable drop) {
            return "drop table " + sql.quote(drop.table().name());
        } else if (change instanceof Change.RenameTable rename) {
            return "rename table " + sql.quote(rename.from()) + " to "
                    + sql.quote(rename.to().name());
        } else if (change instanceof Change.AddColumn add) {
            return "add column " + sql.quote(add.column().name()) + " to " + sql.quote(add.table());
        } else if (change instanceof Change.DropColumn drop) {
            return "drop column " + sql.quote(drop.column().name()) + " of " + sql.quote(drop.table());
        } else if (change instanceof Change.RenameColumn rename) {
            return "rename column " + sql.quote(rename.from()) + " of " + sql.quote(rename.table()) + " to "
                    + sql.quote(rename.to());
        } else if (change instanceof Change.AlterColumn alter) {
            return "change column " + sql.quote(alter.to().name()) + " of " + sql.quote(alter.table());
        } else if (change instanceof Change.AddPart add) {
            return "add " + part(add.part()) + " to " + sql.quote(add.table());
        } else if (change instanceof Change.DropPart drop) {
            return "drop " + part(drop.part()) + " of " + sql.quote(drop.table());
        } else if (change instanceof Change.SetOption set) {
            return "set " + set.option().toLowerCase(java.util.Locale.ROOT) + " of " + sql.quote(set.table());
        } else if (change instanceof Change.SetComment comment) {
            return "comment on " + comment.object()
                    + comment.column().map(column -> "." + column).orElse("");
        } else if (change instanceof Change.CreateView create) {
            return "create view " + sql.quote(create.view().name());
        } else if (change instanceof Change.DropView drop) {
            return "drop view " + sql.quote(drop.view().name());
        } else if (change instanceof Change.ReplaceView replace) {
            return "change view " + sql.quote(replace.to().name());
        }
        throw new IllegalStateException("unknown change " + change.getClass().getSimpleName());
    }

    private String values(List<String> values, List<String> without) {
        return values.stream()
                .filter(value -> !without.contains(value))
                .map(sql::literal)
                .collect(Collectors.joining(", "));
    }

    private String part(TablePart part) {
        if (part instanceof TablePart.PrimaryKey key) {
            return "primary key (" + names(key.key().columns()) + ")";
        } else if (part instanceof TablePart.Unique unique) {
            return "unique (" + names(unique.key().columns()) + ")";
        } else if (part instanceof TablePart.Condition condition) {
            return "check " + condition.check().name().map(sql::quote).orElse("");
        } else if (part instanceof TablePart.Reference reference) {
            return "foreign key (" + names(reference.foreignKey().columns()) + ")";
        }
        return "index " + part.name().map(sql::quote).orElse("");
    }

    private String names(List<Identifier> names) {
        return names.stream().map(sql::quote).collect(Collectors.joining(", "));
    }
}
