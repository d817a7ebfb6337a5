package dev.sequelgate.engine.diff;

import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Definition;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.Type;
import dev.sequelgate.engine.schema.View;
import java.util.List;
import java.util.Optional;

/** One difference between two schemas: what has to be done to the first so that it becomes the second. */
public sealed interface Change {
    /** What undoes it. */
    Change inverse();

    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of change. */
    interface Visitor<R> {
        R createNamespace(CreateNamespace change);

        R dropNamespace(DropNamespace change);

        R createDefinition(CreateDefinition change);

        R dropDefinition(DropDefinition change);

        R replaceDefinition(ReplaceDefinition change);

        R createEnum(CreateEnum change);

        R dropEnum(DropEnum change);

        R extendEnum(ExtendEnum change);

        R replaceEnum(ReplaceEnum change);

        R createTable(CreateTable change);

        R dropTable(DropTable change);

        R renameTable(RenameTable change);

        R addColumn(AddColumn change);

        R dropColumn(DropColumn change);

        R renameColumn(RenameColumn change);

        R alterColumn(AlterColumn change);

        R addPart(AddPart change);

        R dropPart(DropPart change);

        R setOption(SetOption change);

        R setComment(SetComment change);

        R createView(CreateView change);

        R dropView(DropView change);

        R replaceView(ReplaceView change);
    }

    record CreateNamespace(Identifier name) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createNamespace(this);
        }

        @Override
        public Change inverse() {
            return new DropNamespace(name);
        }
    }

    record DropNamespace(Identifier name) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropNamespace(this);
        }

        @Override
        public Change inverse() {
            return new CreateNamespace(name);
        }
    }

    record CreateDefinition(Definition definition) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createDefinition(this);
        }

        @Override
        public Change inverse() {
            return new DropDefinition(definition);
        }
    }

    record DropDefinition(Definition definition) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropDefinition(this);
        }

        @Override
        public Change inverse() {
            return new CreateDefinition(definition);
        }
    }

    /** A change that the object survives, with everything that depends on it. */
    record ReplaceDefinition(Definition from, Definition to) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.replaceDefinition(this);
        }

        @Override
        public Change inverse() {
            return new ReplaceDefinition(to, from);
        }
    }

    record CreateEnum(Type.EnumOf type) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createEnum(this);
        }

        @Override
        public Change inverse() {
            return new DropEnum(type);
        }
    }

    record DropEnum(Type.EnumOf type) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropEnum(this);
        }

        @Override
        public Change inverse() {
            return new CreateEnum(type);
        }
    }

    /** Values were added and none was taken away or moved. */
    record ExtendEnum(Type.EnumOf from, Type.EnumOf to) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.extendEnum(this);
        }

        @Override
        public Change inverse() {
            return new ReplaceEnum(to, from, List.of());
        }
    }

    /** @param uses the columns of the type at that time; a plan fills them in */
    record ReplaceEnum(Type.EnumOf from, Type.EnumOf to, List<EnumUse> uses) implements Change {
        public ReplaceEnum {
            uses = List.copyOf(uses);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.replaceEnum(this);
        }

        @Override
        public Change inverse() {
            return new ReplaceEnum(to, from, List.of());
        }
    }

    /** A column that holds values of an enum. */
    record EnumUse(QualifiedName table, Column column) {}

    /**
     * The table with its columns, primary key, uniques, checks, options and comments; foreign keys and indexes are
     * changes of their own.
     */
    record CreateTable(Table table) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createTable(this);
        }

        @Override
        public Change inverse() {
            return new DropTable(table);
        }
    }

    record DropTable(Table table) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropTable(this);
        }

        @Override
        public Change inverse() {
            return new CreateTable(table);
        }
    }

    record RenameTable(QualifiedName from, QualifiedName to) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameTable(this);
        }

        @Override
        public Change inverse() {
            return new RenameTable(to, from);
        }
    }

    /** The column with its comment. */
    record AddColumn(QualifiedName table, Column column) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addColumn(this);
        }

        @Override
        public Change inverse() {
            return new DropColumn(table, column);
        }
    }

    record DropColumn(QualifiedName table, Column column) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropColumn(this);
        }

        @Override
        public Change inverse() {
            return new AddColumn(table, column);
        }
    }

    record RenameColumn(QualifiedName table, Identifier from, Identifier to) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameColumn(this);
        }

        @Override
        public Change inverse() {
            return new RenameColumn(table, to, from);
        }
    }

    /** Both have the same name. */
    record AlterColumn(QualifiedName table, Column from, Column to) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alterColumn(this);
        }

        @Override
        public Change inverse() {
            return new AlterColumn(table, to, from);
        }

        public boolean changesType() {
            return !from.typeText().equals(to.typeText())
                    || !from.collation().equals(to.collation())
                    || changesExpression();
        }

        private boolean changesExpression() {
            boolean before = from.source() == Column.Source.GENERATED;
            boolean after = to.source() == Column.Source.GENERATED;
            boolean another = !from.defaultText().equals(to.defaultText())
                    || !from.options().equals(to.options());
            return before != after || (after && another);
        }
    }

    record AddPart(QualifiedName table, TablePart part) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addPart(this);
        }

        @Override
        public Change inverse() {
            return new DropPart(table, part);
        }
    }

    record DropPart(QualifiedName table, TablePart part) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropPart(this);
        }

        @Override
        public Change inverse() {
            return new AddPart(table, part);
        }
    }

    record SetOption(QualifiedName table, String option, Optional<String> from, Optional<String> to) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setOption(this);
        }

        @Override
        public Change inverse() {
            return new SetOption(table, option, to, from);
        }
    }

    /**
     * @param object a table or view; a materialized view has the detail {@link #MATERIALIZED}
     * @param column the column that is described; empty for the object itself
     */
    record SetComment(ObjectKey object, Optional<Identifier> column, Optional<String> from, Optional<String> to)
            implements Change {
        public static final String MATERIALIZED = "materialized";

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setComment(this);
        }

        @Override
        public Change inverse() {
            return new SetComment(object, column, to, from);
        }
    }

    /** The view with its indexes and comments. */
    record CreateView(View view) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createView(this);
        }

        @Override
        public Change inverse() {
            return new DropView(view);
        }
    }

    record DropView(View view) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropView(this);
        }

        @Override
        public Change inverse() {
            return new CreateView(view);
        }
    }

    /** Another query under the same name. */
    record ReplaceView(View from, View to) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.replaceView(this);
        }

        @Override
        public Change inverse() {
            return new ReplaceView(to, from);
        }

        /** Whether columns were only added at the end, so that what reads the view goes on to work. */
        public boolean onlyAddsColumns() {
            int kept = from.columns().size();
            return from.kind() == View.Kind.VIEW
                    && to.kind() == View.Kind.VIEW
                    && to.columns().size() >= kept
                    && from.columns().equals(to.columns().subList(0, kept));
        }
    }
}
