package dev.sequelgate.engine.gate;

/** Why the gate could not reach a verdict: one line with place and remedy. */
public final class GateException extends Exception {
    private static final long serialVersionUID = 1L;

    public GateException(String place, String fault, String remedy) {
        super(place + ": " + fault + (remedy.isEmpty() ? "" : "; " + remedy));
    }

    public GateException(String line) {
        super(line);
    }
}
