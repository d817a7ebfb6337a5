package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.dialect.SqlFault;
import dev.sequelgate.engine.dialect.SqlWork;
import dev.sequelgate.engine.migration.MigrationException.Kind;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One run of planned files. */
final class Run {
    private final Session session;
    private final MigrationListener listener;
    private final TransactionMode mode;
    private final List<AppliedFile> applied = new ArrayList<>();

    Run(Session session, MigrationListener listener, TransactionMode mode) {
        this.session = session;
        this.listener = listener;
        this.mode = mode;
    }

    List<AppliedFile> execute(List<PlannedFile> plan) throws SQLException, MigrationException {
        try {
            return mode == TransactionMode.ALL ? executeAll(plan) : executeEach(plan);
        } catch (SQLException | MigrationException failure) {
            session.rollback(failure);
            throw failure;
        }
    }

    private List<AppliedFile> executeEach(List<PlannedFile> plan) throws SQLException, MigrationException {
        for (PlannedFile planned : plan) {
            TransactionMode own = planned.file().transactionMode().orElse(mode);
            if (own == TransactionMode.NONE || commitsImplicitly(planned)) {
                if (own != TransactionMode.NONE) {
                    rejectTransactionControl(planned);
                }
                finish(new StepwiseFile(session, planned, listener).apply());
            } else {
                rejectTransactionControl(planned);
                session.begin();
                Done done = inTransaction(planned);
                commit(planned.file(), "", () -> session.resetWriteAndCommit(done.row()));
                finish(done.file());
            }
        }
        return List.copyOf(applied);
    }

    private List<AppliedFile> executeAll(List<PlannedFile> plan) throws SQLException, MigrationException {
        for (PlannedFile planned : plan) {
            if (planned.file().transactionMode().isPresent()) {
                throw MigrationException.inFile(
                        Kind.FILE_INVALID,
                        planned.file().name(),
                        "its atlas:txmode does not go with --tx-mode all",
                        "remove the directive, or run with --tx-mode file");
            }
            rejectTransactionControl(planned);
            if (commitsImplicitly(planned)) {
                throw MigrationException.inFile(
                        Kind.FILE_INVALID,
                        planned.file().name(),
                        "this database ends a transaction before each change to its schema, so that files cannot share one",
                        "run with --tx-mode file");
            }
        }
        session.begin();
        List<AppliedFile> done = new ArrayList<>();
        for (PlannedFile planned : plan) {
            Done each = inTransaction(planned);
            session.resetAndWrite(each.row());
            done.add(each.file());
        }
        if (!plan.isEmpty()) {
            commit(plan.get(plan.size() - 1).file(), " and of all files of this run", session::commit);
        }
        for (AppliedFile each : done) {
            finish(each);
        }
        return List.copyOf(applied);
    }

    private boolean commitsImplicitly(PlannedFile planned) {
        return planned.statements().stream().anyMatch(session::commitsImplicitly);
    }

    private void rejectTransactionControl(PlannedFile planned) throws MigrationException {
        for (MigrationStatement statement : planned.statements()) {
            if (session.controlsTransaction(statement)) {
                throw MigrationException.atLine(
                        Kind.FILE_INVALID,
                        planned.file().name(),
                        statement.line(),
                        "this statement would begin or end a transaction, but the file runs in one of its own",
                        "remove it, or make \"-- atlas:txmode none\" and a blank line the top of the file, then run:"
                                + " sequelgate migrate hash");
            }
        }
    }

    /** A file whose statements have run, and the row that says so, which is still to be written. */
    private record Done(AppliedFile file, JournalRow row) {}

    /** Leaves the transaction open. */
    private Done inTransaction(PlannedFile planned) throws SQLException, MigrationException {
        MigrationFile file = planned.file();
        Instant started = Instant.now();
        long clock = System.nanoTime();
        listener.fileStarted(file, planned.statements().size(), planned.skipped());
        JournalRow row = session.startInTransaction(planned, started);
        for (int index = planned.skipped(); index < planned.statements().size(); index++) {
            MigrationStatement statement = planned.statements().get(index);
            try {
                session.send(statement);
            } catch (SQLException refused) {
                throw reported(file, undone(planned, index, refused), clock);
            }
            listener.statementFinished(file, statement);
        }
        return new Done(
                new AppliedFile(file, planned.statements().size(), planned.skipped(), started, since(clock)),
                row.progressed(row.total(), List.of(), since(clock)));
    }

    private MigrationException undone(PlannedFile planned, int index, SQLException refused) throws SQLException {
        SqlFault fault = session.fault(refused);
        session.rollback(refused);
        String effect = StatementFailure.NOTHING_APPLIED;
        if (fault.kind() != SqlFault.Kind.CONNECTION_LOST) {
            session.reset();
        }
        if (fault.kind() == SqlFault.Kind.LOCK_NOT_FREE) {
            effect += session.oldestTransaction()
                    .map(holder -> "; the oldest open transaction is that of " + holder)
                    .orElse("");
        }
        MigrationStatement part = session.latest(planned.statements().get(index));
        return StatementFailure.of(planned, index, part, fault, effect);
    }

    private void commit(MigrationFile file, String also, SqlWork work) throws MigrationException {
        long clock = System.nanoTime();
        try {
            work.run();
        } catch (SQLException failure) {
            session.rollback(failure);
            SqlFault fault = session.fault(failure);
            boolean lost = fault.kind() == SqlFault.Kind.CONNECTION_LOST;
            throw reported(
                    file,
                    MigrationException.inFile(
                            lost ? Kind.CONNECTION_LOST : Kind.STATEMENT_FAILED,
                            file.name(),
                            "the commit of this file" + also + " failed: " + StatementFailure.described(fault)
                                    + (lost ? "; whether it took effect is not known" : "; nothing was applied"),
                            lost ? "start again: the journal tells what was applied" : StatementFailure.FIX),
                    clock);
        }
    }

    private void finish(AppliedFile done) {
        applied.add(done);
        listener.fileFinished(done);
    }

    private MigrationException reported(MigrationFile file, MigrationException failure, long clock) {
        listener.fileFailed(file, failure, since(clock));
        return failure;
    }

    private static Duration since(long clock) {
        return Duration.ofNanos(System.nanoTime() - clock);
    }
}
