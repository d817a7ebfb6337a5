package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.Normaliser;
import dev.sequelgate.engine.dialect.SourceException;
import dev.sequelgate.engine.dialect.SourceStatement;
import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Normalises inside a transaction that is rolled back: whatever the database holds is set aside by renaming its schemas, so
 * that the statements meet an empty database with the same extensions. Other sessions see nothing of it.
 */
final class PostgresNormaliser implements Normaliser {
    private static final String ASIDE = "sequelgate_aside_";

    /** Something that a later statement may make: a schema, relation, column, type or function. */
    private static final Set<String> NOT_YET_THERE = Set.of("3F000", "42P01", "42703", "42704", "42883");

    private static final Set<String> THERE_ALREADY = Set.of("42P07", "42710", "42723", "42P06", "42701");

    private static final Pattern CONCURRENTLY =
            Pattern.compile("(?i)^(\\s*CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+)CONCURRENTLY\\s+");

    private static final String OWN_SCHEMAS = """
            SELECT nspname FROM pg_catalog.pg_namespace n
            WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e')
            ORDER BY nspname""";

    private static final String EXTENSIONS_IN = """
            SELECT e.extname, e.extrelocatable FROM pg_catalog.pg_extension e
            JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace WHERE n.nspname =\s""";

    private final PostgresRenderer renderer = new PostgresRenderer();

    @Override
    public Schema normalise(Connection connection, List<SourceStatement> statements)
            throws SQLException, SourceException {
        return normalise(connection, statements, List.of());
    }

    @Override
    public Schema normalise(Connection connection, List<SourceStatement> statements, List<String> afterwards)
            throws SQLException, SourceException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            setAside(connection);
            run(connection, statements);
            execute(connection, "SET LOCAL search_path = public");
            for (String statement : afterwards) {
                execute(connection, statement);
            }
            return withoutAside(new PostgresInspector().inspectAll(connection));
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    @Override
    public Schema afterwards(Connection connection, List<Change> renames, List<String> statements) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            execute(connection, "SET LOCAL lock_timeout = '10s'");
            for (String statement : statements) {
                execute(connection, statement);
            }
            return new PostgresInspector().inspectAll(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private void setAside(Connection connection) throws SQLException, SourceException {
        execute(connection, "SET LOCAL lock_timeout = '10s'");
        int number = 0;
        for (String schema : column(connection, OWN_SCHEMAS)) {
            String own = renderer.quote(Identifier.of(schema));
            String aside = ASIDE + ++number;
            try {
                execute(connection, "ALTER SCHEMA " + own + " RENAME TO " + aside);
            } catch (SQLException refused) {
                if ("42501".equals(refused.getSQLState())) {
                    throw new SourceException(
                            "this user may not set the schema " + own
                                    + " aside to have the server read the desired one; name a development database with"
                                    + " --dev-url, such as embedded:postgres",
                            refused);
                }
                throw refused;
            }
            moveExtensions(connection, aside, own);
        }
        execute(connection, "CREATE SCHEMA IF NOT EXISTS public");
        execute(connection, "SET LOCAL search_path = public");
        execute(connection, "SET LOCAL check_function_bodies = off");
    }

    private void moveExtensions(Connection connection, String from, String to) throws SQLException, SourceException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(EXTENSIONS_IN + renderer.literal(from))) {
            while (rows.next()) {
                if (!rows.getBoolean(2)) {
                    throw new SourceException("the extension " + rows.getString(1)
                            + " cannot be moved, so this database cannot read a desired schema; name a development"
                            + " database that has it with --dev-url");
                }
                names.add(rows.getString(1));
            }
        }
        if (!names.isEmpty()) {
            execute(connection, "CREATE SCHEMA " + to);
        }
        for (String name : names) {
            execute(connection, "ALTER EXTENSION " + renderer.quote(Identifier.of(name)) + " SET SCHEMA " + to);
        }
    }

    /** All in one message where their order is right as it is; one by one where it is not, or something is wrong. */
    private static void run(Connection connection, List<SourceStatement> statements)
            throws SQLException, SourceException {
        Savepoint before = connection.setSavepoint();
        try {
            new PostgresMigrations()
                    .runTogether(
                            connection,
                            statements.stream()
                                    .map(statement -> runnable(statement) + "\n;\n")
                                    .collect(Collectors.joining()));
        } catch (SQLException outOfOrder) {
            connection.rollback(before);
            inRounds(connection, statements);
        }
    }

    private static String runnable(SourceStatement statement) {
        return CONCURRENTLY.matcher(statement.sql()).replaceFirst("$1");
    }

    /** Goes round until all have run, or none of a whole round can. */
    private static void inRounds(Connection connection, List<SourceStatement> statements)
            throws SQLException, SourceException {
        List<SourceStatement> waiting = statements;
        List<SourceStatement> done = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<SourceStatement> later = new ArrayList<>();
            SQLException first = null;
            for (SourceStatement statement : waiting) {
                Savepoint before = connection.setSavepoint();
                try {
                    execute(connection, runnable(statement));
                    connection.releaseSavepoint(before);
                    done.add(statement);
                } catch (SQLException refused) {
                    connection.rollback(before);
                    if (!NOT_YET_THERE.contains(String.valueOf(refused.getSQLState()))) {
                        throw fault(statement, refused, done);
                    }
                    if (first == null) {
                        first = refused;
                    }
                    later.add(statement);
                }
            }
            if (first != null && later.size() == waiting.size()) {
                throw fault(later.get(0), first, done);
            }
            waiting = later;
        }
    }

    private static SourceException fault(SourceStatement statement, SQLException refused, List<SourceStatement> done) {
        String message = new PostgresMigrations().fault(refused).message();
        String state = String.valueOf(refused.getSQLState());
        if (THERE_ALREADY.contains(state)) {
            String other = done.stream()
                    .filter(earlier -> declares(earlier.sql(), message))
                    .map(earlier -> "; it is declared at " + earlier.place() + " too")
                    .findFirst()
                    .orElse("");
            return new SourceException(
                    statement.place() + ": " + message + other + "; keep one of the declarations", refused);
        }
        String remedy = NOT_YET_THERE.contains(state)
                ? "; declare it in a SQL file beside the models (--to file://schema.sql)"
                : "";
        return new SourceException(statement.place() + ": " + message + " (SQLSTATE " + state + ")" + remedy, refused);
    }

    /** Whether the statement makes what the server's message names in quotes. */
    private static boolean declares(String sql, String message) {
        int open = message.indexOf('"');
        int close = message.indexOf('"', open + 1);
        return close > open
                && Pattern.compile("(?is)^\\s*(?:CREATE|ALTER)\\b.*?\\b"
                                + Pattern.quote(message.substring(open + 1, close)) + "\\b.*")
                        .matcher(sql)
                        .matches();
    }

    private static Schema withoutAside(Schema all) {
        return new Schema(
                all.defaultNamespace(),
                all.tables().stream().filter(table -> visible(table.name())).toList(),
                all.views().stream().filter(view -> visible(view.name())).toList(),
                all.enums().stream().filter(type -> visible(type.name())).toList(),
                all.namespaces().stream()
                        .filter(name -> !name.value().startsWith(ASIDE))
                        .toList(),
                all.definitions().stream()
                        .filter(definition -> visible(definition.key().name()))
                        .toList(),
                all.dependencies().stream()
                        .filter(dependency -> visible(dependency.user().name())
                                && visible(dependency.used().name()))
                        .toList());
    }

    private static boolean visible(QualifiedName name) {
        return !name.schema().value().startsWith(ASIDE);
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
