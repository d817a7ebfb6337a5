package dev.sequelgate.node.postgres;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.HostSpec;

/** Opens physical connections for the pool, and keeps those that were opened ahead of its asking. */
final class PhysicalConnections implements DataSource {
    /** Held so that its level stays: the driver would write refused connections to stderr, which the application reports. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    static {
        DRIVER_LOG.setLevel(Level.OFF);
    }

    private final ConnectionSettings settings;
    private final ConcurrentLinkedQueue<PgConnection> ready = new ConcurrentLinkedQueue<>();
    private final Map<PgConnection, WireSocket> sockets = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable SQLException> lastFailure = new AtomicReference<>();

    PhysicalConnections(ConnectionSettings settings) {
        this.settings = settings;
    }

    /** Opens a connection for the pool's next request, so that a failure is known at once and in full. */
    void prepare(Consumer<WireSocket> onOpen) throws SQLException {
        ready.add(open(onOpen));
    }

    /** Closes what was prepared and not asked for. */
    void discardPrepared() throws SQLException {
        for (PgConnection unused = ready.poll(); unused != null; unused = ready.poll()) {
            sockets.remove(unused);
            unused.close();
        }
    }

    /** The latest failure of a connection that the pool opened itself, taken once. */
    Optional<SQLException> takeFailure() {
        return Optional.ofNullable(lastFailure.getAndSet(null));
    }

    WireSocket socket(PgConnection connection) {
        WireSocket socket = sockets.get(connection);
        if (socket == null) {
            throw new IllegalStateException("a connection that was not opened here");
        }
        return socket;
    }

    @Override
    public Connection getConnection() throws SQLException {
        PgConnection prepared = ready.poll();
        if (prepared != null) {
            return prepared;
        }
        try {
            return open(socket -> {});
        } catch (SQLException failure) {
            lastFailure.set(failure);
            throw failure;
        }
    }

    private PgConnection open(Consumer<WireSocket> onOpen) throws SQLException {
        AtomicReference<@Nullable WireSocket> opened = new AtomicReference<>();
        Properties driver = new Properties();
        PGProperty.USER.set(driver, settings.user());
        PGProperty.PG_DBNAME.set(driver, settings.database());
        if (!settings.password().value().isEmpty()) {
            PGProperty.PASSWORD.set(driver, settings.password().value());
        }
        PGProperty.SOCKET_FACTORY.set(driver, WireSocketFactory.class.getName());
        driver.put(WireSocketFactory.SETTINGS, settings);
        Consumer<WireSocket> remember = opened::set;
        driver.put(WireSocketFactory.ON_OPEN, remember.andThen(onOpen));
        // TLS is the socket's business.
        PGProperty.SSL_MODE.set(driver, "disable");
        PGProperty.GSS_ENC_MODE.set(driver, "disable");
        PGProperty.CONNECT_TIMEOUT.set(driver, 0);
        PGProperty.BINARY_TRANSFER.set(driver, false);
        PGProperty.ALLOW_ENCODING_CHANGES.set(driver, true);
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(driver, "9.0");
        PGProperty.PREPARE_THRESHOLD.set(driver, 0);
        HostSpec[] host = {new HostSpec(settings.host(), settings.port())};
        PgConnection connection = new PgConnection(host, driver, "jdbc:postgresql:");
        WireSocket socket = opened.get();
        if (socket != null) {
            sockets.keySet().removeIf(PhysicalConnections::isGone);
            sockets.put(connection, socket);
        }
        return connection;
    }

    private static boolean isGone(PgConnection connection) {
        return connection.getQueryExecutor().isClosed();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the user is part of the settings");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // There is nothing to write.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The client's own timer closes the socket.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return DRIVER_LOG;
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException("nothing is wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
