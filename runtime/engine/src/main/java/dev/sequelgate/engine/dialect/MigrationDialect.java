package dev.sequelgate.engine.dialect;

import dev.sequelgate.engine.schema.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** What running migrations needs to know of one database product. */
public interface MigrationDialect {
    SplitterOptions splitter();

    JournalSql journal();

    SessionLock lock();

    /**
     * Something that somebody made in this database, such as {@code table public.users}; empty if nothing but
     * journals is there.
     *
     * @param schema look only here
     */
    Optional<String> firstObject(Connection connection, Optional<Identifier> schema) throws SQLException;

    SqlFault fault(SQLException failure);

    /**
     * Statements that undo what a file may have left in its session (role, search path, time-outs, temporary tables), so that files
     * do not depend on which of them ran together.
     */
    String resetSql(Connection connection) throws SQLException;

    /** Whose rights and which role the session has now, for {@link #withRights}. */
    String rights(Connection connection) throws SQLException;

    /** Does work with rights that the session had earlier, and then goes back to those that a statement has taken since. */
    void withRights(Connection connection, String rights, SqlWork work) throws SQLException;

    /** Runs several statements, which return nothing, in one message to the server. */
    void runTogether(Connection connection, String statements) throws SQLException;

    /** Whether the session brought along a limit of its own for how long it waits for a lock. */
    boolean limitsLockWaits(Connection connection) throws SQLException;

    /** A statement that lets the session wait no longer than this for each lock; zero is no limit. */
    String lockLimitSql(Duration longest);

    /**
     * A statement after which the commit of its transaction does not wait for the server's disk; empty where there is
     * none. What a crash of the server then loses are whole transactions, the latest ones.
     */
    String relaxCommitSql();

    /** A statement that commits, and returns when all that was committed before is on the server's disk. */
    String flushSql();

    /** A statement that ends each later statement of the session which takes longer than this. */
    default String statementLimitSql(Duration longest) {
        throw new UnsupportedOperationException("this dialect has no limit for statements");
    }

    /** The session that has been in a transaction for longest, in words for a person. */
    Optional<String> oldestTransaction(Connection connection) throws SQLException;

    /** Whether the text changes a setting of its session. */
    boolean setsSession(String statement);

    /** Whether the text may let go of the session's locks. */
    boolean dropsLocks(String statement);

    /** Whether the server ends the transaction by itself when it runs the text, so that nothing undoes it. */
    default boolean commitsImplicitly(String statement) {
        return false;
    }

    /** Whether the text has no effect, or is refused, inside a transaction, and says so of itself. */
    default boolean outsideTransaction(String statement) {
        return false;
    }

    /** Called before a transaction begins. */
    default TransactionGuard guard(Connection connection) throws SQLException {
        return TransactionGuard.NONE;
    }

    /** What surrounds a transaction of a migration. */
    interface TransactionGuard {
        TransactionGuard NONE = new TransactionGuard() {};

        /** @throws SQLException when what the transaction did must not be committed */
        default void beforeCommit() throws SQLException {}

        /** After the transaction's end, however it ended. */
        default void close() throws SQLException {}
    }

    /** Whether the text opens or ends a transaction itself. */
    boolean controlsTransaction(String statement);
}
