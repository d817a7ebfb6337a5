package dev.sequelgate.engine.dialect;

/**
 * A statement of a desired schema.
 *
 * @param place where a person finds it, such as {@code schema.sql:12} or {@code models/user.js:3}
 * @param above the comment lines directly above it; empty where there is none
 */
public record SourceStatement(String sql, String place, String above) {
    public SourceStatement(String sql, String place) {
        this(sql, place, "");
    }
}
