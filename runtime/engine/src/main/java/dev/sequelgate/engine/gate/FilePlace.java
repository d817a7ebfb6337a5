package dev.sequelgate.engine.gate;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file or directory that the gate works with.
 *
 * @param namedBy where a setting names it; empty for the default, which may be absent
 */
public record FilePlace(Path path, Optional<String> namedBy) {}
