package dev.sequelgate.node;

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

    private final NodeRuntime runtime;
    private final Map<String, Object> members = new LinkedHashMap<>();

    public Members(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    public Members function(String name, NativeFunction function) {
        members.put(name, guarded(runtime, function));
        return this;
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
                return function.call(arguments);
            } catch (NodeException thrown) {
                throw runtime.error(thrown).throwException();
            } catch (PolyglotException guest) {
                throw guest;
            } catch (RuntimeException fault) {
                // As a Java object it would be no Error to JavaScript.
                throw runtime.error(NodeException.error("ERR_INTERNAL_ASSERTION", fault + " at " + fault.getStackTrace()[0]))
                        .throwException();
            }
        };
    }
}
