package dev.sequelgate.engine.diff;

/** What the desired schema can say at all; what it cannot say is no difference. */
public enum Scope {
    /** Models alone: tables and enums. */
    MODELS,
    /** SQL files or a database: every kind of object. */
    EVERYTHING
}
