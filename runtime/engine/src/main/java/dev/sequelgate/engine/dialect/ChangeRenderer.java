package dev.sequelgate.engine.dialect;

import dev.sequelgate.engine.diff.Change;
import java.util.List;

/** Writes the statements that make a change. */
public interface ChangeRenderer {
    /**
     * The statements in their order, at least one.
     *
     * @throws UnsupportedChangeException where this database has no way, or none that this version knows
     */
    List<Step> steps(Change change);

    /** One line that says what the change does, for a person: {@code add column "age" to "users"}. */
    String describe(Change change);
}
