package dev.sequelgate.node;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The loop that runs every piece of JavaScript on one thread, and ends when nothing can wake it any more. */
public final class EventLoop {
    /** What the loop calls on its own thread; each call is one macrotask. */
    interface Turns {
        void timer(int id);

        void immediate();

        void failed(Throwable thrown);

        /** Runs `process.nextTick` callbacks and reports rejections that nobody handled. */
        void afterTask();
    }

    /** Keeps the loop alive until {@link #unref()}. */
    public final class Ref {
        private final AtomicBoolean held = new AtomicBoolean(true);

        private Ref() {
            refs.incrementAndGet();
        }

        public void unref() {
            if (held.compareAndSet(true, false)) {
                refs.decrementAndGet();
                wake();
            }
        }
    }

    private record Timer(int id, long key, long sequence) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            int byKey = Long.compare(key, other.key);
            return byKey != 0 ? byKey : Long.compare(sequence, other.sequence);
        }
    }

    private static final long NO_TIME = -1;

    private final Object lock = new Object();
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final AtomicInteger refs = new AtomicInteger();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private final Map<Integer, Timer> timersById = new HashMap<>();
    private final Map<Integer, Boolean> timerHolds = new HashMap<>();
    private final long origin = System.nanoTime();
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "sequelgate-worker");
        thread.setDaemon(true);
        return thread;
    });
    private int heldTimers;
    private long sequence;
    private long turnTime = NO_TIME;
    private int immediates;
    private int heldImmediates;

    /** Runs the task on the loop's thread, as a macrotask of its own; any thread may call it. */
    public void enqueue(Runnable task) {
        synchronized (lock) {
            tasks.add(task);
            lock.notifyAll();
        }
    }

    public Ref ref() {
        return new Ref();
    }

    /** Daemon threads for work that blocks. */
    public Executor workers() {
        return workers;
    }

    /** Milliseconds since the loop was made; one value within a macrotask, so that timers set together keep their order. */
    private long turnTime() {
        if (turnTime == NO_TIME) {
            turnTime = now();
        }
        return turnTime;
    }

    private long now() {
        return (System.nanoTime() - origin) / 1_000_000;
    }

    void startTimer(int id, long milliseconds, boolean held) {
        stopTimer(id);
        Timer timer = new Timer(id, turnTime() + milliseconds, sequence++);
        timers.add(timer);
        timersById.put(id, timer);
        timerHolds.put(id, held);
        heldTimers += held ? 1 : 0;
    }

    void stopTimer(int id) {
        Timer timer = timersById.remove(id);
        if (timer != null) {
            timers.remove(timer);
            if (Boolean.TRUE.equals(timerHolds.remove(id))) {
                heldTimers--;
            }
        }
    }

    void holdTimer(int id, boolean held) {
        if (timersById.containsKey(id) && !Boolean.valueOf(held).equals(timerHolds.put(id, held))) {
            heldTimers += held ? 1 : -1;
        }
    }

    void immediates(int waiting, int held) {
        immediates = waiting;
        heldImmediates = held;
    }

    boolean alive() {
        synchronized (lock) {
            return !tasks.isEmpty() || refs.get() > 0 || heldTimers > 0 || heldImmediates > 0;
        }
    }

    /** Runs until nothing is left that could wake the loop. */
    void run(Turns turns) {
        while (alive()) {
            runTimers(turns);
            runTasks(turns);
            // Those that are set meanwhile wait for the next round.
            for (int count = immediates; count > 0 && immediates > 0; count--) {
                turn(turns, turns::immediate);
            }
            await();
        }
    }

    private void runTimers(Turns turns) {
        long now = now();
        Timer next = timers.peek();
        while (next != null && next.key() <= now) {
            int id = next.id();
            stopTimer(id);
            turn(turns, () -> turns.timer(id));
            next = timers.peek();
        }
    }

    private void runTasks(Turns turns) {
        int count;
        synchronized (lock) {
            count = tasks.size();
        }
        for (int i = 0; i < count; i++) {
            Runnable task = poll();
            if (task == null) {
                return;
            }
            turn(turns, task);
        }
    }

    private @Nullable Runnable poll() {
        synchronized (lock) {
            return tasks.poll();
        }
    }

    private void turn(Turns turns, Runnable task) {
        turnTime = NO_TIME;
        try {
            task.run();
        } catch (RuntimeException | StackOverflowError thrown) {
            turns.failed(thrown);
        }
        turns.afterTask();
        turnTime = NO_TIME;
    }

    private void await() {
        synchronized (lock) {
            while (tasks.isEmpty() && immediates == 0 && (refs.get() > 0 || heldTimers > 0)) {
                Timer next = timers.peek();
                long wait = next == null ? 0 : next.key() - now();
                if (next != null && wait <= 0) {
                    return;
                }
                try {
                    lock.wait(wait);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("The event loop's thread was interrupted", interrupted);
                }
            }
        }
    }

    /** Gives up the work that still runs on other threads. */
    void close() {
        workers.shutdownNow();
    }

    private void wake() {
        synchronized (lock) {
            lock.notifyAll();
        }
    }
}
