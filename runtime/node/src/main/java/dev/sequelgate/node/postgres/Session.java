package dev.sequelgate.node.postgres;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.ParameterList;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.SqlCommand;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/**
 * One client's use of one physical connection.
 *
 * <p>It works on the driver's executor, below JDBC's statements: only there are a query's text left alone, several
 * statements sent as one implicit transaction, values readable as the server's text, and command tags and type OIDs known.
 */
final class Session {
    private static final int COMMON_FLAGS = QueryExecutor.QUERY_SUPPRESS_BEGIN
            | QueryExecutor.QUERY_BOTH_ROWS_AND_STATUS
            | QueryExecutor.QUERY_NO_BINARY_TRANSFER;
    private static final int TLS_ALERT = 0x15;
    private static final int TLS_DATA = 0x17;

    private final PgConnection connection;
    private final QueryExecutor executor;
    private final WireSocket socket;
    private final Map<String, Query> named = new HashMap<>();
    private final ReentrantLock use = new ReentrantLock();

    Session(PgConnection connection, WireSocket socket) {
        this.connection = connection;
        this.executor = connection.getQueryExecutor();
        this.socket = socket;
    }

    int processId() {
        return executor.getBackendPID();
    }

    /** The run-time parameters that the server reports, for example {@code server_version}. */
    Map<String, String> parameterStatuses() {
        return executor.getParameterStatuses();
    }

    /** Runs a text of one or more statements, in one round trip and one implicit transaction. */
    Answer simple(String text) {
        return execute(query(text, 0), List.of(), QueryExecutor.QUERY_EXECUTE_AS_SIMPLE);
    }

    /** Runs one statement with parameters. */
    Answer extended(String text, List<Parameter> parameters) {
        return execute(query(text, parameters.size()), parameters, QueryExecutor.QUERY_ONESHOT);
    }

    /**
     * Runs a statement that stays prepared under a name.
     *
     * @param text empty when the statement has been prepared before
     */
    Answer prepared(String name, Optional<String> text, List<Parameter> parameters) {
        text.ifPresent(sql -> named.put(name, query(sql, parameters.size())));
        Query query = named.get(name);
        if (query == null) {
            throw new IllegalStateException("no statement is prepared under the name " + name);
        }
        return execute(query, parameters, 0);
    }

    private Query query(String text, int parameters) {
        return executor.wrap(List.of(new NativeQuery(text, new int[parameters], false, SqlCommand.BLANK)));
    }

    private Answer execute(Query query, List<Parameter> parameters, int flags) {
        AnswerCollector collector = new AnswerCollector();
        use.lock();
        try {
            ParameterList list = query.createParameterList();
            for (int i = 0; i < parameters.size(); i++) {
                parameters.get(i).bind(list, i + 1);
            }
            executor.execute(query, list, collector, 0, 0, COMMON_FLAGS | flags);
        } catch (SQLException failure) {
            collector.handleError(failure);
        } finally {
            use.unlock();
        }
        return collector.answer(executor);
    }

    /** What the server said or did while nobody used the connection; empty when nothing happened. */
    Optional<Answer> idle() {
        if (!use.tryLock()) {
            return Optional.empty();
        }
        try {
            if (!executor.isClosed()) {
                int first = socket.peek();
                if (first != WireSocket.ENDED && !speaks(first)) {
                    return Optional.empty();
                }
                if (first != WireSocket.ENDED) {
                    // An empty query reads what waits, whatever the session's state.
                    Answer answer = simple("");
                    return answer.ended()
                                    || !answer.notices().isEmpty()
                                    || !answer.notifications().isEmpty()
                            ? Optional.of(answer)
                            : Optional.empty();
                }
            }
        } catch (IOException cut) {
            return Optional.of(ended());
        } finally {
            use.unlock();
        }
        return Optional.of(ended());
    }

    /** Whether the byte begins a message for an idle client: a fatal error, a notification, or anything hidden by TLS. */
    private boolean speaks(int first) {
        return socket.isSecured() ? first == TLS_ALERT || first == TLS_DATA : first == 'E' || first == 'A';
    }

    private Answer ended() {
        executor.abort();
        return new AnswerCollector().answer(executor);
    }

    /** Makes the connection as good as new for the next client; false when it must not be used again. */
    boolean reset() {
        if (executor.isClosed() || executor.getTransactionState() != TransactionState.IDLE) {
            return false;
        }
        Answer answer = simple("DISCARD ALL");
        return answer.fault().isEmpty() && !answer.ended();
    }

    /** Cuts the connection, also in the middle of a query. */
    void destroy() {
        executor.abort();
    }

    /** Asks the server to stop the query that runs. */
    void cancel() throws SQLException {
        connection.cancelQuery();
    }
}
