package dev.sequelgate.cli.migrate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sequelgate.engine.migration.JournalRow;
import dev.sequelgate.engine.migration.MigrationDirectory;
import dev.sequelgate.engine.migration.MigrationFile;
import dev.sequelgate.engine.migration.MigrationStatus;
import java.util.List;

/** The status as JSON, with the field names of Atlas' {@code migrate status}. */
final class StatusJson {
    private StatusJson() {}

    static String text(MigrationDirectory directory, MigrationStatus status) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        files(json.putArray("Available"), directory.files());
        files(json.putArray("OutOfOrder"), status.outOfOrder());
        files(json.putArray("Pending"), status.pending());
        ArrayNode applied = json.putArray("Applied");
        status.applied().forEach(row -> row(applied.addObject(), row));
        status.partial().ifPresent(row -> row(applied.addObject(), row));
        json.put("Current", status.current().map(JournalRow::version).orElse("No migration applied yet"));
        json.put(
                "Next",
                status.pending().isEmpty()
                        ? "Already at latest version"
                        : status.pending().get(0).version());
        status.partial().ifPresent(row -> {
            json.put("Count", row.applied());
            json.put("Total", row.total());
        });
        json.put("Status", status.inSync() ? "OK" : "PENDING");
        status.partial().flatMap(JournalRow::error).ifPresent(error -> json.put("Error", error));
        status.partial().flatMap(JournalRow::errorStatement).ifPresent(statement -> json.put("SQL", statement));
        ArrayNode problems = json.putArray("Problems");
        status.problems().forEach(problem -> problems.add(problem.describe()));
        return json.toPrettyString();
    }

    static void files(ArrayNode array, List<MigrationFile> files) {
        files.forEach(file -> file(array.addObject(), file));
    }

    static ObjectNode file(ObjectNode json, MigrationFile file) {
        return json.put("Name", file.name()).put("Version", file.version()).put("Description", file.description());
    }

    private static void row(ObjectNode json, JournalRow row) {
        json.put("Version", row.version())
                .put("Description", row.description())
                .put("Type", row.type())
                .put("Applied", row.applied())
                .put("Total", row.total())
                .put("ExecutedAt", row.executedAt().toString())
                .put("ExecutionTime", row.executionTime().toNanos())
                .put("Hash", row.hash())
                .put("OperatorVersion", row.operator());
        row.error().ifPresent(error -> json.put("Error", error));
        row.errorStatement().ifPresent(statement -> json.put("ErrorStmt", statement));
    }
}
