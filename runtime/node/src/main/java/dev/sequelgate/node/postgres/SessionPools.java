package dev.sequelgate.node.postgres;

import dev.sequelgate.node.postgres.SessionPool.Lease;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The pools of a process, one for all clients with the same settings, each open as long as it has clients. */
final class SessionPools {
    private static final class Use {
        private final SessionPool pool;
        private int clients;

        Use(SessionPool pool) {
            this.pool = pool;
        }
    }

    private final Map<ConnectionSettings, Use> uses = new HashMap<>();

    Lease acquire(ConnectionSettings settings, PoolBounds bounds, Consumer<WireSocket> onOpen) throws SQLException {
        Use use;
        int demand;
        synchronized (uses) {
            use = uses.computeIfAbsent(settings, unknown -> new Use(new SessionPool(settings, bounds)));
            demand = ++use.clients;
        }
        try {
            return use.pool.acquire(demand, onOpen);
        } catch (SQLException | RuntimeException failure) {
            closeIf(leave(settings, use));
            throw failure;
        }
    }

    void release(ConnectionSettings settings, Lease lease) throws SQLException {
        Use use;
        @Nullable SessionPool unused;
        synchronized (uses) {
            use = uses.get(settings);
            if (use == null) {
                throw new IllegalStateException("a session that was not acquired here");
            }
            unused = leave(settings, use);
        }
        try {
            use.pool.release(lease, unused == null);
        } finally {
            closeIf(unused);
        }
    }

    private @Nullable SessionPool leave(ConnectionSettings settings, Use use) {
        synchronized (uses) {
            use.clients--;
            if (use.clients > 0) {
                return null;
            }
            uses.remove(settings);
            return use.pool;
        }
    }

    private static void closeIf(@Nullable SessionPool unused) throws SQLException {
        if (unused != null) {
            unused.close();
        }
    }
}
