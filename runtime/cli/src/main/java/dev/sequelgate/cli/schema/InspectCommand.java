package dev.sequelgate.cli.schema;

import dev.sequelgate.cli.Surroundings;
import dev.sequelgate.engine.dialect.ChangeRenderer;
import dev.sequelgate.engine.dialect.PlanOptions;
import dev.sequelgate.engine.diff.SchemaDiff;
import dev.sequelgate.engine.diff.Scope;
import dev.sequelgate.engine.plan.Plan;
import dev.sequelgate.engine.plan.Planner;
import dev.sequelgate.engine.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Prints a schema. */
@Command(name = "inspect", description = "Print a schema as SQL, JSON or a Mermaid drawing.", sortOptions = false)
final class InspectCommand implements Callable<Integer> {
    /** How a schema is printed. */
    enum Format {
        SQL,
        JSON,
        MERMAID
    }

    private final Surroundings surroundings;

    @Option(
            names = {"-u", "--url"},
            paramLabel = "SOURCE",
            required = true,
            description = "models://PATH, file://schema.sql or a database's URL; several models and files are merged.",
            order = 10)
    List<String> urls = List.of();

    @Mixin
    SchemaOptions options;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatReader.class,
            description = "sql (default), json or mermaid.",
            order = 80)
    Format format = Format.SQL;

    InspectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        List<SchemaSource> sources = sources(urls, "--url", surroundings);
        try (SchemaReading reading = options.reading(surroundings)) {
            Schema schema = reading.read(sources).schema();
            switch (format) {
                case SQL -> surroundings.out().print(sql(schema, reading));
                case JSON -> surroundings.out().println(SchemaJson.of(schema).toPrettyString());
                case MERMAID -> surroundings.out().print(Mermaid.of(schema));
            }
        }
        return 0;
    }

    static List<SchemaSource> sources(List<String> texts, String option, Surroundings surroundings) throws Exception {
        List<SchemaSource> sources = new ArrayList<>();
        for (String text : texts) {
            sources.add(SchemaSource.parse(text, option, surroundings));
        }
        return sources;
    }

    /** What would make the schema on an empty database. */
    private static String sql(Schema schema, SchemaReading reading) throws Exception {
        Schema empty = new Schema(
                schema.defaultNamespace(),
                List.of(),
                List.of(),
                List.of(),
                List.of(schema.defaultNamespace()),
                List.of(),
                List.of());
        ChangeRenderer renderer = reading.planning().renderer(PlanOptions.PLAIN);
        Plan plan =
                new Planner(renderer, false).plan(empty, schema, SchemaDiff.between(empty, schema, Scope.EVERYTHING));
        return PlanText.sql(plan);
    }

    /** Reads the name of a format. */
    static final class FormatReader implements picocli.CommandLine.ITypeConverter<Format> {
        @Override
        public Format convert(String text) {
            try {
                return Format.valueOf(text.replaceAll("[{}\\s.]", "").toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException("'" + text + "' is no format: the formats are sql, json, mermaid");
            }
        }
    }
}
