package dev.sequelgate.engine.gate;

/**
 * One difference or fault, as a value.
 *
 * @param actual what is, in one phrase
 * @param expected what should be, in one phrase
 * @param remedy what to do: where a statement mends it, that statement, ending in a semicolon
 */
public record Finding(FindingCode code, Place place, String actual, String expected, String remedy) {
    public Severity severity() {
        return code.severity();
    }
}
