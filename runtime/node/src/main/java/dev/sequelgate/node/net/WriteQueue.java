package dev.sequelgate.node.net;

import dev.sequelgate.node.NodeRuntime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Writes in order on another thread; what waits together goes out together. */
final class WriteQueue {
    /** Something to do once all bytes before it are out. */
    interface Step {
        void run() throws IOException;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Entry(byte[] bytes, @Nullable Step step, Value done) {}

    private static final byte[] NOTHING = {};

    private final NodeRuntime runtime;
    private final OutputStream out;
    private final ArrayDeque<Entry> waiting = new ArrayDeque<>();
    private boolean running;

    WriteQueue(NodeRuntime runtime, OutputStream out) {
        this.runtime = runtime;
        this.out = out;
    }

    void write(byte[] bytes, Value done) {
        add(new Entry(bytes, null, done));
    }

    void then(Step step, Value done) {
        add(new Entry(NOTHING, step, done));
    }

    private void add(Entry entry) {
        synchronized (waiting) {
            waiting.add(entry);
            if (running) {
                return;
            }
            running = true;
        }
        runtime.loop().workers().execute(this::drain);
    }

    private List<Entry> take() {
        synchronized (waiting) {
            List<Entry> batch = new ArrayList<>();
            while (!waiting.isEmpty()) {
                Entry entry = waiting.remove();
                batch.add(entry);
                if (entry.step() != null) {
                    break;
                }
            }
            running = !batch.isEmpty();
            return batch;
        }
    }

    private void drain() {
        for (List<Entry> batch = take(); !batch.isEmpty(); batch = take()) {
            IOException failure = write(batch);
            for (Entry entry : batch) {
                runtime.loop()
                        .enqueue(() -> runtime.callback(
                                entry.done(),
                                failure == null ? null : runtime.error(Faults.transfer(failure, "write"))));
            }
        }
    }

    private @Nullable IOException write(List<Entry> batch) {
        try {
            if (batch.size() == 1) {
                out.write(batch.get(0).bytes());
            } else {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                for (Entry entry : batch) {
                    all.writeBytes(entry.bytes());
                }
                all.writeTo(out);
            }
            Step last = batch.get(batch.size() - 1).step();
            if (last != null) {
                last.run();
            }
            return null;
        } catch (IOException failure) {
            return failure;
        }
    }
}
