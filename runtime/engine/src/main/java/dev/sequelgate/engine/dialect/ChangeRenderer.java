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
     * Changes in their order, parted into those that are made together.
     *
     * @param ordered each works when those before it are done
     * @param from what is
     * @param to what all changes of the plan lead to
     */
    default List<List<Change>> together(List<Change> ordered, Schema from, Schema to) {
        return ordered.stream().map(List::of).toList();
    }

    /**
     * The statements of changes that are made together.
     *
     * @param target the schema that all changes of a plan lead to
     */
    default List<Step> steps(List<Change> together, Schema target) {
        return together.stream().flatMap(change -> steps(change).stream()).toList();
    }

    /** Whether parts of tables that are added outside of transactions come behind everything else. */
    default boolean buildsLater() {
        return true;
    }

    /** One line that says what the change does, for a person: {@code add column "age" to "users"}. */
    String describe(Change change);
}
