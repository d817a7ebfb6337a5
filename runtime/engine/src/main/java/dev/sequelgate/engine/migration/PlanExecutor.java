package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.dialect.MigrationDialect;
import dev.sequelgate.engine.dialect.SqlFault;
import dev.sequelgate.engine.plan.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs a plan's statements on a database: those that can in one transaction, the others one by one. */
public final class PlanExecutor {
    private final Connection connection;
    private final MigrationDialect dialect;
    private int committed;

    public PlanExecutor(Connection connection, MigrationDialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** @param longest how long one statement may take; zero is no limit */
    public void limitStatements(Duration longest) throws SQLException {
        if (!longest.isZero()) {
            try (java.sql.Statement sql = connection.createStatement()) {
                sql.execute(dialect.statementLimitSql(longest));
            }
        }
    }

    /** The same under the lock that migrations take, waiting for each lock of the server's own as long. */
    public void runLocked(List<Statement> statements, Duration lockTimeout, Progress progress)
            throws SQLException, PlanFailure, MigrationException {
        try (MigrationLock held = MigrationLock.acquire(connection, dialect.lock(), lockTimeout);
                java.sql.Statement sql = connection.createStatement()) {
            progress.locked(held.waited());
            if (!dialect.limitsLockWaits(connection)) {
                sql.execute(dialect.lockLimitSql(lockTimeout));
            }
            run(statements, progress);
        }
    }

    /** @throws PlanFailure at the first statement that fails; it says what stays applied */
    public void run(List<Statement> statements, Progress progress) throws SQLException, PlanFailure {
        committed = 0;
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
        try {
            List<Statement> together = new ArrayList<>();
            for (Statement statement : statements) {
                if (statement.transactional()) {
                    together.add(statement);
                } else {
                    inTransaction(together, statements, progress);
                    together.clear();
                    alone(statement, statements, progress);
                }
            }
            inTransaction(together, statements, progress);
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    private void inTransaction(List<Statement> together, List<Statement> all, Progress progress)
            throws SQLException, PlanFailure {
        if (together.isEmpty()) {
            return;
        }
        MigrationDialect.TransactionGuard guard = dialect.guard(connection);
        try {
            guarded(together, all, progress, guard);
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
                guard.close();
            }
        }
        committed += together.size();
    }

    private void guarded(
            List<Statement> together, List<Statement> all, Progress progress, MigrationDialect.TransactionGuard guard)
            throws SQLException, PlanFailure {
        connection.setAutoCommit(false);
        for (Statement statement : together) {
            try {
                execute(statement, progress);
            } catch (SQLException refused) {
                PlanFailure failure = failure(statement, all, refused);
                try {
                    connection.rollback();
                } catch (SQLException lost) {
                    failure.addSuppressed(lost);
                }
                throw failure;
            }
        }
        try {
            guard.beforeCommit();
            connection.commit();
        } catch (SQLException refused) {
            PlanFailure failure = failure(together.get(together.size() - 1), all, refused);
            try {
                connection.rollback();
            } catch (SQLException lost) {
                failure.addSuppressed(lost);
            }
            throw failure;
        }
    }

    private void alone(Statement statement, List<Statement> all, Progress progress) throws PlanFailure {
        try {
            execute(statement, progress);
        } catch (SQLException refused) {
            throw failure(statement, all, refused);
        }
        committed++;
    }

    private void execute(Statement statement, Progress progress) throws SQLException {
        progress.started(statement);
        long start = System.nanoTime();
        try (java.sql.Statement sql = connection.createStatement()) {
            sql.setEscapeProcessing(false);
            sql.execute(statement.sql());
        }
        progress.finished(statement, Duration.ofNanos(System.nanoTime() - start));
    }

    private PlanFailure failure(Statement statement, List<Statement> all, SQLException refused) {
        SqlFault fault = dialect.fault(refused);
        String state = fault.sqlState().map(code -> " (SQLSTATE " + code + ")").orElse("");
        String applied = committed == 0
                ? "nothing was applied"
                : "the first " + committed + " of " + all.size() + " statements stay applied, the others were not";
        String remedy = fault.kind() == SqlFault.Kind.CONNECTION_LOST
                ? "; run the command again: it plans only what is still missing"
                : "";
        return new PlanFailure(
                statement.comment() + " failed: " + fault.message() + state + "; " + applied + remedy + "\n  "
                        + statement.sql().lines().findFirst().orElse(""),
                committed,
                refused);
    }

    /** Told what runs. */
    public interface Progress {
        Progress NONE = new Progress() {};

        default void locked(Duration waited) {}

        default void started(Statement statement) {}

        default void finished(Statement statement, Duration spent) {}
    }
}
