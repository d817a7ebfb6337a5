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
    private final transient Optional<FailedStatement> statement;

    /** What went wrong. */
    public enum Kind {
        DIRECTORY_UNREADABLE,
        CHECKSUM_MISMATCH,
        FILE_INVALID,
        STATEMENT_FAILED,
        CONNECTION_LOST,
        FAILED_BEFORE,
        APPLIED_CHANGED,
        APPLIED_MISSING,
        OUT_OF_ORDER,
        DATABASE_NOT_CLEAN,
        LOCK_TIMEOUT,
        JOURNAL_UNREADABLE,
        VERSION_UNKNOWN
    }

    public MigrationException(Kind kind, Optional<String> file, OptionalInt line, String message, String remedy) {
        this(kind, file, line, message, remedy, Optional.empty());
    }

    public MigrationException(
            Kind kind,
            Optional<String> file,
            OptionalInt line,
            String message,
            String remedy,
            Optional<FailedStatement> statement) {
        super(message);
        this.kind = kind;
        this.file = file;
        this.line = line;
        this.remedy = remedy;
        this.statement = statement;
    }

    static MigrationException of(Kind kind, String message, String remedy) {
        return new MigrationException(kind, Optional.empty(), OptionalInt.empty(), message, remedy);
    }

    static MigrationException inFile(Kind kind, String file, String message, String remedy) {
        return new MigrationException(kind, Optional.of(file), OptionalInt.empty(), message, remedy);
    }

    static MigrationException atLine(Kind kind, String file, int line, String message, String remedy) {
        return new MigrationException(kind, Optional.of(file), OptionalInt.of(line), message, remedy);
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

    /** The statement that failed, where one did. */
    public Optional<FailedStatement> statement() {
        return statement;
    }

    /** Place, message and remedy in one line, for a person. */
    public String describe() {
        StringBuilder text = new StringBuilder();
        file.ifPresent(text::append);
        line.ifPresent(number -> text.append(':').append(number));
        statement.ifPresent(failed -> text.append(':').append(failed.column()));
        return text.append(text.isEmpty() ? "" : ": ")
                .append(getMessage())
                .append(remedy.isEmpty() ? "" : ". " + Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1))
                .toString();
    }
}
