package dev.sequelgate.node;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.graalvm.polyglot.Value;

/**
 * Signal handlers written in JavaScript.
 *
 * <p>The JDK's signal class is reached by reflection: it is present everywhere, but no compiler lets it pass without a
 * warning.
 */
final class Signals {
    private final NodeRuntime runtime;
    private final Map<String, Object> previous = new HashMap<>();

    Signals(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    /** Calls the function on the loop's thread at each such signal; false when this JVM keeps the signal for itself. */
    boolean listen(String name, Value handler) {
        try {
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(
                    handlerType.getClassLoader(), new Class<?>[] {handlerType}, (self, method, arguments) -> {
                        return switch (method.getName()) {
                            case "handle" -> {
                                runtime.loop().enqueue(() -> runtime.callback(handler));
                                yield null;
                            }
                            case "hashCode" -> System.identityHashCode(self);
                            case "equals" -> arguments != null && self == arguments[0];
                            default -> "signal handler of the application";
                        };
                    });
            previous.putIfAbsent(name, handle(name, proxy));
            return true;
        } catch (InvocationTargetException unavailable) {
            return false;
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("This JDK lacks the module jdk.unsupported", missing);
        }
    }

    void unlisten(String name) {
        Object before = previous.remove(name);
        if (before != null) {
            try {
                handle(name, before);
            } catch (ReflectiveOperationException missing) {
                throw new IllegalStateException("Cannot restore the handler of SIG" + name, missing);
            }
        }
    }

    private static Object handle(String name, Object handler) throws ReflectiveOperationException {
        Class<?> signalType = Class.forName("sun.misc.Signal");
        Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
        Object signal = signalType.getConstructor(String.class).newInstance(name);
        Method handle = signalType.getMethod("handle", signalType, handlerType);
        return handle.invoke(null, signal, handler);
    }

    /** Sends a signal (0: only asks whether the process may be sent one); the error's code, or an empty text. */
    String send(long pid, int number, String name) {
        boolean own = pid == ProcessHandle.current().pid();
        if (own && number == 0) {
            return "";
        }
        if (own && previous.containsKey(name)) {
            raise(name);
            return "";
        }
        if (pid > 0 && ProcessHandle.of(pid).isEmpty()) {
            return "ESRCH";
        }
        return kill(pid, number);
    }

    private static void raise(String name) {
        try {
            Class<?> signalType = Class.forName("sun.misc.Signal");
            Object signal = signalType.getConstructor(String.class).newInstance(name);
            signalType.getMethod("raise", signalType).invoke(null, signal);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("Cannot raise SIG" + name, missing);
        }
    }

    /** Java itself knows only two of the signals; the system's command knows all, and groups of processes. */
    private static String kill(long pid, int number) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + number, "--", Long.toString(pid))
                    .redirectErrorStream(true)
                    .start();
            String answer =
                    new String(kill.getInputStream().readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            if (kill.waitFor() == 0) {
                return "";
            }
            if (answer.contains("no such process")) {
                return "ESRCH";
            }
            return answer.contains("not permitted") ? "EPERM" : "EINVAL";
        } catch (IOException missing) {
            throw NodeException.error(
                    "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM",
                    "process.kill needs the system's command kill: " + missing.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending a signal", interrupted);
        }
    }
}
