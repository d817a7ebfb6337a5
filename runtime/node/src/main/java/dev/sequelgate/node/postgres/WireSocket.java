package dev.sequelgate.node.postgres;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** The socket below one physical connection: encrypted where asked, and able to say whether an idle server spoke. */
final class WireSocket extends Socket {
    /** What {@link #peek()} says when the server has sent nothing. */
    static final int SILENT = -2;

    /** What {@link #peek()} says when the server has gone. */
    static final int ENDED = -1;

    private static final int PEEK_MILLIS = 1;

    private final ConnectionSettings settings;
    private @Nullable PeekableStream raw;
    private @Nullable SSLSocket secured;
    private @Nullable OutputStream output;

    WireSocket(ConnectionSettings settings) {
        this.settings = settings;
    }

    /** Connects to one address of the server and, where the settings say so, agrees on TLS. */
    void open(InetAddress address) throws IOException {
        connect(new InetSocketAddress(address, settings.port()));
        setTcpNoDelay(true);
        if (settings.keepAlive()) {
            setKeepAlive(true);
        }
        raw = new PeekableStream(super.getInputStream());
        if (settings.tls().isPresent()) {
            secured = TlsHandshake.over(this, settings.host(), settings.tls().orElseThrow(), settings.directTls());
        }
        OutputStream plain = secured == null ? super.getOutputStream() : secured.getOutputStream();
        output = new StartupStream(plain, settings);
    }

    /** The first byte of what an idle server sent, without taking it; {@link #SILENT} or {@link #ENDED}. */
    int peek() throws IOException {
        return raw == null ? SILENT : raw.peek();
    }

    boolean isSecured() {
        return secured != null;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        if (secured != null) {
            return secured.getInputStream();
        }
        return raw == null ? super.getInputStream() : raw;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return output == null ? super.getOutputStream() : output;
    }

    private final class PeekableStream extends FilterInputStream {
        private int peeked = SILENT;

        PeekableStream(InputStream in) {
            super(in);
        }

        int peek() throws IOException {
            if (peeked != SILENT) {
                return peeked;
            }
            int timeout = getSoTimeout();
            setSoTimeout(PEEK_MILLIS);
            try {
                peeked = in.read();
            } catch (SocketTimeoutException nothing) {
                return SILENT;
            } finally {
                setSoTimeout(timeout);
            }
            return peeked;
        }

        private int taken() {
            int value = peeked;
            if (value != ENDED) {
                peeked = SILENT;
            }
            return value;
        }

        @Override
        public int read() throws IOException {
            return peeked == SILENT ? in.read() : taken();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (peeked == SILENT || length == 0) {
                return in.read(target, offset, length);
            }
            int value = taken();
            if (value == ENDED) {
                return ENDED;
            }
            target[offset] = (byte) value;
            return 1;
        }

        @Override
        public int available() throws IOException {
            return in.available() + (peeked >= 0 ? 1 : 0);
        }
    }
}
