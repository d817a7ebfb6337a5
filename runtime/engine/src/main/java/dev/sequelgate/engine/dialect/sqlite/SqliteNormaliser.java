package dev.sequelgate.engine.dialect.sqlite;

import dev.sequelgate.engine.dialect.Normaliser;
import dev.sequelgate.engine.dialect.SourceException;
import dev.sequelgate.engine.dialect.SourceStatement;
import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;

/** Has SQLite read statements in a database of this process's memory. */
final class SqliteNormaliser implements Normaliser {
    @Override
    public Schema normalise(Connection connection, List<SourceStatement> statements)
            throws SQLException, SourceException {
        return normalise(connection, statements, List.of());
    }

    @Override
    public Schema normalise(Connection connection, List<SourceStatement> statements, List<String> afterwards)
            throws SQLException, SourceException {
        try (Connection memory = new JDBC().connect("jdbc:sqlite::memory:", new Properties())) {
            run(memory, statements);
            for (String statement : afterwards) {
                execute(memory, statement);
            }
            Schema schema = new SqliteInspector().inspectAll(memory);
            for (View view : schema.views()) {
                if (view.columns().isEmpty()) {
                    throw new SourceException(place(view, statements) + ": the view "
                            + view.name().name()
                            + " refers to something that is not there; declare that in a SQL file beside the models"
                            + " (--to file://schema.sql)");
                }
            }
            return schema;
        }
    }

    private static String place(View view, List<SourceStatement> statements) {
        return statements.stream()
                .filter(statement -> SqliteTokens.of(statement.sql())
                        .text()
                        .equals(SqliteTokens.of(view.definition()).text()))
                .map(SourceStatement::place)
                .findFirst()
                .orElse("the desired schema");
    }

    @Override
    public Schema afterwards(Connection connection, List<Change> renames, List<String> statements) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            for (String statement : statements) {
                execute(connection, statement);
            }
            return new SqliteInspector().inspectAll(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
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
                    String message = new SqliteMigrations().fault(refused).message();
                    if (!message.startsWith("no such table")) {
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
        String message = new SqliteMigrations().fault(refused).message();
        if (message.endsWith("already exists")) {
            String name = message.replaceFirst("^(?:table|view|index|trigger) (.*) already exists$", "$1");
            String other = done.stream()
                    .filter(earlier -> earlier.sql().contains(name))
                    .map(earlier -> "; it is declared at " + earlier.place() + " too")
                    .findFirst()
                    .orElse("");
            return new SourceException(
                    statement.place() + ": " + message + other + "; keep one of the declarations", refused);
        }
        String remedy = message.startsWith("no such")
                ? "; declare it in a SQL file beside the models (--to file://schema.sql)"
                : "";
        return new SourceException(statement.place() + ": " + message + remedy, refused);
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(text);
        }
    }
}
