package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.dialect.SqlFault;
import dev.sequelgate.engine.migration.MigrationException.Kind;
import java.util.Optional;
import java.util.OptionalInt;

/** Says what a database's refusal of a statement means, and what to do. */
final class StatementFailure {
    static final String NOTHING_APPLIED = "nothing of this file was applied";
    static final String FIX = "correct the file, run: sequelgate migrate hash, then apply again";

    private StatementFailure() {}

    /** @param part what was sent: the statement, or the piece of it that failed */
    static MigrationException of(
            PlannedFile planned, int index, MigrationStatement part, SqlFault fault, String effect) {
        boolean lost = fault.kind() == SqlFault.Kind.CONNECTION_LOST;
        int position = fault.position().orElse(1);
        return new MigrationException(
                lost ? Kind.CONNECTION_LOST : Kind.STATEMENT_FAILED,
                Optional.of(planned.file().name()),
                OptionalInt.of(part.lineAt(position)),
                "statement " + (index + 1) + " of " + planned.statements().size() + " failed: " + described(fault)
                        + "; " + effect,
                remedy(fault),
                Optional.of(new FailedStatement(
                        part.text(), part.columnAt(position), fault.message(), fault.sqlState(), effect)));
    }

    private static String remedy(SqlFault fault) {
        return switch (fault.kind()) {
            case STATEMENT -> FIX;
            case NOT_IN_TRANSACTION ->
                "make \"-- atlas:txmode none\" and a blank line the top of the file, then run: sequelgate migrate hash";
            case LOCK_NOT_FREE -> "end the transaction that holds the lock, or raise lock-timeout; then apply again";
            case CONNECTION_LOST -> "start again when the database can be reached";
        };
    }

    static String described(SqlFault fault) {
        return fault.message()
                + fault.sqlState().map(state -> " (SQLSTATE " + state + ")").orElse("");
    }
}
