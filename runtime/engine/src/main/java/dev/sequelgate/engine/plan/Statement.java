package dev.sequelgate.engine.plan;

import dev.sequelgate.engine.dialect.Hazard;
import java.util.List;

/**
 * One statement of a plan.
 *
 * @param sql without a semicolon at its end
 * @param comment what the change does that it belongs to, in one line
 * @param transactional false when it has to run and be committed by itself
 */
public record Statement(String sql, String comment, List<Hazard> hazards, boolean transactional) {
    public Statement {
        hazards = List.copyOf(hazards);
    }
}
