package dev.sequelgate.cli.schema;

import dev.sequelgate.cli.Failure;
import dev.sequelgate.engine.dialect.PlanOptions;
import dev.sequelgate.engine.diff.Renames;
import dev.sequelgate.engine.schema.Identifier;
import java.util.List;
import picocli.CommandLine.Option;

/** How changes are planned. */
final class PlanningOptions {
    @Option(
            names = "--allow-destructive",
            description = "Plan statements that delete data or objects, too.",
            order = 40)
    boolean destructive;

    @Option(
            names = "--rename",
            paramLabel = "A=B",
            description =
                    "A table (users=members) or column (users.name=full_name) that has a new name; may be repeated.",
            order = 41)
    List<String> renames = List.of();

    @Option(
            names = "--concurrent-indexes",
            description = "Build indexes while their tables are used; outside a transaction.",
            order = 42)
    boolean concurrentIndexes;

    @Option(
            names = "--validate-later",
            description = "Let foreign keys and checks hold for new rows first, and validate the others afterwards.",
            order = 43)
    boolean validateLater;

    PlanOptions plan() {
        return new PlanOptions(concurrentIndexes, validateLater);
    }

    /** @param namespace that of unqualified names */
    Renames renames(Identifier namespace) throws Failure {
        try {
            return Renames.parse(renames, namespace);
        } catch (IllegalArgumentException unreadable) {
            throw new Failure(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }
}
