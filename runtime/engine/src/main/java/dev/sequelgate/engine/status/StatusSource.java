package dev.sequelgate.engine.status;

/** What the status pages show. */
public interface StatusSource {
    /** Whether the gate is open, so that the application may get traffic. */
    boolean ready();

    String statusJson();

    /** The metrics in Prometheus' text format. */
    String metricsText();
}
