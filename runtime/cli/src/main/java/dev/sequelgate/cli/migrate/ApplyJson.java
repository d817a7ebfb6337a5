package dev.sequelgate.cli.migrate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sequelgate.engine.migration.AppliedFile;
import dev.sequelgate.engine.migration.JournalRow;
import dev.sequelgate.engine.migration.MigrationException;
import dev.sequelgate.engine.migration.MigrationFile;
import dev.sequelgate.engine.migration.MigrationStatement;
import dev.sequelgate.engine.migration.MigrationStatus;
import dev.sequelgate.engine.migration.PlannedFile;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Prints one JSON object at the end, with the field names of Atlas' {@code migrate apply}. */
final class ApplyJson implements ApplyOutput {
    private final PrintWriter out;
    private final Clock clock;
    private final Instant started;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final ArrayNode applied = JsonNodeFactory.instance.arrayNode();
    private List<String> statements = new ArrayList<>();

    ApplyJson(PrintWriter out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public void planned(List<PlannedFile> plan) {
        ArrayNode pending = json.putArray("Pending");
        for (PlannedFile file : plan) {
            ArrayNode texts = StatusJson.file(pending.addObject(), file.file()).putArray("Statements");
            file.remaining().forEach(statement -> texts.add(statement.text()));
        }
        out.println(json.toPrettyString());
    }

    @Override
    public void begins(MigrationStatus before) {
        StatusJson.files(json.putArray("Pending"), before.pending());
        before.current().map(JournalRow::version).ifPresent(version -> json.put("Current", version));
        if (!before.pending().isEmpty()) {
            json.put("Target", before.pending().get(before.pending().size() - 1).version());
        }
    }

    @Override
    public void fileStarted(MigrationFile file, int count, int skipped) {
        statements = new ArrayList<>();
    }

    @Override
    public void statementFinished(MigrationFile file, MigrationStatement statement) {
        statements.add(statement.text());
    }

    @Override
    public void fileFinished(AppliedFile file) {
        ObjectNode entry = StatusJson.file(applied.addObject(), file.file());
        entry.put("Start", file.started().toString())
                .put("End", file.started().plus(file.spent()).toString())
                .put("Skipped", file.skipped());
        ran(entry);
    }

    @Override
    public void fileFailed(MigrationFile file, MigrationException failure, Duration spent) {
        Instant end = clock.instant();
        ObjectNode entry = StatusJson.file(applied.addObject(), file);
        entry.put("Start", end.minus(spent).toString()).put("End", end.toString());
        ran(entry);
        ObjectNode error = entry.putObject("Error");
        failure.statement().ifPresent(failed -> error.put("Stmt", failed.text()));
        error.put("Text", failure.describe());
    }

    private void ran(ObjectNode entry) {
        ArrayNode texts = entry.putArray("Applied");
        statements.forEach(texts::add);
    }

    @Override
    public void stopped(MigrationException failure) {
        json.put("Error", failure.describe());
        ended();
    }

    @Override
    public void ended() {
        json.set("Applied", applied);
        json.put("Start", started.toString()).put("End", clock.instant().toString());
        out.println(json.toPrettyString());
    }
}
