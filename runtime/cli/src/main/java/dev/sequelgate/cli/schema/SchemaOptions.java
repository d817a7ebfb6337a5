package dev.sequelgate.cli.schema;

import dev.sequelgate.cli.Surroundings;
import dev.sequelgate.engine.diff.SchemaFilter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the schema commands have in common: where desired schemas are read, and what of them counts. */
final class SchemaOptions {
    @Option(
            names = "--dev-url",
            paramLabel = "URL",
            description = "A server that reads models and SQL files: embedded:postgres, or an empty database."
                    + " Default: the other side's database, in a transaction that is rolled back.",
            order = 20)
    @Nullable
    String devUrl;

    @Option(
            names = {"-s", "--schema"},
            paramLabel = "NAME",
            description = "Only this schema; may be repeated.",
            order = 21)
    List<String> schemas = List.of();

    @Option(
            names = "--include",
            paramLabel = "PATTERN",
            description = "Only objects whose name fits, such as public.user*; may be repeated.",
            order = 22)
    List<String> include = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "PATTERN",
            description = "No object whose name fits, such as audit.*; may be repeated.",
            order = 23)
    List<String> exclude = List.of();

    SchemaFilter filter() {
        return new SchemaFilter(schemas, include, exclude);
    }

    /** The launcher moves URLs into the environment, where no list of processes shows their passwords. */
    SchemaReading reading(Surroundings surroundings) throws Exception {
        return new SchemaReading(surroundings, filter(), Optional.ofNullable(devUrl));
    }
}
