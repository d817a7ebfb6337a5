package dev.sequelgate.engine.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/** A port that leads to a real server, and that opens late. */
final class Relay implements AutoCloseable {
    private volatile boolean closed;
    private volatile ServerSocket socket = new ServerSocket();

    Relay(int port, String host, int targetPort, Duration delay) throws IOException {
        daemon(() -> {
            try {
                Thread.sleep(delay.toMillis());
                socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                while (!closed) {
                    Socket from = socket.accept();
                    Socket to = new Socket(host, targetPort);
                    daemon(() -> copy(from, to));
                    daemon(() -> copy(to, from));
                }
            } catch (IOException | InterruptedException ended) {
                closed = true;
            }
        });
    }

    boolean isOpen() {
        return !closed;
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException ended) {
            // One side closed its connection, which ends this one.
            return;
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        socket.close();
    }
}
