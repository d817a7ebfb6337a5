package dev.sequelgate.node.postgres;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks now and then at open connections that run no query, so that one which the server closed is found before its next use. */
final class IdleWatch {
    private static final long PERIOD_MILLIS = 200;

    private final Map<Session, Consumer<Answer>> sessions = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService clock;

    synchronized void add(Session session, Consumer<Answer> disturbed) {
        sessions.put(session, disturbed);
        if (clock == null) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "sequelgate-pg-idle");
                thread.setDaemon(true);
                return thread;
            });
            var unused =
                    started.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
            clock = started;
        }
    }

    /** Stops watching; the clock rests when nothing is left. */
    synchronized void remove(Session session) {
        sessions.remove(session);
        if (sessions.isEmpty() && clock != null) {
            clock.shutdown();
            clock = null;
        }
    }

    private void look() {
        sessions.forEach((session, disturbed) -> session.idle().ifPresent(answer -> {
            if (!answer.ended() || sessions.remove(session) != null) {
                disturbed.accept(answer);
            }
        }));
    }
}
