package dev.sequelgate.engine.gate;

/** What the gate may do to the database and to the start. */
public enum Mode {
    /** Applies pending migrations, then judges. */
    APPLY,
    /** Judges, and never writes. */
    VERIFY,
    /** Judges and reports; never writes and never refuses. */
    OBSERVE,
    /** Does nothing at all. */
    OFF
}
