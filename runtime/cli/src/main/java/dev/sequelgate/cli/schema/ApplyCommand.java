package dev.sequelgate.cli.schema;

import dev.sequelgate.cli.DatabaseOptions;
import dev.sequelgate.cli.Failure;
import dev.sequelgate.cli.SettingsOptions;
import dev.sequelgate.cli.Surroundings;
import dev.sequelgate.engine.migration.PlanExecutor;
import dev.sequelgate.engine.plan.Plan;
import dev.sequelgate.engine.plan.Statement;
import dev.sequelgate.engine.settings.DatabaseUrl;
import dev.sequelgate.engine.settings.DurationText;
import dev.sequelgate.engine.settings.Setting;
import dev.sequelgate.engine.settings.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings a database to a desired schema. */
@Command(
        name = "apply",
        description = "Bring a database to a desired schema: shows the statements, asks, and runs them.",
        sortOptions = false)
final class ApplyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    DatabaseOptions database;

    @Option(
            names = "--to",
            paramLabel = "SOURCE",
            required = true,
            description = "What should be: models://PATH, file://schema.sql; several are merged.",
            order = 11)
    List<String> to = List.of();

    @Mixin
    SchemaOptions options;

    @Mixin
    PlanningOptions planning;

    @Option(names = "--dry-run", description = "Print the statements; change nothing and take no lock.", order = 50)
    boolean dryRun;

    @Option(names = "--auto-approve", description = "Do not ask.", order = 51)
    boolean autoApprove;

    @Option(
            names = "--lock-timeout",
            paramLabel = "DURATION",
            description =
                    "How long to wait for another process that migrates, and for each lock on a table. Default: 60s.",
            order = 52)
    @Nullable
    String lockTimeout;

    @Option(
            names = "--statement-timeout",
            paramLabel = "DURATION",
            description = "How long one statement may take. Default: no limit.",
            order = 53)
    @Nullable
    String statementTimeout;

    ApplyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = database.addTo(new SettingsOptions(surroundings))
                .with(Setting.LOCK_TIMEOUT, "--lock-timeout", lockTimeout)
                .read();
        DatabaseUrl url = DatabaseOptions.database(settings);
        List<SchemaSource> sources = InspectCommand.sources(to, "--to", surroundings);
        try (SchemaReading reading = options.reading(surroundings)) {
            Connection connection = reading.connect(url);
            Plan plan = plan(reading, connection, sources);
            if (plan.isEmpty()) {
                surroundings.out().print(PlanText.leftOut(plan));
                surroundings.out().println("-- " + url + " is in sync; nothing to do");
                return 0;
            }
            surroundings.out().print(PlanText.sql(plan));
            surroundings.out().print(PlanText.leftOut(plan));
            if (dryRun) {
                return 0;
            }
            approve(plan);
            PlanExecutor executor = new PlanExecutor(connection, url.dialect().migrations());
            executor.limitStatements(limit());
            executor.runLocked(plan.statements(), settings.lockTimeout(), new Progress());
            Plan after = plan(reading, connection, sources);
            if (!after.isEmpty()) {
                throw new Failure("after " + plan.statements().size() + " statements " + url
                        + " still differs: " + after.statements().get(0).comment()
                        + "; somebody else has changed it meanwhile, or this is a fault of Sequelgate: see sequelgate"
                        + " schema diff");
            }
            surroundings.out().println("-- " + url + " is in sync");
            return 0;
        }
    }

    private Plan plan(SchemaReading reading, Connection connection, List<SchemaSource> sources) throws Exception {
        SchemaReading.Read desired = reading.read(sources);
        SchemaReading.Read actual = reading.live(connection);
        return Comparison.of(
                        actual.schema(),
                        (renames, statements) -> reading.liveAfter(connection, renames, statements),
                        desired,
                        reading.planning(),
                        planning)
                .plan();
    }

    private Duration limit() throws Failure {
        return statementTimeout == null
                ? Duration.ZERO
                : DurationText.parse(statementTimeout)
                        .orElseThrow(() -> new Failure("--statement-timeout '" + statementTimeout
                                + "' is no duration; write a number and a unit, such as 30s or 5m"));
    }

    private void approve(Plan plan) throws Failure, IOException {
        if (autoApprove) {
            return;
        }
        surroundings.out().print("Run these " + plan.statements().size() + " statements? [y/N] ");
        surroundings.out().flush();
        String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
            throw new Failure("nothing was changed: " + (answer == null ? "nobody answered" : "the answer was no")
                    + "; answer y, or give --auto-approve");
        }
    }

    /** Says how long each statement took. */
    private final class Progress implements PlanExecutor.Progress {
        @Override
        public void finished(Statement statement, Duration spent) {
            surroundings.out().println("-- ran in " + spent.toMillis() + " ms: " + statement.comment());
        }
    }
}
