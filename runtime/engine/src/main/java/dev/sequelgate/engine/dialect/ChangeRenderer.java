package dev.sequelgate.engine.dialect;

import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.schema.Schema;
import java.util.List;

/** Writes the statements that make a change. */
public interface ChangeRenderer {
    /**
     * The statements in their order, at least one.
     *
     * @throws UnsupportedChangeException where this database has no way, or none that this version knows
     */
    List<Step> steps(Change change);

    /**
     * Changes that are made together, and how.
     *
     * @param steps at least one
     */
    record Work(List<Change> changes, List<Step> steps) {
        public Work {
            changes = List.copyOf(changes);
            steps = List.copyOf(steps);
        }
    }

    /**
     * The work of changes, each of which can be made when those before it are.
     *
     * @param from what is
     * @param to what all changes lead to, but for those that are not allowed
     */
    default List<Work> work(List<Change> ordered, Schema from, Schema to) {
        return ordered.stream()
                .map(change -> new Work(List.of(change), steps(change)))
                .toList();
    }

    /** Whether parts of tables that are added outside of transactions come behind everything else. */
    default boolean buildsLater() {
        return true;
    }

    /** One line that says what the change does, for a person: {@code add column "age" to "users"}. */
    String describe(Change change);
}
