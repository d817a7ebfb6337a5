package dev.sequelgate.engine.status;

/** The status pages cannot be served: one line with place and remedy. */
public final class StatusException extends Exception {
    private static final long serialVersionUID = 1L;

    StatusException(String line, Throwable cause) {
        super(line, cause);
    }
}
