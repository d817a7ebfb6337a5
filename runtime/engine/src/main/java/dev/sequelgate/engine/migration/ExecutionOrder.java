package dev.sequelgate.engine.migration;

/** What to do with a file that came into the directory before files that are applied already. */
public enum ExecutionOrder {
    /** Refuse. */
    LINEAR,
    /** Leave it out. */
    LINEAR_SKIP,
    /** Apply it first. */
    NON_LINEAR;

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
