package dev.sequelgate.node.postgres;

import java.util.List;
import java.util.Optional;
import org.postgresql.PGNotification;

/**
 * All that one query brought back.
 *
 * @param fault the server's error, after the results of the statements before it
 * @param transaction the session's state afterwards: {@code I} idle, {@code T} in a transaction, {@code E} in a failed one
 * @param ended whether the connection is gone
 * @param cut how the network cut it, where it did
 */
record Answer(
        List<StatementResult> results,
        List<Fault> notices,
        List<PGNotification> notifications,
        Optional<Fault> fault,
        char transaction,
        boolean ended,
        Optional<Fault> cut) {
    Answer {
        results = List.copyOf(results);
        notices = List.copyOf(notices);
        notifications = List.copyOf(notifications);
    }
}
