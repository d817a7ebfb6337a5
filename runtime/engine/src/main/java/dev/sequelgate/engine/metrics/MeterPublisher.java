package dev.sequelgate.engine.metrics;

/** Something that shows meters to the world. */
interface MeterPublisher {
    void publish(Meter meter);

    void remove(Meter meter);
}
