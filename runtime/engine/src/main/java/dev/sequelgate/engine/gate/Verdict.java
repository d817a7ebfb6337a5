package dev.sequelgate.engine.gate;

import java.util.List;

/**
 * The gate's decision about one Sequelize instance.
 *
 * @param open whether the application may go on
 * @param findings everything found, worst first, without the accepted ones
 * @param accepted findings that the accepted-findings file lists
 */
public record Verdict(boolean open, List<Finding> findings, List<Finding> accepted) {
    public Verdict {
        findings = List.copyOf(findings);
        accepted = List.copyOf(accepted);
    }
}
