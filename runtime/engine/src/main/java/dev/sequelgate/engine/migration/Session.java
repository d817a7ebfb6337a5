package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.dialect.MigrationDialect;
import dev.sequelgate.engine.dialect.SqlFault;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The connection of one run, which holds the lock. Keeps what statements do to their session (role, settings, temporary
 * tables, locks) away from the journal and from later files.
 */
final class Session implements AutoCloseable {
    /** Rows that a migration selects are of no use, but each may be the call of a function. */
    private static final int ROWS_AT_ONCE = 1000;

    private final Connection connection;
    private final MigrationDialect dialect;
    private final MigrationLock lock;
    private final Journal journal;
    private final Map<String, JournalRow> rows;
    private final String ownRights;
    private final String limit;
    private Optional<MigrationStatement> latest = Optional.empty();
    private boolean settingsChanged;
    private boolean rowIsNew;
    private boolean unflushed;
    private MigrationDialect.TransactionGuard guard = MigrationDialect.TransactionGuard.NONE;

    /**
     * @param lockTimeout how long a file that has taken locks waits for another of the database's own, on a table or
     *     row; a limit that the connection brought along stays
     */
    Session(
            Connection connection,
            MigrationDialect dialect,
            MigrationLock lock,
            Journal journal,
            List<JournalRow> rows,
            Duration lockTimeout)
            throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.lock = lock;
        this.journal = journal;
        this.rows = rows.stream().collect(Collectors.toMap(JournalRow::version, Function.identity()));
        this.ownRights = dialect.rights(connection);
        this.limit = dialect.limitsLockWaits(connection) ? "" : dialect.lockLimitSql(lockTimeout);
        execute(limit);
    }

    /** The insert is a second guard beside the lock: it fails when another session runs the same version. */
    JournalRow start(PlannedFile planned, Instant now) throws SQLException, MigrationException {
        JournalRow row = startInTransaction(planned, now);
        if (rowIsNew) {
            write(row);
        }
        return row;
    }

    /** Leaves a new row to the first {@link #write}: nobody sees it before the transaction's end. */
    JournalRow startInTransaction(PlannedFile planned, Instant now) throws SQLException, MigrationException {
        int total = planned.statements().size();
        JournalRow known = rows.get(planned.file().version());
        rowIsNew = known == null;
        if (known == null) {
            return JournalRow.started(planned.file(), total, now);
        }
        JournalRow row = known.resumed(planned.file(), total, now);
        journal.update(connection, row);
        replaySettings(planned);
        return row;
    }

    /** What the statements that ran earlier had set died with the session that ran them. */
    private void replaySettings(PlannedFile planned) throws SQLException, MigrationException {
        for (MigrationStatement ran : planned.statements().subList(0, planned.skipped())) {
            for (MigrationStatement part : ran.parts()) {
                if (dialect.setsSession(part.text())) {
                    send(part);
                }
            }
        }
    }

    void send(MigrationStatement statement) throws SQLException, MigrationException {
        for (MigrationStatement part : statement.parts()) {
            latest = Optional.of(part);
            execute(part.text());
            settingsChanged |= dialect.setsSession(part.text());
            if (dialect.dropsLocks(part.text())) {
                lock.retake();
            }
        }
    }

    /** The part that was sent last, for the place of its fault. */
    MigrationStatement latest(MigrationStatement statement) {
        return latest.filter(statement.parts()::contains).orElse(statement);
    }

    private void execute(String text) throws SQLException {
        if (text.isEmpty()) {
            return;
        }
        try (Statement sql = connection.createStatement()) {
            sql.setEscapeProcessing(false);
            sql.setFetchSize(ROWS_AT_ONCE);
            boolean selects = sql.execute(text);
            while (selects) {
                try (ResultSet rowsOfNoUse = sql.getResultSet()) {
                    boolean more = rowsOfNoUse.next();
                    while (more) {
                        more = rowsOfNoUse.next();
                    }
                }
                selects = sql.getMoreResults();
            }
        }
    }

    void write(JournalRow row) throws SQLException {
        if (settingsChanged) {
            dialect.withRights(connection, ownRights, () -> put(row));
        } else {
            put(row);
        }
    }

    /** The end of a file: undoes what it left in the session, and writes with the session's own rights again. */
    void resetAndWrite(JournalRow row) throws SQLException {
        reset();
        put(row);
    }

    private void put(JournalRow row) throws SQLException {
        if (rowIsNew) {
            journal.insert(connection, row);
            rowIsNew = false;
        } else {
            journal.update(connection, row);
        }
    }

    /** The journal's own word, after a transaction was undone together with the rows written in it. */
    JournalRow reread(JournalRow last) throws SQLException, MigrationException {
        return journal.rows(connection).stream()
                .filter(row -> row.version().equals(last.version()))
                .findFirst()
                .orElse(last);
    }

    void begin() throws SQLException {
        guard = dialect.guard(connection);
        connection.setAutoCommit(false);
    }

    private void end() throws SQLException {
        connection.setAutoCommit(true);
        MigrationDialect.TransactionGuard ended = guard;
        guard = MigrationDialect.TransactionGuard.NONE;
        ended.close();
    }

    /** Until the next {@link #reset}: each statement of the file is its own transaction, and holds up nobody while it waits. */
    void waitForLocks() throws SQLException {
        if (!limit.isEmpty()) {
            execute(dialect.lockLimitSql(Duration.ZERO));
        }
    }

    /**
     * The end of a file and of its transaction, in one round trip where the row is new. It does not wait for the server's
     * disk: a file is lost together with its row or not at all, and {@link #flush} waits once for all files.
     */
    void resetWriteAndCommit(JournalRow row) throws SQLException {
        unflushed = true;
        guard.beforeCommit();
        if (rowIsNew) {
            dialect.runTogether(
                    connection,
                    dialect.resetSql(connection) + limit + dialect.relaxCommitSql() + journal.insertText(row)
                            + "; COMMIT");
            rowIsNew = false;
            settingsChanged = false;
            end();
        } else {
            resetAndWrite(row);
            connection.commit();
            end();
        }
    }

    /** Returns when all that was committed would outlive a crash of the server. */
    void flush() throws SQLException {
        if (unflushed) {
            execute(dialect.flushSql());
            unflushed = false;
        }
    }

    void commit() throws SQLException {
        guard.beforeCommit();
        connection.commit();
        end();
    }

    /** Ends any transaction; that it could not be ended is added to the cause. */
    void rollback(Exception cause) {
        try {
            if (!connection.isClosed()) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                end();
            }
        } catch (SQLException lost) {
            cause.addSuppressed(lost);
        }
    }

    /** Ends a transaction that a file has begun by a statement of its own. */
    void rollbackOwn() throws SQLException {
        execute("ROLLBACK");
    }

    void reset() throws SQLException {
        dialect.runTogether(connection, dialect.resetSql(connection) + limit);
        settingsChanged = false;
    }

    /** Leaves the connection as it was opened. */
    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            flush();
            dialect.runTogether(connection, dialect.resetSql(connection));
        }
    }

    SqlFault fault(SQLException failure) {
        return dialect.fault(failure);
    }

    boolean outsideTransaction(MigrationStatement statement) {
        return statement.parts().stream().anyMatch(part -> dialect.outsideTransaction(part.text()));
    }

    boolean commitsImplicitly(MigrationStatement statement) {
        return statement.parts().stream().anyMatch(part -> dialect.commitsImplicitly(part.text()));
    }

    boolean controlsTransaction(MigrationStatement statement) {
        return statement.parts().stream().anyMatch(part -> dialect.controlsTransaction(part.text()));
    }

    /** Who may hold the lock that a statement has waited for in vain. */
    Optional<String> oldestTransaction() throws SQLException {
        return dialect.oldestTransaction(connection);
    }
}
