package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.dialect.SqlFault;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Applies a file without a transaction: each statement is journalled as it is done, so that the next run goes on behind it. */
final class StepwiseFile {
    private final Session session;
    private final PlannedFile planned;
    private final MigrationListener listener;
    private final List<String> hashes;
    private boolean ownTransaction;

    StepwiseFile(Session session, PlannedFile planned, MigrationListener listener) {
        this.session = session;
        this.planned = planned;
        this.listener = listener;
        this.hashes = StatementHashes.of(planned.statements());
    }

    AppliedFile apply() throws SQLException, MigrationException {
        MigrationFile file = planned.file();
        List<MigrationStatement> statements = planned.statements();
        Instant started = Instant.now();
        long clock = System.nanoTime();
        listener.fileStarted(file, statements.size(), planned.skipped());
        session.waitForLocks();
        JournalRow row = session.start(planned, started);
        for (int index = planned.skipped(); index < statements.size(); index++) {
            MigrationStatement statement = statements.get(index);
            ownTransaction |= session.controlsTransaction(statement);
            JournalRow next = row.progressed(index + 1, hashes.subList(0, index + 1), since(clock));
            try {
                step(statement, next);
            } catch (SQLException refused) {
                MigrationException failure = stopped(index, row, refused);
                listener.fileFailed(file, failure, since(clock));
                throw failure;
            }
            row = next;
            listener.statementFinished(file, statement);
        }
        session.resetAndWrite(row.progressed(row.total(), List.of(), since(clock)));
        return new AppliedFile(file, statements.size(), planned.skipped(), started, since(clock));
    }

    /**
     * Runs a statement together with its journal row where the server allows that, so that a connection cut between
     * the two leaves either both or none; a file that handles transactions itself is left to do so.
     */
    private void step(MigrationStatement statement, JournalRow next) throws SQLException, MigrationException {
        if (!ownTransaction && !session.outsideTransaction(statement)) {
            session.begin();
            try {
                session.send(statement);
                session.write(next);
                session.commit();
                return;
            } catch (SQLException failure) {
                session.rollback(failure);
                if (session.fault(failure).kind() != SqlFault.Kind.NOT_IN_TRANSACTION) {
                    throw failure;
                }
            }
        }
        session.send(statement);
        session.write(next);
    }

    /** The row keeps what is done and what failed; should that not succeed, the statement's failure is still the one to tell. */
    private MigrationException stopped(int index, JournalRow last, SQLException refused) {
        MigrationStatement statement = planned.statements().get(index);
        SqlFault fault = session.fault(refused);
        if (fault.kind() == SqlFault.Kind.CONNECTION_LOST) {
            return failure(index, fault, "what ran before it is in the journal");
        }
        JournalRow row = last;
        String unwritten = "";
        try {
            if (ownTransaction) {
                session.rollbackOwn();
                row = session.reread(last);
            }
            session.resetAndWrite(row.failed(StatementFailure.described(fault), statement.text(), row.executionTime()));
        } catch (SQLException | MigrationException second) {
            refused.addSuppressed(second);
            unwritten = "; the journal could not take the failure down: " + second.getMessage();
        }
        String effect = row.applied() == 0
                ? StatementFailure.NOTHING_APPLIED
                : "the first " + row.applied() + " stay applied, and the next run goes on behind them";
        return failure(index, fault, effect + unwritten);
    }

    private MigrationException failure(int index, SqlFault fault, String effect) {
        MigrationStatement part = session.latest(planned.statements().get(index));
        return StatementFailure.of(planned, index, part, fault, effect);
    }

    private static Duration since(long clock) {
        return Duration.ofNanos(System.nanoTime() - clock);
    }
}
