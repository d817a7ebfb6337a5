package dev.sequelgate.engine.dialect;

/** A desired schema that no server takes as it is: one line with place and remedy. */
public final class SourceException extends Exception {
    private static final long serialVersionUID = 1L;

    public SourceException(String message) {
        super(message);
    }

    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
