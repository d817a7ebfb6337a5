package dev.sequelgate.engine.schema;

import java.util.Optional;

/**
 * One object that cannot be without another.
 *
 * @param column the one column of {@code used} that it needs; empty where it needs the object as such
 */
public record Dependency(ObjectKey user, ObjectKey used, Optional<Identifier> column) {}
