package dev.sequelgate.engine.gate;

/** What kind of fault a finding reports; the severity belongs to the code. */
public enum FindingCode {
    TABLE_MISSING(Severity.BREAKING),
    COLUMN_MISSING(Severity.BREAKING),
    COLUMN_REQUIRED(Severity.BREAKING),
    ENUM_VALUE_MISSING(Severity.BREAKING),
    TYPE_INCOMPATIBLE(Severity.BREAKING),
    MIGRATION_FAILED(Severity.BREAKING),
    MIGRATION_CHANGED(Severity.BREAKING),
    MIGRATION_MISSING(Severity.BREAKING),
    MIGRATION_OUT_OF_ORDER(Severity.BREAKING),
    MIGRATION_PENDING(Severity.BREAKING),
    TYPE_PARSED(Severity.RISKY),
    TYPE_NARROWER(Severity.RISKY),
    TYPE_NOT_COMPARABLE(Severity.RISKY),
    NOT_NULL_IN_DATABASE(Severity.RISKY),
    UNIQUE_MISSING(Severity.RISKY),
    FOREIGN_KEY_MISSING(Severity.RISKY),
    PRIMARY_KEY_DIFFERS(Severity.RISKY),
    AUTO_INCREMENT_MISSING(Severity.RISKY),
    COLLATION_DIFFERS(Severity.RISKY),
    CHANGED_OUTSIDE_MIGRATIONS(Severity.RISKY),
    SYNC_REWRITES_SCHEMA(Severity.RISKY),
    MODEL_UNREADABLE(Severity.RISKY),
    TYPE_DIFFERS(Severity.COSMETIC),
    NULL_IN_DATABASE(Severity.COSMETIC),
    NOT_NULL_EXPLAINED(Severity.COSMETIC),
    DEFAULT_DIFFERS(Severity.COSMETIC),
    FOREIGN_KEY_DIFFERS(Severity.COSMETIC),
    FOREIGN_KEY_EXTRA(Severity.COSMETIC),
    INDEX_MISSING(Severity.COSMETIC),
    INDEX_EXTRA(Severity.COSMETIC),
    UNIQUE_EXTRA(Severity.COSMETIC),
    ENUM_DIFFERS(Severity.COSMETIC),
    COLUMN_EXTRA(Severity.COSMETIC),
    TABLE_EXTRA(Severity.COSMETIC);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** The code as reports, metrics and the accepted-findings file spell it, such as {@code column-missing}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
