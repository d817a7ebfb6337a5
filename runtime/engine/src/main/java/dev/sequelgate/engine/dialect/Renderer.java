package dev.sequelgate.engine.dialect;

import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;

/** Writes SQL text of one dialect; the only place where identifiers meet SQL. */
public interface Renderer {
    String quote(Identifier name);

    /** The name with its schema where that is not the default one. */
    String quote(QualifiedName name);

    /** A string literal. */
    String literal(String value);
}
