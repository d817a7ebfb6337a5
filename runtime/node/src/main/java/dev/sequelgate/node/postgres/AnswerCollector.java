package dev.sequelgate.node.postgres;

import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGNotification;
import org.postgresql.core.Field;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.TransactionState;
import org.postgresql.core.Tuple;

/** Takes the driver's messages of one query as they come, values undecoded. */
final class AnswerCollector extends ResultHandlerBase {
    private static final String EMPTY_STATEMENT = "EMPTY";

    private final List<StatementResult> results = new ArrayList<>();
    private final List<Fault> notices = new ArrayList<>();
    private @Nullable SQLException error;
    private Optional<List<Field>> fields = Optional.empty();
    private List<Tuple> tuples = List.of();

    @Override
    public void handleResultRows(
            Query fromQuery, Field[] resultFields, List<Tuple> resultTuples, @Nullable ResultCursor cursor) {
        fields = Optional.of(List.of(resultFields));
        tuples = resultTuples;
    }

    @Override
    public void handleCommandStatus(String status, long updateCount, long insertOid) {
        results.add(new StatementResult(fields, tuples, EMPTY_STATEMENT.equals(status) ? null : status));
        fields = Optional.empty();
        tuples = List.of();
    }

    @Override
    public void handleWarning(SQLWarning warning) {
        notices.add(Fault.of(warning));
    }

    @Override
    public void handleError(SQLException failure) {
        // The first error is the query's; a lost connection may add its own.
        if (error == null) {
            error = failure;
        }
    }

    @Override
    public @Nullable SQLException getException() {
        return error;
    }

    @Override
    public void handleCompletion() {
        // The error is part of the answer.
    }

    Answer answer(QueryExecutor executor) {
        boolean ended = executor.isClosed();
        List<PGNotification> notifications = notifications(executor);
        @Nullable SQLException failure = error;
        boolean network = ended && failure != null && isNetwork(failure);
        Optional<Fault> fault = failure == null || network ? Optional.empty() : Optional.of(Fault.of(failure));
        Optional<Fault> cut = network && isReset(failure) ? Optional.of(Fault.reset()) : Optional.empty();
        return new Answer(results, notices, notifications, fault, state(executor.getTransactionState()), ended, cut);
    }

    private List<PGNotification> notifications(QueryExecutor executor) {
        try {
            return List.of(executor.getNotifications());
        } catch (SQLException gone) {
            handleError(gone);
            return List.of();
        }
    }

    private static boolean isNetwork(SQLException failure) {
        return failure.getCause() instanceof java.io.IOException;
    }

    private static boolean isReset(@Nullable SQLException failure) {
        return failure != null && failure.getCause() instanceof SocketException;
    }

    private static char state(TransactionState state) {
        return switch (state) {
            case IDLE -> 'I';
            case OPEN -> 'T';
            case FAILED -> 'E';
        };
    }
}
