package dev.sequelgate.node.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Opens the sockets of the PostgreSQL driver, which makes this class by its name, for one {@link ConnectionSettings}. */
public final class WireSocketFactory extends SocketFactory {
    static final String SETTINGS = "sequelgate.settings";
    static final String ON_OPEN = "sequelgate.onOpen";

    private final ConnectionSettings settings;
    private final Consumer<WireSocket> onOpen;

    @SuppressWarnings("unchecked")
    public WireSocketFactory(Properties driver) {
        settings = (ConnectionSettings) Objects.requireNonNull(driver.get(SETTINGS));
        onOpen = (Consumer<WireSocket>) Objects.requireNonNull(driver.get(ON_OPEN));
    }

    /** A socket that is connected already: the first of the host's addresses that answers. */
    @Override
    public Socket createSocket() throws IOException {
        @Nullable IOException refused = null;
        for (InetAddress address : InetAddress.getAllByName(settings.host())) {
            WireSocket socket = new WireSocket(settings);
            onOpen.accept(socket);
            try {
                socket.open(address);
                return socket;
            } catch (IOException failure) {
                socket.close();
                if (refused == null) {
                    refused = failure;
                } else {
                    refused.addSuppressed(failure);
                }
            }
        }
        throw Objects.requireNonNull(refused);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localAddress, int localPort) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localAddress, int localPort) throws IOException {
        return createSocket();
    }
}
