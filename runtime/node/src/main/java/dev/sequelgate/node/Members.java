package dev.sequelgate.node;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** Builds an object of functions and constants for JavaScript; what they throw arrives there as a JavaScript error. */
public final class Members {
    /** A native function; arguments are checked by the JavaScript that calls it. */
    @FunctionalInterface
    public interface NativeFunction {
        @Nullable
        Object call(Value[] arguments);
    }

    /** Work that may block; it sees no JavaScript value, because it may run on another thread. */
    @FunctionalInterface
    public interface Work {
        @Nullable
        Object run() throws IOException, GeneralSecurityException;
    }

    /** Reads a call's arguments on the loop's thread and says what is to be done. */
    @FunctionalInterface
    public interface Preparation {
        Work prepare(Value[] arguments);
    }

    /** A result of work that becomes a JavaScript value on the loop's thread. */
    @FunctionalInterface
    public interface ScriptResult {
        @Nullable
        Object make();
    }

    private final NodeRuntime runtime;
    private final Map<String, Object> members = new LinkedHashMap<>();

    public Members(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    public Members function(String name, NativeFunction function) {
        members.put(name, guarded(runtime, function));
        return this;
    }

    /**
     * A function that may block: with a callback {@code (error, result)} as its last argument it works on another
     * thread, otherwise it returns the result. Byte arrays arrive as a Buffer.
     */
    public Members work(String name, Preparation preparation) {
        return function(name, arguments -> {
            Work work = preparation.prepare(arguments);
            Value last = arguments.length == 0 ? null : arguments[arguments.length - 1];
            if (last == null || !last.canExecute()) {
                return result(finished(work));
            }
            runtime.<@Nullable Object>background(
                    () -> finished(work),
                    done -> runtime.callback(last, null, result(done)),
                    failure -> runtime.callback(last, runtime.error(asNodeException(failure)), null));
            return null;
        });
    }

    private static @Nullable Object finished(Work work) {
        try {
            return work.run();
        } catch (IOException | GeneralSecurityException failure) {
            throw asNodeException(failure);
        }
    }

    private @Nullable Object result(@Nullable Object result) {
        if (result instanceof ScriptResult made) {
            return made.make();
        }
        return result instanceof byte[] bytes ? runtime.buffer(bytes) : result;
    }

    /** Work that knows Node's name for its failure throws it so; what remains is told in Java's words. */
    private static NodeException asNodeException(Exception failure) {
        return failure instanceof NodeException known
                ? known
                : NodeException.error("ERR_INTERNAL_ASSERTION", failure.toString());
    }

    public Members value(String name, Object value) {
        members.put(name, value);
        return this;
    }

    public ProxyObject build() {
        return ProxyObject.fromMap(members);
    }

    /** One function outside an object, for example a callback handed to JavaScript. */
    public static ProxyExecutable guarded(NodeRuntime runtime, NativeFunction function) {
        return arguments -> {
            try {
                return function.call(runtime.inContext(arguments));
            } catch (NodeException thrown) {
                throw runtime.error(thrown).throwException();
            } catch (PolyglotException guest) {
                throw guest;
            } catch (RuntimeException fault) {
                // As a Java object it would be no Error to JavaScript.
                throw runtime.error(NodeException.error(
                                "ERR_INTERNAL_ASSERTION", fault + " at " + fault.getStackTrace()[0]))
                        .throwException();
            }
        };
    }
}
