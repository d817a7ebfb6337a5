package dev.sequelgate.cli.migrate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands on a migration directory. */
@Command(
        name = "migrate",
        description = "Work with a directory of migrations.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ApplyCommand.class, StatusCommand.class, NewCommand.class, HashCommand.class})
public final class MigrateCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing after migrate");
    }
}
