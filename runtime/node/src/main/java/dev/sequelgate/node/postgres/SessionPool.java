package dev.sequelgate.node.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.postgresql.jdbc.PgConnection;

/**
 * The physical connections of one {@link ConnectionSettings}, kept by HikariCP.
 *
 * <p>node-postgres knows no limit, so the pool is always as large as its clients' demand. A connection that a client ends
 * serves the next one while others are still in use; when the last client ends, every connection is closed, so that an
 * application which closed its pool holds nothing on the server.
 */
final class SessionPool {
    /** How long HikariCP may wait for a connection before the reason is looked at; milliseconds. */
    private static final long LOOK_MILLIS = 1_000;

    private static final long IDLE_MILLIS = 10_000;
    /** Also the number of threads on which HikariCP takes in new connections. */
    private static final int INITIAL_SIZE = 10;

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** A session on loan. */
    record Lease(Session session, Connection handle) {}

    private final PhysicalConnections physical;
    private final HikariDataSource pool;
    private final AtomicInteger acquiring = new AtomicInteger();
    private final boolean fresh;

    SessionPool(ConnectionSettings settings, PoolBounds bounds) {
        physical = new PhysicalConnections(settings);
        fresh = bounds.fresh();
        HikariConfig config = new HikariConfig();
        config.setPoolName("sequelgate-pg-" + NUMBERS.incrementAndGet());
        config.setDataSource(physical);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(Math.max(bounds.maximum(), INITIAL_SIZE));
        config.setIdleTimeout(Math.max(bounds.idleMillis(), IDLE_MILLIS));
        if (bounds.lifetimeMillis() > 0) {
            config.setMaxLifetime(Math.max(bounds.lifetimeMillis(), IDLE_MILLIS * 3));
        }
        config.setConnectionTimeout(LOOK_MILLIS);
        config.setInitializationFailTimeout(-1);
        pool = new HikariDataSource(config);
    }

    /** A session for one more client; {@code demand} is the number of clients, this one included. */
    Lease acquire(int demand, Consumer<WireSocket> onOpen) throws SQLException {
        if (pool.getMaximumPoolSize() < demand) {
            pool.getHikariConfigMXBean().setMaximumPoolSize(demand);
        }
        acquiring.incrementAndGet();
        try {
            Connection handle = borrow(onOpen);
            PgConnection connection = handle.unwrap(PgConnection.class);
            return new Lease(new Session(connection, physical.socket(connection)), handle);
        } finally {
            if (acquiring.decrementAndGet() == 0) {
                physical.discardPrepared();
            }
        }
    }

    private Connection borrow(Consumer<WireSocket> onOpen) throws SQLException {
        physical.takeFailure();
        while (true) {
            if (pool.getHikariPoolMXBean().getIdleConnections() == 0) {
                physical.prepare(onOpen);
            }
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException timeout) {
                Optional<SQLException> failure = physical.takeFailure();
                if (failure.isPresent()) {
                    throw failure.get();
                }
            }
        }
    }

    /** Takes a session back: cleaned for the next client, or closed. */
    void release(Lease lease, boolean keep) throws SQLException {
        if (fresh || !keep || !lease.session().reset()) {
            pool.evictConnection(lease.handle());
        }
        lease.handle().close();
    }

    void close() throws SQLException {
        pool.close();
        physical.discardPrepared();
    }
}
