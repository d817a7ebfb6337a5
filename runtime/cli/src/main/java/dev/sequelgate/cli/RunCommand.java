package dev.sequelgate.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Describes {@code sequelgate run}, which the launcher does itself: a second JVM would only cost time. */
@Command(
        name = "run",
        description = "Run a Node-style application on the JVM, behind the gate.",
        customSynopsis = "sequelgate run [--SETTING=VALUE ...] [-J-JVMOPTION ...] SCRIPT [ARGUMENT ...]",
        sortOptions = false,
        footer = {
            "",
            "Settings also come from system properties sequelgate.*, environment variables SEQUELGATE_* and the file",
            "sequelgate.yml. Examples: --mode=verify, --status-port=9090, --migrations=db/migrations, --report=gate.json"
        })
final class RunCommand implements Callable<Integer> {
    @Option(
            names = "--SETTING",
            paramLabel = "VALUE",
            description = "Any setting of the gate, such as --mode=verify.",
            order = 1)
    String setting = "";

    @Option(
            names = "-J",
            paramLabel = "-JVMOPTION",
            description = "An option for the JVM, such as -J-Xmx1g.",
            order = 2)
    String jvmOption = "";

    @Parameters(paramLabel = "SCRIPT", description = "The application's main script and its arguments.")
    List<String> script = List.of();

    @Override
    public Integer call() throws Failure {
        throw new Failure("run is started by the launcher bin/sequelgate, not by this class;"
                + " or run: java -javaagent:sequelgate-agent.jar -cp 'lib/*' dev.sequelgate.node.Main SCRIPT");
    }
}
