package dev.sequelgate.node.http;

import java.io.IOException;

/** A message that is not HTTP/1.1, with the code that Node's parser gives it. */
public final class MalformedMessage extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    MalformedMessage(String code, String message) {
        super("Parse Error: " + message);
        this.code = code;
    }

    public String code() {
        return code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
