package dev.sequelgate.engine.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** The Micrometer that an application has on its own class path. */
final class ApplicationRegistry {
    private static final String METRICS = "io.micrometer.core.instrument.Metrics";

    private final ClassLoader application;

    private ApplicationRegistry(ClassLoader application) {
        this.application = application;
    }

    static Optional<ApplicationRegistry> find(ClassLoader application) {
        try {
            Class.forName(METRICS, false, application);
            return Optional.of(new ApplicationRegistry(application));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }

    /** @return why the application's registry cannot be used */
    Optional<String> publish(MeterBook book) {
        try {
            Consumer<Object[]> meters = meters();
            book.publishTo(new MeterPublisher() {
                @Override
                public void publish(Meter meter) {
                    meters.accept(asArray(meter.kind().name(), meter));
                }

                @Override
                public void remove(Meter meter) {
                    meters.accept(asArray("REMOVE", meter));
                }
            });
            return Optional.empty();
        } catch (ReflectiveOperationException | IOException | LinkageError | RuntimeException unusable) {
            return Optional.of("metrics are not in the application's own Micrometer registry, which cannot be used: "
                    + unusable + "; they are on /metrics when status-port is set");
        }
    }

    /** Defines {@link ApplicationMeters} a second time, beside the application's Micrometer. */
    @SuppressWarnings("unchecked")
    private Consumer<Object[]> meters() throws ReflectiveOperationException, IOException {
        String name = ApplicationMeters.class.getName();
        byte[] bytes;
        try (InputStream resource = ApplicationRegistry.class.getResourceAsStream("ApplicationMeters.class")) {
            if (resource == null) {
                throw new IOException("the class file of " + name + " is missing");
            }
            bytes = resource.readAllBytes();
        }
        return (Consumer<Object[]>) new MetersLoader(application)
                .define(name, bytes)
                .getConstructor()
                .newInstance();
    }

    private static Object[] asArray(String kind, Meter meter) {
        return new Object[] {kind, meter.name(), meter.description(), tags(meter), meter.count(), meter.value()};
    }

    private static String[] tags(Meter meter) {
        return meter.tags().entrySet().stream()
                .flatMap(tag -> java.util.stream.Stream.of(tag.getKey(), tag.getValue()))
                .toArray(String[]::new);
    }

    /** A child of the application's loader that holds one class. */
    private static final class MetersLoader extends ClassLoader {
        MetersLoader(ClassLoader application) {
            super("sequelgate-metrics", application);
        }

        Class<?> define(String name, byte[] bytes) {
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
