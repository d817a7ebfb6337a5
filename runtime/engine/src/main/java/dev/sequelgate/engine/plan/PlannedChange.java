package dev.sequelgate.engine.plan;

import dev.sequelgate.engine.diff.Change;
import java.util.List;

/**
 * One change with the statements that make it and those that take it back.
 *
 * @param up at least one
 * @param down in the order in which they run
 * @param irreversible why {@code down} does not bring everything back; empty where it does
 */
public record PlannedChange(Change change, List<Statement> up, List<Statement> down, String irreversible) {
    public PlannedChange {
        up = List.copyOf(up);
        down = List.copyOf(down);
    }
}
