package dev.sequelgate.engine.settings;

/** A setting that cannot be used: one line that names its place and the correction. */
public final class SettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    public SettingsException(String place, String fault, String correction) {
        super(place + ": " + fault + "; " + correction);
    }
}
