package dev.sequelgate.engine.dialect;

/**
 * A statement of a desired schema.
 *
 * @param place where a person finds it, such as {@code schema.sql:12} or {@code models/user.js:3}
 */
public record SourceStatement(String sql, String place) {}
