package dev.sequelgate.engine.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from one schema to another.
 *
 * @param changes in an order that works
 * @param leftOut what was not planned because it destroys something and nobody has allowed that, in one line each
 */
public record Plan(List<PlannedChange> changes, List<String> leftOut) {
    public Plan {
        changes = List.copyOf(changes);
        leftOut = List.copyOf(leftOut);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public List<Statement> statements() {
        return changes.stream().flatMap(change -> change.up().stream()).toList();
    }

    /** The statements that lead back, in their order. */
    public List<Statement> reverse() {
        List<Statement> reverse = new ArrayList<>();
        for (int i = changes.size() - 1; i >= 0; i--) {
            reverse.addAll(changes.get(i).down());
        }
        return reverse;
    }

    /** Whether all statements can run in one transaction. */
    public boolean transactional() {
        return statements().stream().allMatch(Statement::transactional);
    }
}
