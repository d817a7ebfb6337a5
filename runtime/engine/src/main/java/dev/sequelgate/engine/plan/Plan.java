package dev.sequelgate.engine.plan;

import java.util.List;

/**
 * The way from one schema to another, and back.
 *
 * @param statements in an order that works
 * @param reverse what leads back afterwards, in its order; rows that the way has deleted stay deleted
 * @param leftOut what was not planned because it destroys something and nobody has allowed that, in one line each
 */
public record Plan(List<Statement> statements, List<Statement> reverse, List<String> leftOut) {
    public Plan {
        statements = List.copyOf(statements);
        reverse = List.copyOf(reverse);
        leftOut = List.copyOf(leftOut);
    }

    public boolean isEmpty() {
        return statements.isEmpty();
    }

    /** Whether all statements can run in one transaction. */
    public boolean transactional() {
        return statements.stream().allMatch(Statement::transactional);
    }
}
