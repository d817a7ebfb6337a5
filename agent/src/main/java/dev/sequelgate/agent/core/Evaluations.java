package dev.sequelgate.agent.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evaluations that are running on each thread, and what is to happen when the outermost one of a context has returned. */
final class Evaluations {
    private static final ThreadLocal<@Nullable Deque<Evaluation>> RUNNING = new ThreadLocal<>();

    private Evaluations() {}

    /** One running {@code Context.eval}. */
    private static final class Evaluation {
        final Object context;
        final List<Runnable> afterwards = new ArrayList<>();

        Evaluation(Object context) {
            this.context = context;
        }
    }

    static void enter(Object context) {
        Deque<Evaluation> stack = RUNNING.get();
        if (stack == null) {
            stack = new ArrayDeque<>();
            RUNNING.set(stack);
        }
        stack.push(new Evaluation(context));
    }

    /** Runs the action when the outermost evaluation of the innermost context has returned; false when nothing is evaluated. */
    static boolean afterOutermost(Runnable action) {
        Deque<Evaluation> stack = RUNNING.get();
        if (stack == null || stack.isEmpty()) {
            return false;
        }
        Object context = stack.element().context;
        Iterator<Evaluation> outermostFirst = stack.descendingIterator();
        while (outermostFirst.hasNext()) {
            Evaluation evaluation = outermostFirst.next();
            if (evaluation.context.equals(context)) {
                evaluation.afterwards.add(action);
                return true;
            }
        }
        return false;
    }

    /** @param failed what the evaluation threw; its application has told its story, and nothing follows */
    static void leave(@Nullable Throwable failed) {
        Deque<Evaluation> stack = RUNNING.get();
        if (stack == null) {
            return;
        }
        Evaluation ended = stack.pop();
        if (stack.isEmpty()) {
            RUNNING.remove();
        }
        if (failed == null) {
            ended.afterwards.forEach(Runnable::run);
        }
    }
}
