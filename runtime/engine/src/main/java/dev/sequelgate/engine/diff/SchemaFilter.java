package dev.sequelgate.engine.diff;

import dev.sequelgate.engine.schema.Definition;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which objects of a schema count. What tools keep for themselves, such as migration journals, never does.
 *
 * @param schemas only these; empty is all
 * @param include only objects whose name fits one of these, with {@code *} for any text; empty is all
 * @param exclude none of these
 */
public record SchemaFilter(List<String> schemas, List<String> include, List<String> exclude) {
    public static final SchemaFilter ALL = new SchemaFilter(List.of(), List.of(), List.of());

    private static final Pattern TOOLS = Pattern.compile(
            "atlas_schema_revisions|SequelizeMeta|SequelizeData|flyway_schema_history|schema_migrations|sequelgate_.*");

    public SchemaFilter {
        schemas = List.copyOf(schemas);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    public Schema apply(Schema schema) {
        return new Schema(
                schema.defaultNamespace(),
                schema.tables().stream().filter(table -> keeps(table.name())).toList(),
                schema.views().stream().filter(view -> keeps(view.name())).toList(),
                schema.enums().stream().filter(type -> keeps(type.name())).toList(),
                schema.namespaces().stream().filter(this::keeps).toList(),
                schema.definitions().stream().filter(this::keeps).toList(),
                schema.dependencies(),
                schema.nameCase());
    }

    private boolean keeps(Definition definition) {
        return definition.key().kind() == ObjectKey.Kind.EXTENSION
                || keeps(definition.table().orElse(definition.key().name()));
    }

    private boolean keeps(Identifier namespace) {
        return !TOOLS.matcher(namespace.value()).matches()
                && (schemas.isEmpty() || schemas.contains(namespace.value()))
                && include.isEmpty();
    }

    private boolean keeps(QualifiedName name) {
        return !TOOLS.matcher(name.name().value()).matches()
                && !TOOLS.matcher(name.schema().value()).matches()
                && (schemas.isEmpty() || schemas.contains(name.schema().value()))
                && (include.isEmpty() || fits(include, name))
                && !fits(exclude, name);
    }

    /** A pattern without a dot is compared with the name alone. */
    private static boolean fits(List<String> patterns, QualifiedName name) {
        return patterns.stream()
                .anyMatch(pattern -> regex(pattern)
                        .matcher(
                                pattern.contains(".")
                                        ? name.toString()
                                        : name.name().value())
                        .matches());
    }

    private static Pattern regex(String pattern) {
        return Pattern.compile(
                List.of(pattern.split("\\*", -1)).stream().map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
