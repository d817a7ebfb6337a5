package dev.sequelgate.node;

import java.util.LinkedHashMap;
import java.util.Map;

/** An error that JavaScript sees as an `Error` with `code` and further properties, as Node's core modules throw them. */
public final class NodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    private NodeException(String type, String code, String message) {
        super(message);
        this.type = type;
        if (!code.isEmpty()) {
            properties.put("code", code);
        }
    }

    public static NodeException error(String code, String message) {
        return new NodeException("Error", code, message);
    }

    public static NodeException typeError(String code, String message) {
        return new NodeException("TypeError", code, message);
    }

    public static NodeException rangeError(String code, String message) {
        return new NodeException("RangeError", code, message);
    }

    public NodeException with(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    /** The JavaScript constructor's name. */
    String type() {
        return type;
    }

    Map<String, Object> properties() {
        return properties;
    }
}
