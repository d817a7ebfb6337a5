package dev.sequelgate.node.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement of a database; called by one thread at a time. */
final class PreparedQuery {
    private final Connection connection;
    private final PreparedStatement statement;
    private final ParameterNames parameters;
    private @Nullable ResultSet open;
    private boolean exhausted;

    PreparedQuery(Connection connection, String sql) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(sql);
        this.parameters = new ParameterNames(sql);
    }

    void bind(@Nullable Binding binding) throws SQLException, SqliteFault {
        reset();
        if (binding != null) {
            binding.apply(statement, parameters);
        }
    }

    Rows run(@Nullable Binding binding) throws SQLException, SqliteFault {
        bind(binding);
        statement.execute();
        reset();
        try (Statement asked = connection.createStatement();
                ResultSet answer = asked.executeQuery("SELECT last_insert_rowid(), changes()")) {
            answer.next();
            return new Rows(List.of(), List.of(), answer.getLong(1), answer.getLong(2));
        }
    }

    Rows all(@Nullable Binding binding) throws SQLException, SqliteFault {
        bind(binding);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<String> columns = List.of();
        if (statement.execute()) {
            try (ResultSet result = statement.getResultSet()) {
                columns = Rows.columns(result);
                while (result.next()) {
                    rows.add(Rows.cells(result, columns.size()));
                }
            }
        }
        return new Rows(columns, rows, 0, 0);
    }

    /** The first row, or without new parameters the one behind that of the call before. */
    Rows get(@Nullable Binding binding) throws SQLException, SqliteFault {
        if (binding != null) {
            bind(binding);
        }
        if (exhausted) {
            return Rows.NONE;
        }
        if (open == null && statement.execute()) {
            open = statement.getResultSet();
        }
        ResultSet result = open;
        if (result != null && result.next()) {
            List<String> columns = Rows.columns(result);
            return new Rows(columns, List.of(Rows.cells(result, columns.size())), 0, 0);
        }
        reset();
        exhausted = true;
        return Rows.NONE;
    }

    void reset() throws SQLException {
        exhausted = false;
        ResultSet result = open;
        open = null;
        if (result != null) {
            result.close();
        }
    }

    void close() throws SQLException {
        reset();
        statement.close();
    }
}
