package dev.sequelgate.engine.schema;

import java.util.Optional;

/**
 * An object that is known by the statement that makes it: an extension, composite or range type, domain, sequence,
 * function, procedure, rule, trigger or policy.
 *
 * @param create the statement, as the server prints it
 * @param table the table of a rule, trigger or policy
 */
public record Definition(ObjectKey key, String create, Optional<QualifiedName> table) {}
