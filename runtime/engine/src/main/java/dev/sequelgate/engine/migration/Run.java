package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.dialect.MigrationDialect;
import dev.sequelgate.engine.dialect.SqlFault;
import dev.sequelgate.engine.migration.MigrationException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One run of planned files on one connection that holds the lock. */
final class Run {
    private final Connection connection;
    private final MigrationDialect dialect;
    private final Journal journal;
    private final Map<String, JournalRow> rows;
    private final MigrationListener listener;
    private final TransactionMode mode;
    private final List<AppliedFile> applied = new ArrayList<>();

    Run(
            Connection connection,
            MigrationDialect dialect,
            Journal journal,
            List<JournalRow> rows,
            MigrationListener listener,
            TransactionMode mode) {
        this.connection = connection;
        this.dialect = dialect;
        this.journal = journal;
        this.rows = rows.stream().collect(Collectors.toMap(JournalRow::version, Function.identity()));
        this.listener = listener;
        this.mode = mode;
    }

    List<AppliedFile> execute(List<PlannedFile> plan) throws SQLException, MigrationException {
        try {
            return mode == TransactionMode.ALL ? executeAll(plan) : executeEach(plan);
        } catch (SQLException failure) {
            rollback(failure);
            throw failure;
        }
    }

    private List<AppliedFile> executeEach(List<PlannedFile> plan) throws SQLException, MigrationException {
        for (PlannedFile planned : plan) {
            TransactionMode own = planned.file().transactionMode().orElse(mode);
            if (own == TransactionMode.NONE) {
                withoutTransaction(planned);
            } else {
                rejectTransactionControl(planned);
                connection.setAutoCommit(false);
                AppliedFile done = inTransaction(planned);
                commit(planned.file(), "");
                finish(done);
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
        }
        connection.setAutoCommit(false);
        List<AppliedFile> done = new ArrayList<>();
        for (PlannedFile planned : plan) {
            done.add(inTransaction(planned));
        }
        if (!plan.isEmpty()) {
            commit(plan.get(plan.size() - 1).file(), " and of all files of this run");
        }
        for (AppliedFile each : done) {
            finish(each);
        }
        return List.copyOf(applied);
    }

    private void rejectTransactionControl(PlannedFile planned) throws MigrationException {
        for (MigrationStatement statement : planned.statements()) {
            if (dialect.controlsTransaction(statement.text())) {
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

    /** Leaves the transaction open. */
    private AppliedFile inTransaction(PlannedFile planned) throws SQLException, MigrationException {
        MigrationFile file = planned.file();
        Instant started = Instant.now();
        long clock = System.nanoTime();
        listener.fileStarted(file, planned.statements().size(), planned.skipped());
        JournalRow row = begin(planned, started);
        for (int index = planned.skipped(); index < planned.statements().size(); index++) {
            MigrationStatement statement = planned.statements().get(index);
            try {
                send(statement.text());
            } catch (SQLException failure) {
                rollback(failure);
                if (dialect.fault(failure).kind() != SqlFault.Kind.CONNECTION_LOST) {
                    dialect.resetSession(connection);
                }
                throw reported(file, failed(planned, index, failure, NOTHING_APPLIED), clock);
            }
            listener.statementFinished(file, statement);
        }
        dialect.resetSession(connection);
        journal.update(connection, row.progressed(row.total(), List.of(), since(clock)));
        return new AppliedFile(file, planned.statements().size(), planned.skipped(), started, since(clock));
    }

    private static final String NOTHING_APPLIED = "nothing of this file was applied";

    /** The insert is a second guard beside the lock: it fails when another session runs the same version. */
    private JournalRow begin(PlannedFile planned, Instant now) throws SQLException {
        int total = planned.statements().size();
        JournalRow known = rows.get(planned.file().version());
        if (known == null) {
            JournalRow row = JournalRow.started(planned.file(), total, now);
            journal.insert(connection, row);
            return row;
        }
        JournalRow row = known.resumed(planned.file(), total, now);
        journal.update(connection, row);
        // What they set died with the session that ran them.
        for (MigrationStatement ran : planned.statements().subList(0, planned.skipped())) {
            if (dialect.setsSession(ran.text())) {
                send(ran.text());
            }
        }
        return row;
    }

    private void commit(MigrationFile file, String also) throws SQLException, MigrationException {
        try {
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failure) {
            rollback(failure);
            SqlFault fault = dialect.fault(failure);
            boolean lost = fault.kind() == SqlFault.Kind.CONNECTION_LOST;
            throw reported(
                    file,
                    MigrationException.inFile(
                            lost ? Kind.CONNECTION_LOST : Kind.STATEMENT_FAILED,
                            file.name(),
                            "the commit of this file" + also + " failed: " + described(fault)
                                    + (lost ? "; whether it took effect is not known" : "; nothing was applied"),
                            lost ? "start again: the journal tells what was applied" : FIX),
                    System.nanoTime());
        }
    }

    private static final String FIX = "correct the file, run: sequelgate migrate hash, then apply again";

    private void finish(AppliedFile done) {
        applied.add(done);
        listener.fileFinished(done);
    }

    /** Each statement is journalled as it is done, so that the next run goes on behind it. */
    private void withoutTransaction(PlannedFile planned) throws SQLException, MigrationException {
        MigrationFile file = planned.file();
        Instant started = Instant.now();
        long clock = System.nanoTime();
        listener.fileStarted(file, planned.statements().size(), planned.skipped());
        JournalRow row = begin(planned, started);
        List<String> hashes = StatementHashes.of(planned.statements());
        boolean ownTransaction = false;
        for (int index = planned.skipped(); index < planned.statements().size(); index++) {
            MigrationStatement statement = planned.statements().get(index);
            ownTransaction |= dialect.controlsTransaction(statement.text());
            JournalRow next = row.progressed(index + 1, hashes.subList(0, index + 1), since(clock));
            try {
                step(statement, next, ownTransaction);
            } catch (SQLException failure) {
                throw reported(file, stopped(planned, index, row, ownTransaction, failure), clock);
            }
            row = next;
            listener.statementFinished(file, statement);
        }
        dialect.resetSession(connection);
        journal.update(connection, row.progressed(row.total(), List.of(), since(clock)));
        finish(new AppliedFile(file, planned.statements().size(), planned.skipped(), started, since(clock)));
    }

    /**
     * Runs a statement together with its journal row where the server allows that, so that a connection cut between
     * the two leaves either both or none; a file that handles transactions itself is left to do so.
     */
    private void step(MigrationStatement statement, JournalRow next, boolean ownTransaction) throws SQLException {
        if (!ownTransaction) {
            connection.setAutoCommit(false);
            try {
                send(statement.text());
                journal.update(connection, next);
                connection.commit();
                connection.setAutoCommit(true);
                return;
            } catch (SQLException failure) {
                rollback(failure);
                if (dialect.fault(failure).kind() != SqlFault.Kind.NOT_IN_TRANSACTION) {
                    throw failure;
                }
            }
        }
        send(statement.text());
        journal.update(connection, next);
    }

    private MigrationException stopped(
            PlannedFile planned, int index, JournalRow last, boolean ownTransaction, SQLException failure)
            throws SQLException, MigrationException {
        if (dialect.fault(failure).kind() == SqlFault.Kind.CONNECTION_LOST) {
            return failed(planned, index, failure, "what ran before it is in the journal");
        }
        if (ownTransaction) {
            send("ROLLBACK");
        }
        JournalRow row = ownTransaction ? reread(last) : last;
        journal.update(
                connection,
                row.failed(
                        described(dialect.fault(failure)),
                        planned.statements().get(index).text(),
                        row.executionTime()));
        dialect.resetSession(connection);
        return failed(
                planned,
                index,
                failure,
                row.applied() == 0
                        ? NOTHING_APPLIED
                        : "the first " + row.applied() + " stay applied, and the next run goes on behind them");
    }

    /** The journal's own word after a transaction of the file was undone together with the rows written in it. */
    private JournalRow reread(JournalRow last) throws SQLException, MigrationException {
        return journal.rows(connection).stream()
                .filter(row -> row.version().equals(last.version()))
                .findFirst()
                .orElse(last);
    }

    private void send(String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.setEscapeProcessing(false);
            sql.execute(statement);
        }
    }

    private void rollback(SQLException cause) {
        try {
            if (!connection.isClosed()) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException lost) {
            cause.addSuppressed(lost);
        }
    }

    private MigrationException failed(PlannedFile planned, int index, SQLException failure, String effect) {
        MigrationStatement statement = planned.statements().get(index);
        SqlFault fault = dialect.fault(failure);
        boolean lost = fault.kind() == SqlFault.Kind.CONNECTION_LOST;
        int position = fault.position().orElse(1);
        return new MigrationException(
                lost ? Kind.CONNECTION_LOST : Kind.STATEMENT_FAILED,
                Optional.of(planned.file().name()),
                OptionalInt.of(statement.lineAt(position)),
                "statement " + (index + 1) + " of " + planned.statements().size() + " failed: " + described(fault)
                        + "; " + effect,
                lost
                        ? "start again when the database can be reached"
                        : fault.kind() == SqlFault.Kind.NOT_IN_TRANSACTION
                                ? "make \"-- atlas:txmode none\" and a blank line the top of the file, then run:"
                                        + " sequelgate migrate hash"
                                : FIX,
                Optional.of(new FailedStatement(
                        statement.text(), statement.columnAt(position), fault.message(), fault.sqlState())));
    }

    private MigrationException reported(MigrationFile file, MigrationException failure, long clock) {
        listener.fileFailed(file, failure, since(clock));
        return failure;
    }

    private static String described(SqlFault fault) {
        return fault.message()
                + fault.sqlState().map(state -> " (SQLSTATE " + state + ")").orElse("");
    }

    private static Duration since(long clock) {
        return Duration.ofNanos(System.nanoTime() - clock);
    }
}
