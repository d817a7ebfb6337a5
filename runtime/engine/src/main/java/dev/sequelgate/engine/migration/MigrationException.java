package dev.sequelgate.engine.migration;

import java.util.Optional;
import java.util.OptionalInt;

/** A migration, directory or journal that cannot be used as it is: what, where, and what to do, each in one line. */
public final class MigrationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Optional<String> file;
    private final transient OptionalInt line;
    private final String remedy;

    /** What went wrong. */
    public enum Kind {
        DIRECTORY_UNREADABLE,
        CHECKSUM_MISMATCH,
        FILE_INVALID,
        STATEMENT_FAILED,
        FAILED_BEFORE,
        APPLIED_CHANGED,
        APPLIED_MISSING,
        OUT_OF_ORDER,
        DATABASE_NOT_CLEAN,
        LOCK_TIMEOUT,
        JOURNAL_UNREADABLE
    }

    public MigrationException(Kind kind, Optional<String> file, OptionalInt line, String message, String remedy) {
        super(message);
        this.kind = kind;
        this.file = file;
        this.line = line;
        this.remedy = remedy;
    }

    public Kind kind() {
        return kind;
    }

    public Optional<String> file() {
        return file;
    }

    public OptionalInt line() {
        return line;
    }

    public String remedy() {
        return remedy;
    }
}
