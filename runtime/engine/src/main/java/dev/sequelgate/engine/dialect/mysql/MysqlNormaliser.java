package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.Normaliser;
import dev.sequelgate.engine.dialect.SourceException;
import dev.sequelgate.engine.dialect.SourceStatement;
import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.Renamed;
import dev.sequelgate.engine.schema.Definition;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Has a server read statements in an empty database, which is empty again afterwards: nothing here can be rolled back. */
final class MysqlNormaliser implements Normaliser {
    /** Something that a later statement may make: a table, the one that a foreign key refers to, a routine. */
    private static final Set<Integer> NOT_YET_THERE = Set.of(1146, 1005, 1215, 1305, 1824);

    private static final Set<Integer> THERE_ALREADY = Set.of(1050, 1060, 1061, 1304, 1359, 1826);

    private final Dialect dialect;
    private final MysqlRenderer sql = new MysqlRenderer();

    MysqlNormaliser(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean needsDatabase() {
        return true;
    }

    @Override
    public Schema normalise(Connection connection, List<SourceStatement> statements)
            throws SQLException, SourceException {
        return normalise(connection, statements, List.of());
    }

    @Override
    public Schema normalise(Connection connection, List<SourceStatement> statements, List<String> afterwards)
            throws SQLException, SourceException {
        try {
            run(connection, statements);
            for (String statement : afterwards) {
                execute(connection, statement);
            }
            return dialect.inspector().inspectAll(connection);
        } finally {
            clear(connection);
        }
    }

    @Override
    public Schema afterwards(Connection connection, List<Change> renames, List<String> statements) throws SQLException {
        return Renamed.of(dialect.inspector().inspectAll(connection), renames);
    }

    private void clear(Connection connection) throws SQLException {
        Schema made = dialect.inspector().inspectAll(connection);
        execute(connection, "SET SESSION foreign_key_checks = 0");
        for (View view : made.views()) {
            execute(connection, "DROP VIEW " + sql.quote(view.name()));
        }
        for (Table table : made.tables()) {
            execute(connection, "DROP TABLE " + sql.quote(table.name()));
        }
        for (Definition definition : made.definitions()) {
            ObjectKey key = definition.key();
            if (key.kind() != ObjectKey.Kind.TRIGGER) {
                execute(connection, "DROP " + key.kind().word() + " " + sql.quote(key.name()));
            }
        }
        execute(connection, "SET SESSION foreign_key_checks = DEFAULT");
    }

    /** Goes round until all have run, or none of a whole round can. */
    private static void run(Connection connection, List<SourceStatement> statements)
            throws SQLException, SourceException {
        List<SourceStatement> waiting = statements;
        List<SourceStatement> done = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<SourceStatement> later = new ArrayList<>();
            SQLException first = null;
            for (SourceStatement statement : waiting) {
                try {
                    execute(connection, statement.sql());
                    done.add(statement);
                } catch (SQLException refused) {
                    if (!NOT_YET_THERE.contains(refused.getErrorCode())) {
                        throw fault(statement, refused, done);
                    }
                    first = first == null ? refused : first;
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
        String message = new MysqlMigrations().fault(refused).message();
        if (THERE_ALREADY.contains(refused.getErrorCode())) {
            String other = done.stream()
                    .filter(earlier -> declares(earlier.sql(), message))
                    .map(earlier -> "; it is declared at " + earlier.place() + " too")
                    .findFirst()
                    .orElse("");
            return new SourceException(
                    statement.place() + ": " + message + other + "; keep one of the declarations", refused);
        }
        String remedy = NOT_YET_THERE.contains(refused.getErrorCode())
                ? "; declare it in a SQL file beside the models (--to file://schema.sql)"
                : "";
        return new SourceException(
                statement.place() + ": " + message + " (SQLSTATE " + refused.getSQLState() + ")" + remedy, refused);
    }

    /** Whether the statement makes what the server's message names in quotes. */
    private static boolean declares(String sql, String message) {
        int open = message.indexOf('\'');
        int close = message.indexOf('\'', open + 1);
        return close > open && sql.contains(message.substring(open + 1, close));
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(text);
        }
    }
}
