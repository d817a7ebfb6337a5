package dev.sequelgate.engine.schema;

import java.util.Optional;

/** A check constraint with its expression in the dialect's own spelling. */
public record Check(Optional<Identifier> name, String expression, boolean validated) {}
