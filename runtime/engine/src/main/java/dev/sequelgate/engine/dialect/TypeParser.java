package dev.sequelgate.engine.dialect;

import dev.sequelgate.engine.schema.Type;

/** Turns a dialect's spelling of a column type into a {@link Type}. */
public interface TypeParser {
    /** Never fails: what is unknown becomes {@link Type.Named}. */
    Type parse(String text);
}
