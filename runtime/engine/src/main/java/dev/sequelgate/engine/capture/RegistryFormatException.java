package dev.sequelgate.engine.capture;

/** The text handed over as a registry is not one: what is wrong, in one line. */
public final class RegistryFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RegistryFormatException(String message) {
        super(message);
    }
}
