package dev.sequelgate.node.postgres;

import dev.sequelgate.node.EventLoop.Ref;
import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.postgres.SessionPool.Lease;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one {@code pg.Client}: it opens, answers one query at a time and ends.
 *
 * <p>Methods are called on the loop's thread and return at once; what happened is told there too, later.
 */
final class Client {
    /** What the JavaScript half is told. */
    interface Listener {
        void opened(Session session);

        void refused(Fault fault);

        void answered(Answer answer);

        /** The server spoke, or went, while no query ran. */
        void disturbed(Answer answer);

        void ended();
    }

    private final NodeRuntime runtime;
    private final SessionPools pools;
    private final IdleWatch watch;
    private final ConnectionSettings settings;
    private final Listener listener;
    private @Nullable Ref alive;
    private @Nullable Lease lease;
    private volatile @Nullable WireSocket opening;
    private volatile boolean destroyed;

    Client(NodeRuntime runtime, SessionPools pools, IdleWatch watch, ConnectionSettings settings, Listener listener) {
        this.runtime = runtime;
        this.pools = pools;
        this.watch = watch;
        this.settings = settings;
        this.listener = listener;
    }

    void open(PoolBounds bounds) {
        ref();
        runtime.background(() -> acquire(bounds), this::opened, failure -> {
            unref();
            if (!destroyed) {
                listener.refused(
                        failure instanceof SQLException refused
                                ? Fault.connecting(refused, settings)
                                : Fault.plain(String.valueOf(failure.getMessage())));
            }
        });
    }

    private Lease acquire(PoolBounds bounds) throws SQLException {
        try {
            return pools.acquire(settings, bounds, socket -> {
                opening = socket;
                if (destroyed) {
                    close(socket);
                }
            });
        } finally {
            opening = null;
        }
    }

    private void opened(Lease acquired) {
        lease = acquired;
        if (destroyed) {
            acquired.session().destroy();
            release(() -> {});
            return;
        }
        watch.add(acquired.session(), this::disturbed);
        listener.opened(acquired.session());
    }

    private void disturbed(Answer answer) {
        runtime.loop().enqueue(() -> {
            if (lease != null) {
                listener.disturbed(answer);
                if (answer.ended()) {
                    end();
                }
            }
        });
    }

    /** Runs one query on another thread. */
    void run(Function<Session, Answer> query) {
        Lease held = lease;
        if (held == null) {
            throw new IllegalStateException("the connection is not open");
        }
        runtime.background(() -> query.apply(held.session()), this::answered, failure -> {
            throw new IllegalStateException("The PostgreSQL driver failed", failure);
        });
    }

    private void answered(Answer answer) {
        if (!destroyed) {
            listener.answered(answer);
            if (answer.ended()) {
                end();
            }
        }
    }

    /** Gives the session back; the listener hears when that is done. */
    void end() {
        release(listener::ended);
    }

    private void release(Runnable done) {
        Lease held = lease;
        lease = null;
        if (held == null) {
            return;
        }
        watch.remove(held.session());
        Consumer<Object> finish = ignored -> {
            unref();
            done.run();
        };
        runtime.background(
                () -> {
                    pools.release(settings, held);
                    return held;
                },
                finish::accept,
                finish::accept);
    }

    /** Cuts the connection at once, also while it opens or answers. */
    void destroy() {
        destroyed = true;
        WireSocket socket = opening;
        if (socket != null) {
            close(socket);
        }
        if (lease != null) {
            lease.session().destroy();
            release(() -> {});
        }
    }

    private static void close(WireSocket socket) {
        try {
            socket.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }

    /** Asks the server to stop the query that runs. */
    void cancel() {
        Lease held = lease;
        if (held != null) {
            runtime.background(
                    () -> {
                        held.session().cancel();
                        return Optional.empty();
                    },
                    done -> {},
                    failure -> {
                        throw new IllegalStateException("The query cannot be cancelled", failure);
                    });
        }
    }

    /** Keeps the process alive while the connection is open, as a socket does. */
    void ref() {
        if (alive == null) {
            alive = runtime.loop().ref();
        }
    }

    void unref() {
        if (alive != null) {
            alive.unref();
            alive = null;
        }
    }
}
