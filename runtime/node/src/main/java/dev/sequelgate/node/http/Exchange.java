package dev.sequelgate.node.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import dev.sequelgate.node.JsonBytes;
import dev.sequelgate.node.Members;
import dev.sequelgate.node.NodeRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;

/** One request and its answer. JavaScript starts one read and one write at a time; both happen on other threads. */
final class Exchange {
    private static final int CHUNK = 64 * 1024;
    private static final int NO_BODY = -1;

    private final NodeRuntime runtime;
    private final HttpExchange exchange;
    private final Runnable over;
    private final AtomicBoolean closed = new AtomicBoolean();

    Exchange(NodeRuntime runtime, HttpExchange exchange, Runnable over) {
        this.runtime = runtime;
        this.exchange = exchange;
        this.over = over;
    }

    /** The request line, headers and addresses, as JSON. */
    String head() {
        Headers headers = exchange.getRequestHeaders();
        JsonBytes json = new JsonBytes(1024)
                .raw("{\"method\":")
                .string(exchange.getRequestMethod())
                .raw(",\"url\":")
                .string(exchange.getRequestURI().toString())
                .raw(",\"version\":")
                .string(exchange.getProtocol().replaceFirst("^HTTP/", ""))
                .raw(",\"body\":" + (headers.containsKey("Content-length") || headers.containsKey("Transfer-encoding")))
                .raw(",\"encrypted\":" + (exchange instanceof HttpsExchange))
                .raw(",\"remote\":");
        address(json, exchange.getRemoteAddress());
        json.raw(",\"local\":");
        address(json, exchange.getLocalAddress());
        json.raw(",\"rawHeaders\":[");
        String separator = "";
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            for (String value : header.getValue()) {
                json.raw(separator).string(header.getKey()).raw(',').string(value);
                separator = ",";
            }
        }
        return json.raw("]}").toString();
    }

    private static void address(JsonBytes json, InetSocketAddress address) {
        json.raw("{\"address\":")
                .string(address.getAddress().getHostAddress())
                .raw(",\"port\":" + address.getPort() + "}");
    }

    ProxyObject members(String head) {
        return new Members(runtime)
                .value("head", head)
                .function("read", arguments -> {
                    read(arguments[0]);
                    return null;
                })
                .function("start", arguments -> {
                    int status = arguments[0].asInt();
                    String headers = arguments[1].asString();
                    long length = arguments[2].asLong();
                    byte[] body = bytes(arguments[3]);
                    boolean last = arguments[4].asBoolean();
                    write(() -> start(status, headers, length, body, last), arguments[5]);
                    return null;
                })
                .function("write", arguments -> {
                    byte[] body = bytes(arguments[0]);
                    boolean last = arguments[1].asBoolean();
                    write(() -> body(body, last), arguments[2]);
                    return null;
                })
                .function("destroy", arguments -> {
                    runtime.loop().workers().execute(this::close);
                    return null;
                })
                .build();
    }

    private byte[] bytes(Value chunk) {
        if (chunk.isNull()) {
            return new byte[0];
        }
        return chunk.isString() ? chunk.asString().getBytes(StandardCharsets.UTF_8) : runtime.bytes(chunk);
    }

    private void read(Value done) {
        runtime.background(
                () -> {
                    InputStream in = exchange.getRequestBody();
                    byte[] chunk = new byte[CHUNK];
                    int count = in.read(chunk);
                    return count < 0 ? new byte[0] : java.util.Arrays.copyOf(chunk, count);
                },
                chunk -> runtime.callback(done, false, chunk.length == 0 ? null : runtime.buffer(chunk)),
                failure -> {
                    close();
                    runtime.callback(done, true, null);
                });
    }

    private void write(Callable<Boolean> work, Value done) {
        runtime.background(work, written -> runtime.callback(done, false), failure -> {
            close();
            runtime.callback(done, true);
        });
    }

    private Boolean start(int status, String headerLines, long length, byte[] body, boolean last) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        if (!headerLines.isEmpty()) {
            String[] lines = headerLines.split("\n", -1);
            for (int i = 0; i + 1 < lines.length; i += 2) {
                headers.add(lines[i], lines[i + 1]);
            }
        }
        // To the JDK 0 means chunked, and -1 means empty.
        exchange.sendResponseHeaders(status, length == 0 ? NO_BODY : Math.max(length, 0));
        return body(body, last);
    }

    private Boolean body(byte[] body, boolean last) throws IOException {
        OutputStream out = exchange.getResponseBody();
        if (body.length > 0) {
            out.write(body);
        }
        if (last) {
            close();
        } else {
            out.flush();
        }
        return true;
    }

    private void close() {
        if (closed.compareAndSet(false, true)) {
            exchange.close();
            over.run();
        }
    }
}
