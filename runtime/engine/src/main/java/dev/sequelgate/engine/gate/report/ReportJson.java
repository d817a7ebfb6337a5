package dev.sequelgate.engine.gate.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sequelgate.engine.gate.FindingJson;
import dev.sequelgate.engine.gate.GateReport;
import dev.sequelgate.engine.gate.MigrationSummary;
import dev.sequelgate.engine.gate.Severity;
import java.util.Locale;

/** The report as JSON; its field names are an interface that others rely on. */
public final class ReportJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReportJson() {}

    public static ObjectNode of(GateReport report) {
        ObjectNode json = NODES.objectNode();
        json.put("open", report.verdict().open());
        json.put("passes", report.passes());
        json.put("mode", word(report.mode()));
        json.put("refuseOn", word(report.refuseOn()));
        json.put("route", report.route().key());
        json.put("at", report.at().toString());
        json.put("since", report.since().toString());
        json.put("database", report.database());
        json.put("sequelize", report.sequelizeVersion());
        json.put("models", report.models());
        json.put("fingerprint", report.fingerprint());
        json.set("counts", counts(report));
        json.set("findings", FindingJson.write(report.verdict().findings()));
        json.set("accepted", FindingJson.write(report.verdict().accepted()));
        json.set("migrations", migrations(report.migrations()));
        ObjectNode durations = json.putObject("durationsMs");
        report.durations().forEach((phase, duration) -> durations.put(phase.key(), duration.toNanos() / 1e6));
        ArrayNode notes = json.putArray("notes");
        report.notes().forEach(notes::add);
        return json;
    }

    private static ObjectNode counts(GateReport report) {
        ObjectNode counts = NODES.objectNode();
        for (Severity severity : Severity.values()) {
            counts.put(word(severity), report.counts().of(severity));
        }
        counts.put("accepted", report.verdict().accepted().size());
        ObjectNode byCode = counts.putObject("byCode");
        report.counts().byCode().forEach((code, count) -> byCode.put(code.key(), count));
        return counts;
    }

    private static ObjectNode migrations(MigrationSummary summary) {
        ObjectNode json = NODES.objectNode();
        json.put("directory", summary.directory().orElse(null));
        json.put("version", summary.version().orElse(null));
        json.put("appliedBefore", summary.appliedBefore());
        ArrayNode applied = json.putArray("applied");
        summary.applied()
                .forEach(file -> applied.addObject()
                        .put("file", file.file())
                        .put("statements", file.statements())
                        .put("ms", file.duration().toNanos() / 1e6));
        summary.pending().forEach(json.putArray("pending")::add);
        summary.ahead().forEach(json.putArray("ahead")::add);
        summary.failure()
                .ifPresentOrElse(
                        failure -> json.putObject("failure")
                                .put("file", failure.file())
                                .put("line", failure.line())
                                .put("statement", failure.statement())
                                .put("sqlState", failure.sqlState().orElse(null))
                                .put("error", failure.error())
                                .put("remedy", failure.remedy()),
                        () -> json.putNull("failure"));
        return json;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
