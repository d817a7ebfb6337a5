package dev.sequelgate.node;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    /** Sends a signal (`""`: only asks whether the process exists); false when there is no such process. */
    boolean send(long pid, String name) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty() || name.isEmpty()) {
            return process.isPresent();
        }
        if (pid == ProcessHandle.current().pid()) {
            try {
                Class<?> signalType = Class.forName("sun.misc.Signal");
                Object signal = signalType.getConstructor(String.class).newInstance(name);
                signalType.getMethod("raise", signalType).invoke(null, signal);
                return true;
            } catch (ReflectiveOperationException unknown) {
                throw NodeException.typeError("ERR_UNKNOWN_SIGNAL", "Unknown signal: SIG" + name);
            }
        }
        return name.equals("KILL")
                ? process.get().destroyForcibly()
                : process.get().destroy();
    }
}
