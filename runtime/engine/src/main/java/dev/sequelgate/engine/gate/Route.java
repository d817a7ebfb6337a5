package dev.sequelgate.engine.gate;

import java.util.Locale;

/** How a verdict was reached. */
public enum Route {
    /** Registry, directory, journal and catalog are those of the last open verdict. */
    UNCHANGED,
    /** Migrations and models were judged. */
    FULL,
    /** Models that were defined after the gate had opened were judged. */
    LATE_MODELS,
    /** A running application was judged again. */
    RECHECK;

    /** The route as reports spell it, such as {@code late-models}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
