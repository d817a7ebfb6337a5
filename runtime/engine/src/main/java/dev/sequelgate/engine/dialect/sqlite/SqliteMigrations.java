package dev.sequelgate.engine.dialect.sqlite;

import dev.sequelgate.engine.dialect.JournalSql;
import dev.sequelgate.engine.dialect.MigrationDialect;
import dev.sequelgate.engine.dialect.SessionLock;
import dev.sequelgate.engine.dialect.SplitterOptions;
import dev.sequelgate.engine.dialect.SqlFault;
import dev.sequelgate.engine.dialect.SqlWork;
import dev.sequelgate.engine.schema.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteErrorCode;

/** Migrations on SQLite, where a transaction holds everything. */
final class SqliteMigrations implements MigrationDialect {
    private static final SplitterOptions SPLITTER =
            new SplitterOptions(false, false, false, true, SplitterOptions.Bodies.COMPOUND, false, false, false, false);

    private static final String FIRST_OBJECT = "SELECT type || ' ' || name AS found FROM sqlite_schema"
            + " WHERE type IN ('table', 'view') AND name NOT IN ('atlas_schema_revisions', 'SequelizeMeta',"
            + " 'flyway_schema_history') AND name NOT LIKE 'sequelgate%' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
            + " ORDER BY type, name LIMIT 1";

    private static final Pattern TRANSACTION_CONTROL =
            Pattern.compile("(?is)(?:BEGIN|COMMIT|END|ROLLBACK(?!\\s+(?:TRANSACTION\\s+)?TO\\b))\\b.*");

    private static final Pattern SETTING = Pattern.compile("(?is)(?:PRAGMA|ATTACH|DETACH)\\s.*");

    private static final Pattern OUTSIDE_TRANSACTION = Pattern.compile("(?is)(?:PRAGMA|VACUUM|ATTACH|DETACH)\\b.*");

    /** The driver's word for the code, the general meaning, and SQLite's own message. */
    private static final Pattern MESSAGE = Pattern.compile("(?s)\\[SQLITE_\\w+\\] .*?\\((.*)\\)");

    private static final String COMMIT = "COMMIT";

    private final SqliteJournalSql journal = new SqliteJournalSql();
    private final SqliteSessionLock lock = new SqliteSessionLock();

    @Override
    public SplitterOptions splitter() {
        return SPLITTER;
    }

    @Override
    public JournalSql journal() {
        return journal;
    }

    @Override
    public SessionLock lock() {
        return lock;
    }

    @Override
    public Optional<String> firstObject(Connection connection, Optional<Identifier> schema) throws SQLException {
        return CatalogRow.of(connection, FIRST_OBJECT).stream()
                .map(row -> row.text("found"))
                .findFirst();
    }

    @Override
    public SqlFault fault(SQLException failure) {
        int code = failure.getErrorCode() & 0xFF;
        boolean busy = code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code;
        String message = String.valueOf(failure.getMessage());
        Matcher own = MESSAGE.matcher(message);
        return new SqlFault(
                busy ? SqlFault.Kind.LOCK_NOT_FREE : SqlFault.Kind.STATEMENT,
                (own.matches() ? own.group(1) : message).strip().replaceAll("\\s*\\R\\s*", " "),
                Optional.empty(),
                OptionalInt.empty());
    }

    @Override
    public String resetSql(Connection connection) {
        return "PRAGMA foreign_keys = ON; PRAGMA defer_foreign_keys = OFF; PRAGMA ignore_check_constraints = OFF;"
                + " PRAGMA legacy_alter_table = OFF; ";
    }

    /** Nobody has any. */
    @Override
    public String rights(Connection connection) {
        return "";
    }

    @Override
    public void withRights(Connection connection, String rights, SqlWork work) throws SQLException {
        work.run();
    }

    /** The driver must know itself that the transaction has ended. */
    @Override
    public void runTogether(Connection connection, String statements) throws SQLException {
        boolean commits = statements.endsWith(COMMIT);
        String text = commits ? statements.substring(0, statements.length() - COMMIT.length()) : statements;
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(text);
        }
        if (commits) {
            connection.commit();
        }
    }

    @Override
    public boolean limitsLockWaits(Connection connection) {
        return false;
    }

    @Override
    public String lockLimitSql(Duration longest) {
        long millis = longest.isZero() ? Integer.MAX_VALUE : Math.min(longest.toMillis(), Integer.MAX_VALUE);
        return "PRAGMA busy_timeout = " + millis + "; ";
    }

    @Override
    public String relaxCommitSql() {
        return "";
    }

    @Override
    public String flushSql() {
        return "";
    }

    @Override
    public Optional<String> oldestTransaction(Connection connection) {
        return Optional.empty();
    }

    @Override
    public boolean setsSession(String statement) {
        return SETTING.matcher(statement).matches();
    }

    @Override
    public boolean dropsLocks(String statement) {
        return false;
    }

    @Override
    public boolean outsideTransaction(String statement) {
        return OUTSIDE_TRANSACTION.matcher(statement).matches();
    }

    @Override
    public boolean controlsTransaction(String statement) {
        return TRANSACTION_CONTROL.matcher(statement).matches();
    }

    /**
     * Without foreign keys a table can be made anew: dropping the old one would delete the rows that refer to it. The
     * setting means nothing inside a transaction.
     */
    @Override
    public TransactionGuard guard(Connection connection) throws SQLException {
        boolean enforced = enforced(connection);
        List<String> before = dangling(connection);
        enforce(connection, false);
        return new TransactionGuard() {
            @Override
            public void beforeCommit() throws SQLException {
                List<String> after = dangling(connection);
                after.removeAll(before);
                if (!after.isEmpty()) {
                    throw new SQLException("a foreign key refers to nothing: " + after.get(0)
                            + (after.size() > 1 ? ", and " + (after.size() - 1) + " more" : ""));
                }
            }

            @Override
            public void close() throws SQLException {
                enforce(connection, enforced);
            }
        };
    }

    private static boolean enforced(Connection connection) throws SQLException {
        return CatalogRow.of(connection, "PRAGMA foreign_keys").get(0).says("foreign_keys");
    }

    private static void enforce(Connection connection, boolean enforced) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA foreign_keys = " + (enforced ? "ON" : "OFF"));
        }
    }

    private static List<String> dangling(Connection connection) throws SQLException {
        return new java.util.ArrayList<>(CatalogRow.of(connection, "PRAGMA foreign_key_check").stream()
                .map(row -> "row " + row.text("rowid") + " of " + row.text("table") + " to " + row.text("parent"))
                .toList());
    }
}
