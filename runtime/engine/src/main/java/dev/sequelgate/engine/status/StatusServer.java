package dev.sequelgate.engine.status;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves {@code /livez}, {@code /readyz}, {@code /status} and {@code /metrics} on daemon threads. */
public final class StatusServer implements AutoCloseable {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String JSON = "application/json";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final int THREADS = 2;

    private final HttpServer server;
    private final ExecutorService threads;

    private StatusServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** @param port 0 is any free port */
    public static StatusServer start(String bind, int port, StatusSource source) throws StatusException {
        HttpServer server = listen(bind, port);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, StatusServer::daemon);
        server.setExecutor(threads);
        page(server, "/livez", exchange -> answer(exchange, 200, TEXT, "alive\n"));
        page(server, "/readyz", exchange -> ready(exchange, source));
        page(server, "/status", exchange -> answer(exchange, 200, JSON, source.statusJson()));
        page(server, "/metrics", exchange -> answer(exchange, 200, PROMETHEUS, source.metricsText()));
        // The server's own thread is a daemon only if the thread that starts it is one.
        Thread starter = daemon(server::start);
        starter.start();
        awaitEnd(starter);
        return new StatusServer(server, threads);
    }

    private static void awaitEnd(Thread starter) {
        boolean interrupted = false;
        while (starter.isAlive()) {
            try {
                starter.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServer listen(String bind, int port) throws StatusException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByName(bind), port), 0);
        } catch (UnknownHostException unknown) {
            throw new StatusException(
                    "status-bind: '" + bind + "' is no address of this machine; use 127.0.0.1 or 0.0.0.0", unknown);
        } catch (IOException unavailable) {
            throw new StatusException(
                    "status-port: cannot listen on " + bind + ":" + port + " (" + unavailable.getMessage()
                            + "); choose another status-port, or 0 for any free one",
                    unavailable);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sequelgate-status");
        thread.setDaemon(true);
        return thread;
    }

    /** Answers one request. */
    private interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    private static void page(HttpServer server, String path, Page page) {
        server.createContext(path, exchange -> {
            try (exchange) {
                String method = exchange.getRequestMethod();
                if (!exchange.getRequestURI().getPath().equals(path)) {
                    answer(exchange, 404, TEXT, "the pages are /livez /readyz /status /metrics\n");
                } else if (!method.equals("GET") && !method.equals("HEAD")) {
                    answer(exchange, 405, TEXT, "only GET is answered\n");
                } else {
                    page.answer(exchange);
                }
            }
        });
    }

    private static void ready(HttpExchange exchange, StatusSource source) throws IOException {
        boolean ready = source.ready();
        answer(exchange, ready ? 200 : 503, TEXT, ready ? "open\n" : "not open\n");
    }

    private static void answer(HttpExchange exchange, int code, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(code, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
