package dev.sequelgate.engine.migration;

/** What one transaction spans. */
public enum TransactionMode {
    /** One file with its journal row. */
    FILE,
    /** Everything that one run applies. */
    ALL,
    /** Nothing: each statement stands alone. */
    NONE;

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
