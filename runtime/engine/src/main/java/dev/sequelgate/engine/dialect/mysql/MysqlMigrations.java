package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.dialect.JournalSql;
import dev.sequelgate.engine.dialect.MigrationDialect;
import dev.sequelgate.engine.dialect.SessionLock;
import dev.sequelgate.engine.dialect.SplitterOptions;
import dev.sequelgate.engine.dialect.SqlFault;
import dev.sequelgate.engine.dialect.SqlWork;
import dev.sequelgate.engine.schema.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Migrations on MySQL, which ends a transaction before each change to its schema. */
public class MysqlMigrations implements MigrationDialect {
    private static final SplitterOptions SPLITTER =
            new SplitterOptions(false, false, true, true, SplitterOptions.Bodies.COMPOUND, false, true, true, false);

    private static final String FIRST_OBJECT = """
            SELECT found FROM (
              SELECT concat(if(table_type = 'VIEW', 'view ', 'table '), table_name) AS found, 1 AS rank_of_kind
              FROM information_schema.tables
              WHERE table_schema = coalesce(?, database())
                AND table_name NOT IN ('atlas_schema_revisions', 'SequelizeMeta', 'flyway_schema_history')
                AND table_name NOT LIKE 'sequelgate%'
              UNION ALL
              SELECT concat(lower(routine_type), ' ', routine_name), 2 FROM information_schema.routines
              WHERE routine_schema = coalesce(?, database())) objects
            ORDER BY rank_of_kind, found LIMIT 1""";

    private static final Pattern TRANSACTION_CONTROL = Pattern.compile(
            "(?i)(?:BEGIN|START\\s+TRANSACTION|COMMIT|ROLLBACK(?!\\s+(?:WORK\\s+)?TO\\b)|XA\\s"
                    + "|SET\\s+(?:SESSION\\s+|@@session\\.|@@)?autocommit)\\b.*",
            Pattern.DOTALL);

    /** What a procedure does is not known, so a call counts too. */
    private static final Pattern IMPLICIT_COMMIT = Pattern.compile(
            "(?i)(?:/\\*M?!\\d*\\s*)?(?:(?:CREATE|DROP)\\s+(?!TEMPORARY\\b)|ALTER\\s|RENAME\\s|TRUNCATE\\s|GRANT\\s|REVOKE\\s"
                    + "|LOCK\\s|UNLOCK\\s|ANALYZE\\s|OPTIMIZE\\s|REPAIR\\s|CHECK\\s|FLUSH\\s|INSTALL\\s|UNINSTALL\\s"
                    + "|SET\\s+PASSWORD|CALL\\s).*",
            Pattern.DOTALL);

    private static final Pattern SETTING = Pattern.compile(
            "(?i)(?:/\\*M?!\\d*\\s*)?(?:SET\\s+(?!TRANSACTION\\b|PASSWORD\\b)|USE\\s).*", Pattern.DOTALL);

    private static final Pattern DROPS_LOCKS = Pattern.compile("(?is).*\\brelease_(?:all_)?locks?\\s*\\(.*");

    /** Server shutting down, gone, lost, killed. */
    private static final Set<Integer> LOST = Set.of(1053, 1077, 1079, 1927, 2006, 2013, 4031);

    /** Lock wait timeout; NOWAIT. */
    private static final Set<Integer> LOCK_NOT_FREE = Set.of(1205, 3572);

    private static final int NEEDS_PROCESS_RIGHT = 1227;
    private static final long NO_LIMIT_SECONDS = 86_400;

    private static final String OLDEST_TRANSACTION = """
            SELECT concat('connection ', t.trx_mysql_thread_id, coalesce(concat(', user "', p.user, '"'), ''),
                          ', since ', t.trx_started)
            FROM information_schema.innodb_trx t LEFT JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
            WHERE t.trx_mysql_thread_id <> connection_id() ORDER BY t.trx_started LIMIT 1""";

    private final MysqlJournalSql journal = new MysqlJournalSql();
    private final MysqlSessionLock lock = new MysqlSessionLock();

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
        try (PreparedStatement query = connection.prepareStatement(FIRST_OBJECT)) {
            String name = schema.map(Identifier::value).orElse(null);
            query.setString(1, name);
            query.setString(2, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    @Override
    public SqlFault fault(SQLException failure) {
        Optional<String> state = Optional.ofNullable(failure.getSQLState()).filter(text -> !text.isEmpty());
        boolean lost = LOST.contains(failure.getErrorCode())
                || state.filter(code -> code.startsWith("08")).isPresent();
        SqlFault.Kind kind = lost
                ? SqlFault.Kind.CONNECTION_LOST
                : LOCK_NOT_FREE.contains(failure.getErrorCode())
                        ? SqlFault.Kind.LOCK_NOT_FREE
                        : SqlFault.Kind.STATEMENT;
        String message = String.valueOf(failure.getMessage())
                .replaceFirst("^\\(conn=\\d+\\) ", "")
                .strip()
                .replaceAll("\\s*\\R\\s*", " ");
        return new SqlFault(kind, message, state, OptionalInt.empty());
    }

    /** Temporary tables stay: the server has no statement that drops them all. */
    @Override
    public String resetSql(Connection connection) throws SQLException {
        return "USE " + MysqlUrl.quotedDatabase(connection) + "; SET NAMES utf8mb4;"
                + " SET SESSION sql_mode = DEFAULT, SESSION time_zone = '+00:00', SESSION foreign_key_checks = DEFAULT,"
                + " SESSION unique_checks = DEFAULT, SESSION sql_safe_updates = DEFAULT, SESSION sql_notes = DEFAULT,"
                + " SESSION lock_wait_timeout = DEFAULT, SESSION innodb_lock_wait_timeout = DEFAULT,"
                + " SESSION group_concat_max_len = DEFAULT, SESSION default_storage_engine = DEFAULT; ";
    }

    /** Roles are none that a session keeps for statements of others. */
    @Override
    public String rights(Connection connection) {
        return "";
    }

    @Override
    public void withRights(Connection connection, String rights, SqlWork work) throws SQLException {
        work.run();
    }

    @Override
    public void runTogether(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            boolean rows = statement.execute(statements);
            while (rows || statement.getUpdateCount() >= 0) {
                rows = statement.getMoreResults();
            }
        }
    }

    @Override
    public boolean limitsLockWaits(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery("SELECT @@session.lock_wait_timeout")) {
            setting.next();
            return setting.getLong(1) < NO_LIMIT_SECONDS;
        }
    }

    @Override
    public String lockLimitSql(Duration longest) {
        String seconds = longest.isZero()
                ? "DEFAULT"
                : Long.toString(Math.max(1, longest.plusMillis(999).toSeconds()));
        return "SET SESSION lock_wait_timeout = " + seconds + ", SESSION innodb_lock_wait_timeout = " + seconds + "; ";
    }

    @Override
    public String relaxCommitSql() {
        return "";
    }

    @Override
    public String flushSql() {
        return "";
    }

    /** Empty also where this user may not see the transactions of others. */
    @Override
    public Optional<String> oldestTransaction(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(OLDEST_TRANSACTION)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        } catch (SQLException denied) {
            if (denied.getErrorCode() == NEEDS_PROCESS_RIGHT) {
                return Optional.empty();
            }
            throw denied;
        }
    }

    @Override
    public boolean setsSession(String statement) {
        return SETTING.matcher(statement).matches();
    }

    @Override
    public boolean dropsLocks(String statement) {
        return DROPS_LOCKS.matcher(statement).matches();
    }

    @Override
    public boolean commitsImplicitly(String statement) {
        return IMPLICIT_COMMIT.matcher(statement).matches();
    }

    @Override
    public boolean controlsTransaction(String statement) {
        return TRANSACTION_CONTROL.matcher(statement).matches();
    }
}
