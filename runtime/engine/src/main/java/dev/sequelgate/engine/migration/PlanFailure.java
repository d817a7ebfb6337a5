package dev.sequelgate.engine.migration;

/** A statement of a plan that failed; the message says which, why, and what stays applied. */
public final class PlanFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int committed;

    PlanFailure(String message, int committed, Throwable cause) {
        super(message, cause);
        this.committed = committed;
    }

    /** How many statements stay applied. */
    public int committed() {
        return committed;
    }
}
