package dev.sequelgate.engine.dialect.postgres;

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
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PreferQueryMode;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Migrations on PostgreSQL. */
public final class PostgresMigrations implements MigrationDialect {
    private static final SplitterOptions SPLITTER =
            new SplitterOptions(true, true, false, false, SplitterOptions.Bodies.ATOMIC, true, false, false, true);

    /** An object of an extension is the server's, and journals are the tools'; everything else is somebody's. */
    private static final String FIRST_OBJECT = """
            SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
                                  WHEN 'f' THEN 'foreign table' ELSE 'table' END
                   || ' ' || n.nspname || '.' || c.relname
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
              AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
              AND (CAST(? AS text) IS NULL OR n.nspname = ?)
              AND c.relname NOT IN ('atlas_schema_revisions', 'SequelizeMeta', 'flyway_schema_history')
              AND c.relname NOT LIKE 'sequelgate%'
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                              WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            ORDER BY c.relkind = 'S', n.nspname, c.relname LIMIT 1""";

    private static final Pattern TRANSACTION_CONTROL = Pattern.compile(
            "(?i)(?:BEGIN|START\\s+TRANSACTION|COMMIT|END|ROLLBACK(?!\\s+(?:(?:WORK|TRANSACTION)\\s+)?TO\\b)|ABORT"
                    + "|PREPARE\\s+TRANSACTION)\\b");

    private static final Pattern SETTING = Pattern.compile(
            "(?i)(?:SET\\s+(?!CONSTRAINTS\\b|TRANSACTION\\b)|SELECT\\s+(?:pg_catalog\\.)?set_config\\s*\\(|RESET\\s)");

    /** A connection that was shut down by an administrator, a crash or the server's end. */
    private static final Set<String> SHUTDOWN = Set.of("57P01", "57P02", "57P03", "57P05", "25P03", "25P04");

    /** Active transaction; a procedure that ends transactions itself; an enum value added in the same transaction. */
    private static final Set<String> NOT_IN_TRANSACTION = Set.of("25001", "2D000", "55P04");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final Pattern DROPS_LOCKS = Pattern.compile("(?i)\\bpg_advisory_unlock|\\bDISCARD\\s+ALL\\b");

    private static final String OLDEST_TRANSACTION = """
            SELECT 'process ' || pid
                   || coalesce(', application "' || nullif(application_name, '') || '"', '')
                   || coalesce(', user "' || usename || '"', '')
                   || coalesce(', ' || state, '')
                   || ', since ' || to_char(xact_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') || ' UTC'
            FROM pg_catalog.pg_stat_activity
            WHERE datname = pg_catalog.current_database() AND pid <> pg_catalog.pg_backend_pid()
              AND backend_type = 'client backend' AND xact_start IS NOT NULL
            ORDER BY xact_start LIMIT 1""";

    private final PostgresJournalSql journal = new PostgresJournalSql();
    private final PostgresSessionLock lock = new PostgresSessionLock();

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
        SqlFault.Kind kind = state.filter(code -> code.startsWith("08") || SHUTDOWN.contains(code))
                        .isPresent()
                ? SqlFault.Kind.CONNECTION_LOST
                : state.filter(NOT_IN_TRANSACTION::contains).isPresent()
                        ? SqlFault.Kind.NOT_IN_TRANSACTION
                        : state.filter(LOCK_NOT_AVAILABLE::equals).isPresent()
                                ? SqlFault.Kind.LOCK_NOT_FREE
                                : SqlFault.Kind.STATEMENT;
        ServerErrorMessage said = failure instanceof PSQLException known ? known.getServerErrorMessage() : null;
        if (said == null) {
            return new SqlFault(kind, oneLine(String.valueOf(failure.getMessage())), state, OptionalInt.empty());
        }
        StringBuilder words = new StringBuilder(String.valueOf(said.getMessage()));
        for (String more : new String[] {said.getDetail(), said.getHint()}) {
            if (more != null && !more.isBlank()) {
                words.append("; ").append(more);
            }
        }
        int position = said.getPosition();
        return new SqlFault(
                kind, oneLine(words.toString()), state, position > 0 ? OptionalInt.of(position) : OptionalInt.empty());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    @Override
    public String resetSql(Connection connection) throws SQLException {
        String application = connection.unwrap(PGConnection.class).getParameterStatus("application_name");
        return "RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL; DISCARD TEMP; UNLISTEN *; CLOSE ALL;"
                + " SET application_name = " + literal(application == null ? "" : application) + "; ";
    }

    @Override
    public String rights(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet now = statement.executeQuery("SELECT session_user, pg_catalog.current_setting('role')")) {
            now.next();
            String role = now.getString(2);
            return "SET LOCAL SESSION AUTHORIZATION " + literal(now.getString(1)) + "; SET LOCAL ROLE "
                    + (role.equals("none") ? "NONE" : literal(role));
        }
    }

    @Override
    public void withRights(Connection connection, String rights, SqlWork work) throws SQLException {
        boolean alone = connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.IDLE;
        try (Statement statement = connection.createStatement()) {
            if (alone) {
                connection.setAutoCommit(false);
            }
            String back = rights(connection);
            statement.execute(rights);
            work.run();
            statement.execute(back);
            if (alone) {
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    /** The driver's usual way makes four messages of each statement. */
    @Override
    public void runTogether(Connection connection, String statements) throws SQLException {
        QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
        PreferQueryMode usual = executor.getPreferQueryMode();
        executor.setPreferQueryMode(PreferQueryMode.SIMPLE);
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } finally {
            executor.setPreferQueryMode(usual);
        }
    }

    @Override
    public boolean limitsLockWaits(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet setting =
                        statement.executeQuery("SELECT pg_catalog.current_setting('lock_timeout') <> '0'")) {
            setting.next();
            return setting.getBoolean(1);
        }
    }

    @Override
    public String lockLimitSql(Duration longest) {
        return "SET lock_timeout = " + longest.toMillis() + "; ";
    }

    @Override
    public String statementLimitSql(Duration longest) {
        return "SET statement_timeout = " + longest.toMillis();
    }

    @Override
    public String relaxCommitSql() {
        return "SET LOCAL synchronous_commit = off; ";
    }

    /** Only a transaction that has written something waits for the log, and with it for all that was logged before. */
    @Override
    public String flushSql() {
        return "SELECT pg_catalog.pg_logical_emit_message(true, 'sequelgate', 'applied')";
    }

    @Override
    public Optional<String> oldestTransaction(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(OLDEST_TRANSACTION)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public boolean setsSession(String statement) {
        return SETTING.matcher(statement).lookingAt();
    }

    @Override
    public boolean dropsLocks(String statement) {
        return DROPS_LOCKS.matcher(statement).find();
    }

    @Override
    public boolean controlsTransaction(String statement) {
        return TRANSACTION_CONTROL.matcher(statement).lookingAt();
    }
}
