package dev.sequelgate.engine.dialect;

import java.util.List;

/**
 * One statement of a change.
 *
 * @param sql without a semicolon at its end
 * @param transactional false when it cannot run inside a transaction, or when what follows cannot use it inside the same
 */
public record Step(String sql, List<Hazard> hazards, boolean transactional) {
    public Step {
        hazards = List.copyOf(hazards);
    }

    public static Step of(String sql, Hazard... hazards) {
        return new Step(sql, List.of(hazards), true);
    }

    public Step outsideTransaction() {
        return new Step(sql, hazards, false);
    }
}
