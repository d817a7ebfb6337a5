package dev.sequelgate.cli;

import dev.sequelgate.cli.migrate.MigrateCommand;
import dev.sequelgate.cli.schema.SchemaCommand;
import dev.sequelgate.engine.migration.Operator;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code sequelgate}. */
@Command(
        name = "sequelgate",
        description = "Starts a Sequelize application only on a database that fits it, and keeps the two together.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            MigrateCommand.class,
            SchemaCommand.class,
            ArchiveCommand.class
        },
        versionProvider = Sequelgate.Version.class,
        sortOptions = false,
        footer = {"", "Exit codes: 0 done or in sync, 2 differs or refused, 1 any error (one line on stderr)."})
public final class Sequelgate implements Runnable {
    static final int ERROR = 1;

    private static final Pattern MOVED = Pattern.compile("(.*)%(SEQUELGATE_ARGUMENT_\\d+)");

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of an error.",
            order = 90)
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Print this help.",
            order = 91)
    boolean help;

    @Option(names = "--version", versionHelp = true, description = "Print the version.", order = 92)
    boolean version;

    @Spec
    CommandSpec spec;

    private Sequelgate() {}

    public static void main(String[] arguments) {
        System.exit(run(Surroundings.ofProcess(), List.of(arguments)));
    }

    /** Runs one command; returns the process's exit code. */
    public static int run(Surroundings surroundings, List<String> arguments) {
        Sequelgate sequelgate = new Sequelgate();
        CommandLine commands = new CommandLine(sequelgate, new CommandFactory(surroundings));
        PrintWriter out = surroundings.out();
        PrintWriter err = surroundings.err();
        commands.setOut(out);
        commands.setErr(err);
        commands.setExecutionExceptionHandler((thrown, command, parsed) -> {
            err.println("sequelgate: " + Failure.line(thrown));
            if (sequelgate.debug) {
                thrown.printStackTrace(err);
            }
            return ERROR;
        });
        commands.setParameterExceptionHandler((wrong, given) -> {
            err.println("sequelgate: " + lower(String.valueOf(wrong.getMessage())) + "; see: "
                    + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return ERROR;
        });
        int code = commands.execute(arguments.stream()
                .map(argument -> given(argument, surroundings.environment()))
                .toArray(String[]::new));
        out.flush();
        err.flush();
        return code;
    }

    /** The launcher moves URLs into the environment, because a list of processes would show their passwords. */
    private static String given(String argument, Map<String, String> environment) {
        Matcher moved = MOVED.matcher(argument);
        return moved.matches() ? moved.group(1) + environment.getOrDefault(moved.group(2), "") : argument;
    }

    private static String lower(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.isEmpty() ? line : Character.toLowerCase(line.charAt(0)) + line.substring(1);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    static PrintWriter writer(java.io.OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** The version of this build. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"sequelgate " + Operator.VERSION};
        }
    }
}
