package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.Hazard;
import dev.sequelgate.engine.dialect.Step;
import dev.sequelgate.engine.dialect.UnsupportedChangeException;
import dev.sequelgate.engine.schema.Definition;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.QualifiedName;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes, drops and replaces the objects that are known by their statement. */
final class PostgresDefinitions {
    private static final Pattern RETURNS = Pattern.compile("(?m)^ RETURNS (.*)$");

    private final PostgresRenderer sql;

    PostgresDefinitions(PostgresRenderer sql) {
        this.sql = sql;
    }

    List<Step> create(Definition definition) {
        if (definition.create().isEmpty()) {
            throw new UnsupportedChangeException("the " + definition.key()
                    + " is an aggregate, which this version does not plan; write its migration by hand");
        }
        return List.of(Step.of(PostgresChangeRenderer.unterminated(definition.create())));
    }

    List<Step> drop(Definition definition) {
        return List.of(Step.of(
                "DROP " + name(definition),
                Hazard.of(Hazard.Kind.DROPS_OBJECT, definition.key().kind().word())));
    }

    private String name(Definition definition) {
        ObjectKey key = definition.key();
        return switch (key.kind()) {
            case EXTENSION -> "EXTENSION " + sql.quote(key.name().name());
            case TYPE -> "TYPE " + sql.quote(key.name());
            case DOMAIN -> "DOMAIN " + sql.quote(key.name());
            case SEQUENCE -> "SEQUENCE " + sql.quote(key.name());
            case FUNCTION -> "FUNCTION " + sql.quote(key.name()) + "(" + key.detail() + ")";
            case PROCEDURE -> "PROCEDURE " + sql.quote(key.name()) + "(" + key.detail() + ")";
            case RULE -> "RULE " + sql.quote(key.name().name()) + " ON " + sql.quote(table(definition));
            case TRIGGER -> "TRIGGER " + sql.quote(key.name().name()) + " ON " + sql.quote(table(definition));
            case POLICY -> "POLICY " + sql.quote(key.name().name()) + " ON " + sql.quote(table(definition));
            case NAMESPACE, ENUM, TABLE, VIEW ->
                throw new IllegalStateException("a " + key.kind() + " is known by its parts");
        };
    }

    private static QualifiedName table(Definition definition) {
        return definition.table().orElseThrow(() -> new IllegalStateException(definition.key() + " has no table"));
    }

    /** Whether the object can take its new form while others go on to depend on it. */
    static boolean replaceable(Definition from, Definition to) {
        return switch (from.key().kind()) {
            case FUNCTION, PROCEDURE -> returns(from).equals(returns(to));
            case SEQUENCE, EXTENSION -> true;
            default -> false;
        };
    }

    private static String returns(Definition function) {
        Matcher matcher = RETURNS.matcher(function.create());
        return matcher.find() ? matcher.group(1) : "";
    }

    List<Step> replace(Definition from, Definition to) {
        return switch (from.key().kind()) {
            case FUNCTION, PROCEDURE -> create(to);
            case SEQUENCE -> List.of(Step.of(to.create().replaceFirst("^CREATE SEQUENCE", "ALTER SEQUENCE")));
            case EXTENSION ->
                List.of(Step.of("ALTER EXTENSION " + sql.quote(to.key().name().name()) + " SET SCHEMA "
                        + sql.quote(to.key().name().schema())));
            default ->
                throw new UnsupportedChangeException("the " + from.key()
                        + " has changed, which this version does not plan; write its migration by hand");
        };
    }
}
