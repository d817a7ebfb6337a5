package dev.sequelgate.engine.gate;

/** The mildest severity that refuses a start. */
public enum RefuseOn {
    BREAKING(Severity.BREAKING),
    RISKY(Severity.RISKY),
    ANY(Severity.COSMETIC);

    private final Severity mildest;

    RefuseOn(Severity mildest) {
        this.mildest = mildest;
    }

    public boolean refuses(Severity severity) {
        return severity.compareTo(mildest) <= 0;
    }
}
