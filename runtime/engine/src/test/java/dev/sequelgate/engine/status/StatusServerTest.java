package dev.sequelgate.engine.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The pages that an orchestrator and a person ask, over real HTTP. */
class StatusServerTest {
    private final AtomicBoolean open = new AtomicBoolean();

    private final StatusSource source = new StatusSource() {
        @Override
        public boolean ready() {
            return open.get();
        }

        @Override
        public String statusJson() {
            return "{\"open\":false}";
        }

        @Override
        public String metricsText() {
            return "sequelgate_gate_open 0.0\n";
        }
    };

    @Test
    void livenessIsUpBeforeTheGateOpensAndReadinessIsNot() throws Exception {
        try (StatusServer server = StatusServer.start("127.0.0.1", 0, source)) {
            assertThat(get(server, "/livez").statusCode()).isEqualTo(200);
            assertThat(get(server, "/readyz").statusCode()).isEqualTo(503);
            open.set(true);
            assertThat(get(server, "/readyz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void statusIsJsonAndMetricsArePrometheusText() throws Exception {
        try (StatusServer server = StatusServer.start("127.0.0.1", 0, source)) {
            HttpResponse<String> status = get(server, "/status");
            assertThat(status.body()).isEqualTo("{\"open\":false}");
            assertThat(status.headers().firstValue("content-type")).contains("application/json");
            HttpResponse<String> metrics = get(server, "/metrics");
            assertThat(metrics.body()).isEqualTo("sequelgate_gate_open 0.0\n");
            assertThat(metrics.headers().firstValue("content-type").orElse("")).startsWith("text/plain; version=0.0.4");
            assertThat(get(server, "/metrics/more").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aPortInUseIsOneLineThatSaysWhatToChange() throws Exception {
        try (StatusServer first = StatusServer.start("127.0.0.1", 0, source)) {
            assertThatThrownBy(() -> StatusServer.start("127.0.0.1", first.port(), source))
                    .isInstanceOf(StatusException.class)
                    .hasMessage("status-port: cannot listen on 127.0.0.1:" + first.port()
                            + " (Address already in use); choose another status-port, or 0 for any free one");
        }
    }

    @Test
    void noThreadOfItKeepsTheProcessAlive() throws Exception {
        try (StatusServer server = StatusServer.start("127.0.0.1", 0, source)) {
            get(server, "/livez");
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().startsWith("HTTP-Dispatcher")
                            || thread.getName().equals("sequelgate-status"))
                    .isNotEmpty()
                    .allMatch(Thread::isDaemon);
        }
    }

    private static HttpResponse<String> get(StatusServer server, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
