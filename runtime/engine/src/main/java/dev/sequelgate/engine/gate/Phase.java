package dev.sequelgate.engine.gate;

import java.util.Locale;

/** A part of the gate's work, as durations are told apart by. */
public enum Phase {
    /** Reads the migrations directory and verifies its checksums. */
    DIRECTORY,
    CONNECT,
    /** One round trip that compares fingerprints with the last open verdict. */
    FINGERPRINT,
    /** Compares the directory with the journal. */
    STATUS,
    /** Waits for the lock and applies what is pending. */
    MIGRATE,
    INSPECT,
    JUDGE,
    /** Keeps the open verdict for the next start. */
    STORE;

    /** The phase as metrics and reports spell it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
