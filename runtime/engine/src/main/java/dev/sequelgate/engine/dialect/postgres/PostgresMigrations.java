package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.JournalSql;
import dev.sequelgate.engine.dialect.MigrationDialect;
import dev.sequelgate.engine.dialect.SessionLock;
import dev.sequelgate.engine.dialect.SplitterOptions;
import dev.sequelgate.engine.dialect.SqlFault;
import dev.sequelgate.engine.schema.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Migrations on PostgreSQL. */
public final class PostgresMigrations implements MigrationDialect {
    private static final SplitterOptions SPLITTER = new SplitterOptions(true, true, false, false, true, true, false);

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
            "(?is)(?:BEGIN|START\\s+TRANSACTION|COMMIT|END|ROLLBACK(?!\\s+(?:(?:WORK|TRANSACTION)\\s+)?TO\\b)|ABORT"
                    + "|PREPARE\\s+TRANSACTION)\\b.*");

    private static final Pattern SETTING = Pattern.compile(
            "(?is)(?:SET\\s+(?!LOCAL\\b|CONSTRAINTS\\b|TRANSACTION\\b)|SELECT\\s+(?:pg_catalog\\.)?set_config\\s*\\(|RESET\\s).*");

    /** A connection that was shut down by an administrator, a crash or the server's end. */
    private static final Set<String> SHUTDOWN = Set.of("57P01", "57P02", "57P03", "57P05");

    /** Active transaction; a procedure that ends transactions itself. */
    private static final Set<String> NOT_IN_TRANSACTION = Set.of("25001", "2D000");

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
    public void resetSession(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String application = connection.unwrap(PGConnection.class).getParameterStatus("application_name");
            statement.execute("RESET SESSION AUTHORIZATION; RESET ALL; SET application_name = '"
                    + (application == null ? "" : application.replace("'", "''")) + "'");
        }
    }

    @Override
    public boolean setsSession(String statement) {
        return SETTING.matcher(statement).matches();
    }

    @Override
    public boolean controlsTransaction(String statement) {
        return TRANSACTION_CONTROL.matcher(statement).matches();
    }
}
