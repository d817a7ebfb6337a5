package dev.sequelgate.engine.gate;

import java.time.Duration;

/**
 * How to judge.
 *
 * @param migrations the default directory may be absent; one that a setting names may not
 * @param accept the file of accepted findings; the same holds
 */
public record GateOptions(
        Mode mode,
        RefuseOn refuseOn,
        FilePlace migrations,
        FilePlace accept,
        Duration lockTimeout,
        Duration connectTimeout) {}
