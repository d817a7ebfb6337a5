package dev.sequelgate.engine.testing;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made at the first call and kept for the life of the JVM; a call that fails leaves it to the next one. */
final class Once<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        T there = made;
        if (there == null) {
            there = maker.get();
            made = there;
        }
        return there;
    }
}
