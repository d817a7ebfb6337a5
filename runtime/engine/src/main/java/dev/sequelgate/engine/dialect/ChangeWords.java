package dev.sequelgate.engine.dialect;

import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.TablePart;
import dev.sequelgate.engine.schema.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in one line what a change does. */
public class ChangeWords implements Change.Visitor<String> {
    private final Renderer sql;

    public ChangeWords(Renderer sql) {
        this.sql = sql;
    }

    @Override
    public String createNamespace(Change.CreateNamespace change) {
        return "create schema " + sql.quote(change.name());
    }

    @Override
    public String dropNamespace(Change.DropNamespace change) {
        return "drop schema " + sql.quote(change.name());
    }

    @Override
    public String createDefinition(Change.CreateDefinition change) {
        return "create " + change.definition().key();
    }

    @Override
    public String dropDefinition(Change.DropDefinition change) {
        return "drop " + change.definition().key();
    }

    @Override
    public String replaceDefinition(Change.ReplaceDefinition change) {
        return "change " + change.to().key();
    }

    @Override
    public String createEnum(Change.CreateEnum change) {
        return "create enum " + sql.quote(change.type().name());
    }

    @Override
    public String dropEnum(Change.DropEnum change) {
        return "drop enum " + sql.quote(change.type().name());
    }

    @Override
    public String extendEnum(Change.ExtendEnum change) {
        return "add " + values(change.to().values(), change.from().values()) + " to enum "
                + sql.quote(change.to().name());
    }

    @Override
    public String replaceEnum(Change.ReplaceEnum change) {
        String gone = values(change.from().values(), change.to().values());
        return (gone.isEmpty() ? "reorder" : "take " + gone + " from") + " enum "
                + sql.quote(change.to().name());
    }

    @Override
    public String createTable(Change.CreateTable change) {
        return "create table " + sql.quote(change.table().name());
    }

    @Override
    public String dropTable(Change.DropTable change) {
        return "drop table " + sql.quote(change.table().name());
    }

    @Override
    public String renameTable(Change.RenameTable change) {
        return "rename table " + sql.quote(change.from()) + " to "
                + sql.quote(change.to().name());
    }

    @Override
    public String addColumn(Change.AddColumn change) {
        return "add column " + sql.quote(change.column().name()) + " to " + sql.quote(change.table());
    }

    @Override
    public String dropColumn(Change.DropColumn change) {
        return "drop column " + sql.quote(change.column().name()) + " of " + sql.quote(change.table());
    }

    @Override
    public String renameColumn(Change.RenameColumn change) {
        return "rename column " + sql.quote(change.from()) + " of " + sql.quote(change.table()) + " to "
                + sql.quote(change.to());
    }

    @Override
    public String alterColumn(Change.AlterColumn change) {
        return "change column " + sql.quote(change.to().name()) + " of " + sql.quote(change.table());
    }

    @Override
    public String addPart(Change.AddPart change) {
        return "add " + part(change.part()) + " to " + sql.quote(change.table());
    }

    @Override
    public String dropPart(Change.DropPart change) {
        return "drop " + part(change.part()) + " of " + sql.quote(change.table());
    }

    @Override
    public String setOption(Change.SetOption change) {
        return "set " + option(change.option()) + " of " + sql.quote(change.table());
    }

    @Override
    public String setComment(Change.SetComment change) {
        return "comment on " + change.object()
                + change.column().map(column -> "." + column).orElse("");
    }

    @Override
    public String createView(Change.CreateView change) {
        return "create view " + sql.quote(change.view().name());
    }

    @Override
    public String dropView(Change.DropView change) {
        return "drop view " + sql.quote(change.view().name());
    }

    @Override
    public String replaceView(Change.ReplaceView change) {
        return "change view " + sql.quote(change.to().name());
    }

    /** A table's option as a person says it. */
    protected String option(String option) {
        return option.toLowerCase(Locale.ROOT);
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
