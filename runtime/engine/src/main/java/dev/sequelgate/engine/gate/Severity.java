package dev.sequelgate.engine.gate;

/** How bad a finding is, worst first. */
public enum Severity {
    /** The application's own queries fail. */
    BREAKING,
    /** They fail for some values, or integrity is weaker than declared. */
    RISKY,
    /** Descriptions differ; nothing fails. */
    COSMETIC
}
