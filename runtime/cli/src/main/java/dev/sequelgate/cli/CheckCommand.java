package dev.sequelgate.cli;

import dev.sequelgate.cli.models.ModelSource;
import dev.sequelgate.engine.gate.AcceptedFindings;
import dev.sequelgate.engine.gate.Application;
import dev.sequelgate.engine.gate.FilePlace;
import dev.sequelgate.engine.gate.Finding;
import dev.sequelgate.engine.gate.Gate;
import dev.sequelgate.engine.gate.GateListener;
import dev.sequelgate.engine.gate.GateOptions;
import dev.sequelgate.engine.gate.GateReport;
import dev.sequelgate.engine.gate.Mode;
import dev.sequelgate.engine.gate.report.ReportJson;
import dev.sequelgate.engine.gate.report.ReportText;
import dev.sequelgate.engine.settings.DatabaseUrl;
import dev.sequelgate.engine.settings.Setting;
import dev.sequelgate.engine.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges models on a database as the gate would, without starting the application. */
@Command(
        name = "check",
        description = "Judge models on a database as the gate would, and write nothing; exit 2 when it would refuse.",
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            arity = "0..1",
            paramLabel = "MODELS",
            description = "A directory of model files or a script that defines models, also as models://PATH."
                    + " Default: models.")
    String models = "models";

    @Mixin
    DatabaseOptions database;

    @Option(
            names = "--dir",
            paramLabel = "DIRECTORY",
            description = "The migrations. Default: setting 'migrations'.",
            order = 11)
    @Nullable
    String directory;

    @Option(
            names = "--refuse-on",
            paramLabel = "SEVERITY",
            description = "breaking (default), risky or any.",
            order = 12)
    @Nullable
    String refuseOn;

    @Option(
            names = "--accept",
            description = "Write the findings that refuse into the file of accepted findings (sequelgate-accept.yml).",
            order = 13)
    boolean accept;

    @Mixin
    OutputFormat format;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = database.addTo(new SettingsOptions(surroundings))
                .with(Setting.MIGRATIONS, "--dir", directory)
                .with(Setting.REFUSE_ON, "--refuse-on", refuseOn)
                .read();
        DatabaseUrl url = DatabaseOptions.database(settings);
        Application application = ModelSource.parse(models, url.dialect().name(), surroundings.workingDirectory())
                .load(surroundings);
        GateReport report =
                new Gate(options(settings), new GateListener() {}, surroundings.clock()).judge(application, url);
        if (accept) {
            return accept(settings, report);
        }
        if (format.isJson()) {
            surroundings.out().println(ReportJson.of(report).toPrettyString());
        } else {
            ReportText.lines(report).forEach(surroundings.out()::println);
        }
        return report.verdict().open() ? 0 : 2;
    }

    private GateOptions options(Settings settings) {
        // The file that --accept makes need not exist before.
        FilePlace accepted = accept ? new FilePlace(settings.accept().path(), Optional.empty()) : settings.accept();
        return new GateOptions(
                Mode.VERIFY,
                settings.refuseOn(),
                settings.migrations(),
                accepted,
                settings.lockTimeout(),
                settings.connectTimeout());
    }

    private int accept(Settings settings, GateReport report) throws Exception {
        Path file = settings.accept().path();
        List<Finding> refusing = new ArrayList<>(report.verdict().accepted());
        report.verdict().findings().stream()
                .filter(finding -> settings.refuseOn().refuses(finding.severity()))
                .forEach(refusing::add);
        AcceptedFindings before = Files.exists(file) ? AcceptedFindings.read(file) : AcceptedFindings.NONE;
        AcceptedFindings after = before.accepting(refusing);
        after.write(file);
        surroundings
                .out()
                .println(file + " now accepts " + after.entries().size()
                        + (after.entries().size() == 1 ? " finding" : " findings") + "; commit it");
        long left = refusing.stream().filter(finding -> !after.accepts(finding)).count();
        if (left > 0) {
            surroundings.out().println(left + " faults of migrations cannot be accepted: they have to be mended");
        }
        return left > 0 ? 2 : 0;
    }
}
