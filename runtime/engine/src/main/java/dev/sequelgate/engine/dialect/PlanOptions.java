package dev.sequelgate.engine.dialect;

/**
 * How statements are written where there is a choice.
 *
 * @param concurrentIndexes indexes on existing tables are built while the table is used; such statements run outside a
 *     transaction
 * @param validateLater foreign keys and checks on existing tables hold for new rows at once, and for the others after a
 *     second statement that locks out nobody
 */
public record PlanOptions(boolean concurrentIndexes, boolean validateLater) {
    public static final PlanOptions PLAIN = new PlanOptions(false, false);
}
