package dev.sequelgate.cli.schema;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands on schemas. */
@Command(
        name = "schema",
        description = "Print, compare and change schemas: of models, SQL files and databases.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {InspectCommand.class, DiffCommand.class, ApplyCommand.class})
public final class SchemaCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing after schema");
    }
}
