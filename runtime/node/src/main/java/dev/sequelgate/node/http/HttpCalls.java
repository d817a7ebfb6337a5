package dev.sequelgate.node.http;

import dev.sequelgate.node.EventLoop.Ref;
import dev.sequelgate.node.JsonBytes;
import dev.sequelgate.node.Members;
import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.tls.PeerTrust;
import dev.sequelgate.node.tls.PemKeys;
import dev.sequelgate.node.tls.TlsFault;
import dev.sequelgate.node.tls.TlsOptions;
import dev.sequelgate.node.tls.TlsSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** Requests to other servers, for {@code http.request}. */
final class HttpCalls {
    private static final int CHUNK = 64 * 1024;

    /** Clients whose connections can be shared: one without TLS options, one per set of options and host. */
    private record Identity(String host, @Nullable TlsSettings tls) {}

    private final NodeRuntime runtime;
    private final Map<Identity, HttpClient> clients = new HashMap<>();

    HttpCalls(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    /** Sends a request whose body is complete; the returned object can only cancel it. */
    ProxyObject send(Value options, Value events) {
        URI uri = URI.create(options.getMember("url").asString());
        Value body = options.getMember("body");
        BodyPublisher publisher =
                body.isNull() ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(runtime.bytes(body));
        HttpRequest request = request(uri, options, publisher);
        Value tls = options.getMember("tls");
        HttpClient client = client(uri.getHost(), tls.isNull() ? null : TlsOptions.read(tls));
        Ref alive = runtime.loop().ref();
        CompletableFuture<HttpResponse<InputStream>> answer = client.sendAsync(request, BodyHandlers.ofInputStream());
        var unused = answer.whenComplete((response, failure) -> runtime.loop().enqueue(() -> {
            alive.unref();
            if (response != null) {
                runtime.callback(events.getMember("response"), response(response));
            } else if (!answer.isCancelled()) {
                runtime.callback(events.getMember("failed"), runtime.error(fault(failure, uri)));
            }
        }));
        return new Members(runtime)
                .function("cancel", arguments -> {
                    answer.cancel(true);
                    return null;
                })
                .build();
    }

    private static HttpRequest request(URI uri, Value options, BodyPublisher publisher) {
        try {
            HttpRequest.Builder builder = HttpRequest.newBuilder(uri)
                    .version(Version.HTTP_1_1)
                    .method(options.getMember("method").asString(), publisher);
            String headers = options.getMember("headers").asString();
            if (!headers.isEmpty()) {
                String[] lines = headers.split("\n", -1);
                for (int i = 0; i + 1 < lines.length; i += 2) {
                    builder.header(lines[i], lines[i + 1]);
                }
            }
            return builder.build();
        } catch (IllegalArgumentException unusable) {
            throw NodeException.typeError("ERR_INVALID_ARG_VALUE", String.valueOf(unusable.getMessage()));
        }
    }

    private HttpClient client(String host, @Nullable TlsSettings tls) {
        return clients.computeIfAbsent(new Identity(tls == null ? "" : host, tls), this::client);
    }

    private HttpClient client(Identity identity) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .executor(runtime.loop().workers());
        TlsSettings tls = identity.tls();
        if (tls != null) {
            try {
                SSLContext context = SSLContext.getInstance("TLS");
                String name = tls.serverName().isEmpty() ? identity.host() : tls.serverName();
                context.init(
                        PemKeys.managers(tls).toArray(KeyManager[]::new),
                        new TrustManager[] {PeerTrust.of(tls, name)},
                        null);
                builder.sslContext(context);
            } catch (GeneralSecurityException | IOException unusable) {
                throw NodeException.error(
                        "ERR_OSSL_PEM_ROUTINE", "the TLS options cannot be used: " + unusable.getMessage());
            }
        }
        return builder.build();
    }

    private ProxyObject response(HttpResponse<InputStream> response) {
        JsonBytes json = new JsonBytes(1024).raw("{\"status\":" + response.statusCode() + ",\"rawHeaders\":[");
        String separator = "";
        for (Map.Entry<String, List<String>> header : response.headers().map().entrySet()) {
            for (String value : header.getValue()) {
                json.raw(separator).string(header.getKey()).raw(',').string(value);
                separator = ",";
            }
        }
        InputStream body = response.body();
        return new Members(runtime)
                .value("head", json.raw("]}").toString())
                .function("read", arguments -> {
                    read(body, arguments[0]);
                    return null;
                })
                .function("destroy", arguments -> {
                    runtime.background(
                            () -> {
                                body.close();
                                return body;
                            },
                            done -> {},
                            failure -> {});
                    return null;
                })
                .build();
    }

    private void read(InputStream body, Value done) {
        runtime.background(
                () -> {
                    byte[] chunk = new byte[CHUNK];
                    int count = body.read(chunk);
                    return count < 0 ? new byte[0] : Arrays.copyOf(chunk, count);
                },
                chunk -> runtime.callback(done, false, chunk.length == 0 ? null : runtime.buffer(chunk)),
                failure -> runtime.callback(done, true, null));
    }

    private static NodeException fault(Throwable failure, URI uri) {
        String scheme = String.valueOf(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(scheme) ? 443 : 80;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TlsFault tls) {
                return NodeException.error(tls.code(), String.valueOf(tls.getMessage()));
            }
            if (cause instanceof UnresolvedAddressException) {
                return NodeException.error("ENOTFOUND", "getaddrinfo ENOTFOUND " + uri.getHost())
                        .with("errno", -3008)
                        .with("syscall", "getaddrinfo")
                        .with("hostname", uri.getHost());
            }
        }
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return NodeException.error("ECONNREFUSED", "connect ECONNREFUSED " + uri.getHost() + ":" + port)
                        .with("errno", -111)
                        .with("syscall", "connect")
                        .with("address", uri.getHost())
                        .with("port", port);
            }
        }
        return NodeException.error("ECONNRESET", "socket hang up");
    }
}
