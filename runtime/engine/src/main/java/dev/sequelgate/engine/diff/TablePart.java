package dev.sequelgate.engine.diff;

import dev.sequelgate.engine.schema.Check;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Index;
import dev.sequelgate.engine.schema.Key;
import java.util.Optional;
import java.util.Set;

/** What a table can gain or lose beside columns. */
public sealed interface TablePart {
    /** Its name; empty where the server chooses it. */
    Optional<Identifier> name();

    /** What it says, its name left out: two parts with equal structures do the same. */
    Object structure();

    record PrimaryKey(Key key) implements TablePart {
        @Override
        public Optional<Identifier> name() {
            return key.name();
        }

        @Override
        public Object structure() {
            return key.columns();
        }
    }

    /** In whatever order its columns are named, it keeps the same rows apart. */
    record Unique(Key key) implements TablePart {
        @Override
        public Optional<Identifier> name() {
            return key.name();
        }

        @Override
        public Object structure() {
            return Set.copyOf(key.columns());
        }
    }

    record Condition(Check check) implements TablePart {
        @Override
        public Optional<Identifier> name() {
            return check.name();
        }

        @Override
        public Object structure() {
            return check.expression();
        }
    }

    record Reference(ForeignKey foreignKey) implements TablePart {
        @Override
        public Optional<Identifier> name() {
            return foreignKey.name();
        }

        @Override
        public Object structure() {
            return new ForeignKey(
                    Optional.empty(),
                    foreignKey.columns(),
                    foreignKey.referencedTable(),
                    foreignKey.referencedColumns(),
                    foreignKey.onDelete(),
                    foreignKey.onUpdate(),
                    foreignKey.deferrable(),
                    foreignKey.initiallyDeferred(),
                    true);
        }
    }

    record Lookup(Index index) implements TablePart {
        private static final Identifier ANY = Identifier.of("*");

        @Override
        public Optional<Identifier> name() {
            return Optional.of(index.name());
        }

        @Override
        public Object structure() {
            return new Index(
                    ANY,
                    index.unique(),
                    index.method(),
                    index.parts(),
                    index.included(),
                    index.predicate(),
                    Optional.empty(),
                    index.statement().map(this::withoutName));
        }

        /** The name stands before the ON of every CREATE INDEX. */
        private String withoutName(String statement) {
            int on = statement.indexOf(
                    " ON ",
                    statement.indexOf("INDEX ")
                            + "INDEX ".length()
                            + index.name().value().length());
            return on < 0 ? statement : statement.substring(on);
        }
    }
}
