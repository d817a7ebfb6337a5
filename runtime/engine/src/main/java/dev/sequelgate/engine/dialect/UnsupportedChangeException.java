package dev.sequelgate.engine.dialect;

/** A change that has to be written by hand; the message names the object and the way on. */
public final class UnsupportedChangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnsupportedChangeException(String message) {
        super(message);
    }
}
