package dev.sequelgate.cli.schema;

import dev.sequelgate.cli.Surroundings;
import dev.sequelgate.engine.plan.Plan;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the statements that lead from one schema to another. */
@Command(
        name = "diff",
        description = "Print the statements that lead from one schema to another; exit 2 when there are any.",
        sortOptions = false)
final class DiffCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = {"-f", "--from"},
            paramLabel = "SOURCE",
            required = true,
            description = "What is: models://PATH, file://schema.sql or a database's URL.",
            order = 10)
    List<String> from = List.of();

    @Option(
            names = "--to",
            paramLabel = "SOURCE",
            required = true,
            description = "What should be; several models and files are merged.",
            order = 11)
    List<String> to = List.of();

    @Mixin
    SchemaOptions options;

    @Mixin
    PlanningOptions planning;

    DiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        List<SchemaSource> fromSources = InspectCommand.sources(from, "--from", surroundings);
        List<SchemaSource> toSources = InspectCommand.sources(to, "--to", surroundings);
        try (SchemaReading reading = options.reading(surroundings)) {
            // A database first: it can read the other side.
            boolean toFirst = toSources.get(0) instanceof SchemaSource.Live;
            SchemaReading.Read early = reading.read(toFirst ? toSources : fromSources);
            SchemaReading.Read late = reading.read(toFirst ? fromSources : toSources);
            SchemaReading.Read actual = toFirst ? late : early;
            SchemaReading.Read desired = toFirst ? early : late;
            Comparison comparison = Comparison.of(
                    actual.schema(),
                    (renames, statements) -> reading.readAfter(fromSources, renames, statements),
                    desired,
                    reading.planning(),
                    planning);
            Plan plan = comparison.plan();
            surroundings.out().print(PlanText.sql(plan));
            surroundings.out().print(PlanText.leftOut(plan));
            comparison.proposals().forEach(line -> surroundings.out().println("-- " + line));
            boolean same = plan.isEmpty() && plan.leftOut().isEmpty();
            if (same) {
                surroundings.out().println("-- The schemas are in sync.");
            }
            return same ? 0 : 2;
        }
    }
}
